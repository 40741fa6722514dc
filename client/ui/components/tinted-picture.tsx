import React from "@rbxts/react";
import { Icon } from "../icons/icon";
import { Drawing } from "../icons/shapes";
import { CENTERED, placeAt, Rect } from "../rect";
import { WHITE } from "../theme";
import { Pane } from "./pane";
import { RarityGradient } from "./rarity-gradient";

export interface TintedPictureProps extends React.PropsWithChildren {
	readonly drawing: Drawing;
	/** Of the ground that it lies on. */
	readonly tint: Color3;
	readonly area: Rect;
	/** Rem. */
	readonly corner: number;
	/** Side of the drawing in pixels. */
	readonly drawingSide: number;
}

/** The picture of a thing, on the colour of its rarity. */
export function TintedPicture({ drawing, tint, area, corner, drawingSide, children }: TintedPictureProps) {
	return (
		<Pane color={WHITE} corner={corner} {...placeAt(area)}>
			<RarityGradient key="Gradient" color={tint} />
			<Icon key="Icon" drawing={drawing} size={drawingSide} {...CENTERED} />
			{children}
		</Pane>
	);
}
