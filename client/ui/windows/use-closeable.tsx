import React, { createContext, useContext, useEffect, useMemo } from "@rbxts/react";
import { useKeyPress } from "client/input/use-key-press";
import { useLatest } from "../hooks/use-latest";
import { CloseStack, createCloseStack } from "./close-stack";

const CloseContext = createContext<CloseStack>(createCloseStack());

/** Lets Escape, and B on a gamepad, close what opened last below it. */
export function CloseProvider({ children }: React.PropsWithChildren) {
	const stack = useMemo(() => createCloseStack(), []);

	useKeyPress(Enum.KeyCode.Escape, stack.closeTop, true, true);
	useKeyPress(Enum.KeyCode.ButtonB, stack.closeTop, true, true);

	return <CloseContext.Provider value={stack}>{children}</CloseContext.Provider>;
}

/** Makes something closeable with the keys for it, while it is open. */
export function useCloseable(open: boolean, close: () => void): void {
	const stack = useContext(CloseContext);
	const latest = useLatest(close);

	useEffect(() => {
		return open ? stack.open(() => latest.current()) : undefined;
	}, [open]);
}
