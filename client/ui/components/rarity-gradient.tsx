import React from "@rbxts/react";
import { COLORS } from "../theme";

/** Tints a white surface in the colour of a rarity, brightest at the top left. */
export function RarityGradient({ color }: { readonly color: Color3 }) {
	return (
		<uigradient
			Color={new ColorSequence(COLORS.panel.Lerp(color, 0.3), COLORS.panel.Lerp(COLORS.ink, 0.55))}
			Rotation={58}
			Transparency={new NumberSequence(0)}
		/>
	);
}
