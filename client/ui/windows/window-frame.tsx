import React from "@rbxts/react";
import { usePageButtons } from "client/input/use-gamepad";
import { Pane, Stroke } from "../components/pane";
import { ScreenLayer } from "../components/screen-layer";
import { useRem } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { LAYERS } from "../layers";
import { COLORS, CORNER } from "../theme";
import { WindowLayout } from "./layout-window";
import { PageName, PAGES, stepPage } from "./pages";
import { Rail } from "./rail";
import { useCloseable } from "./use-closeable";
import { usePages } from "./use-pages";

export interface WindowFrameProps extends React.PropsWithChildren {
	readonly page: PageName;
	readonly layout: WindowLayout;
	readonly open: boolean;
	readonly onClose: () => void;
	/** The window's surface. */
	readonly surface?: React.Ref<Frame>;
	/** Name of its layer; that of the page unless given. */
	readonly name?: string;
}

/** What all windows have in common: surface, rail, how they come and go, and the keys for both. */
export function WindowFrame({ page, layout, open, onClose, surface, name, children }: WindowFrameProps) {
	const rem = useRem();
	const { current, switched, show } = usePages();
	const openness = useSpring(open ? 1 : 0, 0);
	const { x, y, width, height } = layout.window;
	const isTall = layout.kind === "tall";
	const rise = rem(isTall ? 120 : 24);
	// One that gives way to another goes at once: both would be seen at a time.
	const gaveWay = !open && current !== undefined && current !== page;
	const stands = open && switched;

	useCloseable(open, onClose);
	usePageButtons(open, (step) => show(stepPage(page, step)));

	return (
		<ScreenLayer
			key={name ?? PAGES.find((other) => other.name === page)?.title}
			displayOrder={LAYERS.window}
			enabled={stands ? true : gaveWay ? false : openness.map((share) => share > 0.02)}
		>
			<Pane
				key="Window"
				instanceRef={surface}
				color={COLORS.panel}
				corner={CORNER.window}
				position={
					stands
						? UDim2.fromOffset(x, y)
						: openness.map((share) => UDim2.fromOffset(x, y + math.round((1 - share) * rise)))
				}
				selectionGroup
				sinks
				// Upright, the lower corners lie below the edge of the screen.
				size={UDim2.fromOffset(width, height + (isTall ? rem(CORNER.window) : 0))}
			>
				<Stroke key="Stroke" color={COLORS.line} />
				<Rail key="Tabs" layout={layout} current={page} onClose={onClose} />
				{children}
			</Pane>
		</ScreenLayer>
	);
}
