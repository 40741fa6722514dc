import React from "@rbxts/react";
import { useTransparency } from "../hooks/use-gui-preference";
import { useSpring } from "../hooks/use-spring";
import { LAYERS } from "../layers";
import { COLORS } from "../theme";
import { Pane } from "./pane";
import { ScreenLayer } from "./screen-layer";

/** How much of the world stays visible behind an open window. */
const WORLD = 0.5;

export interface BackdropProps {
	readonly shown: boolean;
	/** Layer below that of the window; unless given, that of windows. */
	readonly displayOrder?: number;
}

/** Dims the world behind a window. It takes no input: a press beside the window does nothing to it. */
export function Backdrop({ shown, displayOrder = LAYERS.backdrop }: BackdropProps) {
	const share = useSpring(shown ? 1 : 0, 0);
	const world = useTransparency(WORLD);

	return (
		<ScreenLayer displayOrder={displayOrder} enabled={share.map((value) => value > 0.02)} bleed>
			<Pane key="Shade" color={COLORS.ink} transparency={share.map((value) => 1 - value * (1 - world))} />
		</ScreenLayer>
	);
}
