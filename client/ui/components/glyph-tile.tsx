import React from "@rbxts/react";
import { Glyph } from "../icons/glyph";
import { GlyphName } from "../icons/glyphs";
import { CENTERED } from "../rect";
import { COLORS, HEX } from "../theme";
import { Pane, PaneProps } from "./pane";

export interface GlyphTileProps extends Pick<PaneProps, "anchor" | "position" | "transparency" | "zIndex" | "order"> {
	readonly glyph: GlyphName;
	readonly ink: keyof typeof HEX;
	readonly surface: keyof typeof HEX;
	/** Pixels. */
	readonly side: number;
	/** Side of the picture in pixels. */
	readonly glyphSide: number;
	/** Rem. */
	readonly corner: number;
}

/** A one-coloured picture on a square of its own: a sign, nothing to press. */
export function GlyphTile(props: GlyphTileProps) {
	const { glyph, ink, surface, side, glyphSide, corner, anchor, position, transparency, zIndex, order } = props;

	return (
		<Pane
			anchor={anchor}
			color={COLORS[surface]}
			corner={corner}
			order={order}
			position={position}
			size={UDim2.fromOffset(side, side)}
			transparency={transparency}
			zIndex={zIndex}
		>
			<Glyph key="Glyph" name={glyph} ink={HEX[ink]} surface={HEX[surface]} size={glyphSide} {...CENTERED} />
		</Pane>
	);
}
