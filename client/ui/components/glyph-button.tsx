import React from "@rbxts/react";
import { usePress } from "../hooks/use-press";
import { useRem } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { Glyph } from "../icons/glyph";
import { GlyphName } from "../icons/glyphs";
import { COLORS, CORNER, HEX } from "../theme";
import { Stroke } from "./pane";

export interface GlyphButtonProps extends React.PropsWithChildren {
	readonly glyph: GlyphName;
	readonly position: UDim2;
	readonly anchor?: Vector2;
	/** Side in pixels. */
	readonly side: number;
	/** Side of the picture in pixels. */
	readonly glyphSide: number;
	/** Where the middle of the picture lies, as a share of the height; in the middle unless given. */
	readonly glyphY?: number;
	/** The surface that it lies on; without one it has a surface and a line of its own. */
	readonly on?: "ink" | "raised";
	readonly zIndex?: number;
	readonly onPress: () => void;
}

/** A button with a picture. */
export function GlyphButton(props: GlyphButtonProps) {
	const { glyph, position, anchor, side, glyphSide, glyphY = 0.5, on, zIndex = 1, onPress, children } = props;
	const rem = useRem();
	const { hovered, pressed, events } = usePress();
	const lift = useSpring(pressed ? 0.4 : hovered ? 1 : 0);
	const stands = on === undefined;

	return (
		<textbutton
			Active
			AnchorPoint={anchor ?? Vector2.zero}
			AutoButtonColor={false}
			BackgroundColor3={stands ? lift.map((value) => COLORS.panel.Lerp(COLORS.line, value)) : COLORS.line}
			BackgroundTransparency={stands ? 0 : lift.map((value) => 1 - value * 0.6)}
			BorderSizePixel={0}
			Position={position}
			Selectable
			Size={UDim2.fromOffset(side, side)}
			Text=""
			ZIndex={zIndex}
			Event={{ ...events, Activated: onPress }}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.hero))} />
			{stands && <Stroke key="Stroke" color={hovered ? COLORS.brass : COLORS.line} />}
			<Glyph
				key="Glyph"
				name={glyph}
				ink={stands ? HEX.brass : hovered ? HEX.text : HEX.muted}
				surface={stands ? HEX.panel : HEX[on]}
				size={glyphSide}
				anchor={new Vector2(0.5, 0.5)}
				position={UDim2.fromScale(0.5, glyphY)}
			/>
			{children}
		</textbutton>
	);
}
