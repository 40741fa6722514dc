import React from "@rbxts/react";
import { useRem, useTextSize } from "../hooks/use-screen";
import { fitTextSize } from "../measure-text";
import { COLORS, FontName, FONTS, TEXT } from "../theme";

/** How far apart the lines of a text are that breaks them, as a share of their height. */
export const WRAPPED_LINE_HEIGHT = 1.15;

export interface LabelProps {
	readonly text: string | React.Binding<string>;
	readonly position?: UDim2;
	readonly size?: UDim2;
	readonly anchor?: Vector2;
	/** Rem. */
	readonly textSize?: number;
	readonly color?: Color3;
	readonly font?: FontName;
	readonly align?: "Left" | "Center" | "Right";
	readonly verticalAlign?: "Top" | "Center" | "Bottom";
	/** Breaks lines; otherwise text that does not fit ends in an ellipsis. */
	readonly wrapped?: boolean;
	/**
	 * Has smaller letters where it has a width in pixels and its text, or where it breaks lines a word of it, is wider;
	 * within limits.
	 */
	readonly shrinks?: boolean;
	/** Dark line around the letters, for text over pictures. */
	readonly outlined?: boolean;
	/** Place in the list that it stands in. */
	readonly order?: number;
	/** As tall as its text. */
	readonly automaticHeight?: boolean;
	readonly zIndex?: number;
}

/** Text. It never takes a click. */
export function Label({
	text,
	position,
	size,
	anchor,
	textSize = TEXT.body,
	color = COLORS.text,
	font = "regular",
	align = "Left",
	verticalAlign = "Center",
	wrapped = false,
	shrinks = false,
	outlined = false,
	order = 0,
	automaticHeight = false,
	zIndex = 1,
}: LabelProps) {
	const rem = useRem();
	const textSizeOf = useTextSize();
	const width = size && size.X.Scale === 0 ? size.X.Offset : 0;
	const fullSize = textSizeOf(textSize);
	const fitted =
		shrinks && typeIs(text, "string") && width > 0
			? fitTextSize(wrapped ? text.split(" ") : [text], fullSize, font, width)
			: fullSize;

	return (
		<textlabel
			AnchorPoint={anchor ?? Vector2.zero}
			AutomaticSize={automaticHeight ? Enum.AutomaticSize.Y : Enum.AutomaticSize.None}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			FontFace={FONTS[font]}
			LayoutOrder={order}
			LineHeight={wrapped ? WRAPPED_LINE_HEIGHT : 1}
			Position={position ?? UDim2.fromOffset(0, 0)}
			Size={size ?? UDim2.fromScale(1, 1)}
			Text={text}
			TextColor3={color}
			TextSize={fitted}
			TextTruncate={wrapped ? Enum.TextTruncate.None : Enum.TextTruncate.AtEnd}
			TextWrapped={wrapped}
			TextXAlignment={Enum.TextXAlignment[align]}
			TextYAlignment={Enum.TextYAlignment[verticalAlign]}
			ZIndex={zIndex}
		>
			{outlined && (
				<uistroke
					key="Outline"
					ApplyStrokeMode={Enum.ApplyStrokeMode.Contextual}
					Color={COLORS.ink}
					LineJoinMode={Enum.LineJoinMode.Round}
					Thickness={rem(2)}
					Transparency={0.25}
				/>
			)}
		</textlabel>
	);
}
