import React, { useCallback } from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { Glyph } from "../icons/glyph";
import { GlyphName } from "../icons/glyphs";
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

/** One line of text to type into. */
export function TextField({ text, placeholder, glyph, position, size, onChange }: TextFieldProps) {
	const rem = useRem();
	const line = rem(LINE_WIDTH);

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
			TextSize={rem(TEXT.body)}
			TextXAlignment={Enum.TextXAlignment.Left}
			Change={{ Text: change }}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.button))} />
			<Stroke key="Stroke" color={COLORS.line} />
			<uipadding key="Padding" PaddingLeft={new UDim(0, rem(12))} PaddingRight={new UDim(0, rem(12))} />
			{text === "" && (
				<Glyph
					key="Glyph"
					name={glyph}
					ink={HEX.muted}
					surface={HEX.ink}
					size={rem(18)}
					anchor={new Vector2(1, 0.5)}
					position={UDim2.fromScale(1, 0.5)}
				/>
			)}
		</textbox>
	);
}
