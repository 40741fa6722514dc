import React, { createContext, useCallback, useContext, useMemo, useState } from "@rbxts/react";
import { PageName } from "./pages";

/** How many things wait on a page, by its name; 0 or nothing shows no badge. */
export type PageBadges = Readonly<Partial<Record<PageName, number>>>;

/** Which window is open, and how to open another one. */
export interface Pages {
	readonly current?: PageName;
	/** The open window took the place of another one, so it stands still instead of coming in. */
	readonly switched: boolean;
	readonly badges: PageBadges;
	readonly show: (page: PageName) => void;
	/** Opens a page, or closes it where it is open. */
	readonly toggle: (page: PageName) => void;
	readonly close: () => void;
}

interface OpenPage {
	readonly current?: PageName;
	readonly switched: boolean;
}

const NOTHING: OpenPage = { switched: false };
const NO_BADGES: PageBadges = {};

const PagesContext = createContext<Pages>({
	...NOTHING,
	badges: NO_BADGES,
	show: () => {},
	toggle: () => {},
	close: () => {},
});

function turnTo(before: OpenPage, page: PageName): OpenPage {
	return before.current === page ? before : { current: page, switched: before.current !== undefined };
}

export interface PagesProviderProps extends React.PropsWithChildren {
	readonly badges?: PageBadges;
}

/** Keeps which window is open for everything below it. */
export function PagesProvider({ badges = NO_BADGES, children }: PagesProviderProps) {
	const [open, setOpen] = useState(NOTHING);
	const show = useCallback((page: PageName) => setOpen((before) => turnTo(before, page)), []);
	const toggle = useCallback((page: PageName) => {
		setOpen((before) => (before.current === page ? NOTHING : turnTo(before, page)));
	}, []);
	const close = useCallback(() => setOpen(NOTHING), []);
	const pages = useMemo(() => ({ ...open, badges, show, toggle, close }), [open, badges]);

	return <PagesContext.Provider value={pages}>{children}</PagesContext.Provider>;
}

/** Which window is open, and how to open another one. */
export function usePages(): Pages {
	return useContext(PagesContext);
}
