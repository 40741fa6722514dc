import React, { useCallback } from "@rbxts/react";
import { useRem, useTextSize } from "../hooks/use-screen";
import { Glyph } from "../icons/glyph";
import { GlyphName } from "../icons/glyphs";
import { fitTextSize } from "../measure-text";
import { COLORS, CORNER, FONTS, HEX, LINE_WIDTH, TEXT } from "../theme";
import { Stroke } from "./pane";

export interface TextFieldProps {
	readonly text: string;
	readonly placeholder: string;
	/** Picture at its end while it is empty. */
	readonly glyph: GlyphName;
	readonly position: UDim2;
	readonly size: UDim2;
	readonly onChange: (text: string) => void;
}

/** Rem. */
const GLYPH = 18;

/** One line of text to type into. */
export function TextField({ text, placeholder, glyph, position, size, onChange }: TextFieldProps) {
	const rem = useRem();
	const textSizeOf = useTextSize();
	const line = rem(LINE_WIDTH);
	const pad = rem(12);
	const wordsWidth = size.X.Offset - 2 * (line + pad) - rem(GLYPH);

	const change = useCallback(
		(rbx: TextBox) => {
			if (rbx.Text !== text) {
				onChange(rbx.Text);
			}
		},
		[text, onChange],
	);

	return (
		<textbox
			BackgroundColor3={COLORS.ink}
			BorderSizePixel={0}
			ClearTextOnFocus={false}
			ClipsDescendants
			FontFace={FONTS.regular}
			PlaceholderColor3={COLORS.muted}
			PlaceholderText={placeholder}
			Position={position.add(UDim2.fromOffset(line, line))}
			Selectable
			Size={size.sub(UDim2.fromOffset(2 * line, 2 * line))}
			Text={text}
			TextColor3={COLORS.text}
			TextSize={fitTextSize([placeholder], textSizeOf(TEXT.body), "regular", wordsWidth)}
			TextXAlignment={Enum.TextXAlignment.Left}
			Change={{ Text: change }}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.button))} />
			<Stroke key="Stroke" color={COLORS.line} />
			<uipadding key="Padding" PaddingLeft={new UDim(0, pad)} PaddingRight={new UDim(0, pad)} />
			{text === "" && (
				<Glyph
					key="Glyph"
					name={glyph}
					ink={HEX.muted}
					surface={HEX.ink}
					size={rem(GLYPH)}
					anchor={new Vector2(1, 0.5)}
					position={UDim2.fromScale(1, 0.5)}
				/>
			)}
		</textbox>
	);
}
