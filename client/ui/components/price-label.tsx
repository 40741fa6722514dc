import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { useRem, useTextSize } from "../hooks/use-screen";
import { Glyph } from "../icons/glyph";
import { FontName, FONTS, TEXT } from "../theme";

export interface PriceLabelProps {
	readonly currency: "coin" | "robux";
	readonly amount: number;
	/** "#rrggbb" of the sign, and of what lies below it. */
	readonly ink: string;
	readonly surface: string;
	/** Of the words; that of the sign unless given. */
	readonly color?: Color3;
	/** Word before the sign. */
	readonly before?: string;
	readonly position?: UDim2;
	readonly size?: UDim2;
	readonly align?: "Left" | "Center" | "Right";
	/** Rem. */
	readonly textSize?: number;
	readonly font?: FontName;
	readonly transparency?: number;
	readonly zIndex?: number;
}

/** A number of coins or Robux with the sign of its currency. It never takes a click. */
export function PriceLabel(props: PriceLabelProps) {
	const { currency, amount, ink, surface, before, position, size, align = "Left", zIndex = 1 } = props;
	const { textSize = TEXT.button, font = "bold", transparency = 0 } = props;
	const rem = useRem();
	const { formatCount } = useLocalizer();
	const textSizeOf = useTextSize();
	const color = props.color ?? Color3.fromHex(ink);

	const word = (name: string, words: string, order: number) => (
		<textlabel
			key={name}
			AutomaticSize={Enum.AutomaticSize.X}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			FontFace={FONTS[font]}
			LayoutOrder={order}
			Size={UDim2.fromScale(0, 1)}
			Text={words}
			TextColor3={color}
			TextSize={textSizeOf(textSize)}
			TextTransparency={transparency}
		/>
	);

	return (
		<frame
			BackgroundTransparency={1}
			BorderSizePixel={0}
			Position={position ?? UDim2.fromOffset(0, 0)}
			Size={size ?? UDim2.fromScale(1, 1)}
			ZIndex={zIndex}
		>
			<uilistlayout
				key="List"
				FillDirection={Enum.FillDirection.Horizontal}
				HorizontalAlignment={Enum.HorizontalAlignment[align]}
				Padding={new UDim(0, rem(textSize * 0.3))}
				SortOrder={Enum.SortOrder.LayoutOrder}
				VerticalAlignment={Enum.VerticalAlignment.Center}
			/>
			{before !== undefined && word("Before", before, 1)}
			<frame
				key="Sign"
				BackgroundTransparency={1}
				BorderSizePixel={0}
				LayoutOrder={2}
				Size={UDim2.fromOffset(rem(textSize * 0.86), rem(textSize * 0.86))}
			>
				<Glyph key="Glyph" name={currency} ink={ink} surface={surface} size={rem(textSize * 0.86)} />
			</frame>
			{word("Amount", formatCount(amount), 3)}
		</frame>
	);
}
