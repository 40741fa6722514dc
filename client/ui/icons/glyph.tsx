import React, { useMemo } from "@rbxts/react";
import { getGlyph, GlyphName } from "./glyphs";
import { Icon } from "./icon";

export interface GlyphProps {
	readonly name: GlyphName;
	/** "#rrggbb" of the glyph. */
	readonly ink: string;
	/** "#rrggbb" of what it lies on, for the parts cut out of it. */
	readonly surface: string;
	/** Side in pixels. */
	readonly size: number;
	readonly position?: UDim2;
	readonly anchor?: Vector2;
}

/** A one-coloured picture for buttons and tabs. */
export function Glyph({ name, ink, surface, size, position, anchor }: GlyphProps) {
	const drawing = useMemo(() => getGlyph(name, ink, surface), [name, ink, surface]);
	return <Icon drawing={drawing} size={size} position={position} anchor={anchor} />;
}
