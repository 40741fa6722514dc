import React from "@rbxts/react";
import { useTranslate } from "client/localization";
import { useRem, useTextSize } from "../hooks/use-screen";
import { COLORS, CORNER, FONTS, LINE_WIDTH, TEXT } from "../theme";
import { Button } from "./button";
import { Stroke } from "./pane";

export interface StepperProps {
	readonly value: number;
	readonly max: number;
	readonly position: UDim2;
	/** Pixels. */
	readonly width: number;
	/** Pixels; the buttons are as wide. */
	readonly height: number;
	/** May be called with anything that a player types as a number. */
	readonly onChange: (value: number) => void;
}

/** A whole number from 1 up, to be typed, counted, or set to all there is. */
export function Stepper({ value, max, position, width, height, onChange }: StepperProps) {
	const rem = useRem();
	const textSizeOf = useTextSize();
	const translate = useTranslate();
	const gap = rem(6);
	const allWidth = rem(56);
	const line = rem(LINE_WIDTH);
	const square = UDim2.fromOffset(height, height);

	return (
		<frame
			BackgroundTransparency={1}
			BorderSizePixel={0}
			Position={position}
			Size={UDim2.fromOffset(width, height)}
		>
			<Button
				key="Fewer"
				text="−"
				disabled={value <= 1}
				position={UDim2.fromOffset(0, 0)}
				size={square}
				onPress={() => onChange(value - 1)}
			/>
			<textbox
				key="Amount"
				BackgroundColor3={COLORS.ink}
				BorderSizePixel={0}
				ClearTextOnFocus
				FontFace={FONTS.bold}
				PlaceholderText=""
				Position={UDim2.fromOffset(height + gap + line, line)}
				Size={UDim2.fromOffset(width - 2 * height - allWidth - 3 * gap - 2 * line, height - 2 * line)}
				Text={tostring(value)}
				TextColor3={COLORS.text}
				TextSize={textSizeOf(TEXT.button)}
				Event={{
					FocusLost: (rbx) => {
						onChange(tonumber(rbx.Text) ?? value);
						// What was typed may come out as the same value, which would not be written again.
						rbx.Text = tostring(value);
					},
				}}
			>
				<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.button))} />
				<Stroke key="Stroke" color={COLORS.line} />
			</textbox>
			<Button
				key="More"
				text="+"
				disabled={value >= max}
				position={UDim2.fromOffset(width - allWidth - gap - height, 0)}
				size={square}
				onPress={() => onChange(value + 1)}
			/>
			<Button
				key="All"
				text={translate("quantity.all")}
				disabled={value >= max}
				position={UDim2.fromOffset(width - allWidth, 0)}
				size={UDim2.fromOffset(allWidth, height)}
				onPress={() => onChange(max)}
			/>
		</frame>
	);
}
