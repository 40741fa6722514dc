import React from "@rbxts/react";
import { usePress } from "../hooks/use-press";
import { useRem, useTextSize } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { COLORS, CORNER, FONTS, LINE_WIDTH, TEXT, WHITE } from "../theme";
import { Stroke } from "./pane";

export type ButtonTone = "primary" | "secondary" | "danger";

interface ToneColors {
	readonly rest: Color3;
	readonly hover: Color3;
	readonly text: Color3;
	readonly line?: Color3;
}

const TONES: Readonly<Record<ButtonTone, ToneColors>> = {
	primary: { rest: COLORS.brass, hover: COLORS.brass.Lerp(WHITE, 0.22), text: COLORS.onBrass },
	secondary: { rest: COLORS.panel, hover: COLORS.panel.Lerp(WHITE, 0.07), text: COLORS.text, line: COLORS.line },
	danger: { rest: COLORS.coral, hover: COLORS.coral.Lerp(WHITE, 0.18), text: Color3.fromHex("#2A0906") },
};

export interface ButtonProps extends React.PropsWithChildren {
	readonly text: string;
	readonly tone?: ButtonTone;
	readonly position: UDim2;
	readonly size: UDim2;
	/** It shows what it would do, but does nothing. */
	readonly disabled?: boolean;
	readonly onPress: () => void;
	readonly zIndex?: number;
}

/** A button with words. */
export function Button(props: ButtonProps) {
	const { text, tone = "secondary", position, size, disabled = false, onPress, zIndex, children } = props;
	const rem = useRem();
	const textSizeOf = useTextSize();
	const { hovered, pressed, events } = usePress();
	const { rest, hover, text: textColor, line } = TONES[tone];
	const lift = useSpring(disabled ? 0 : pressed ? -0.6 : hovered ? 1 : 0);
	const shade = COLORS.ink;
	// Strokes lie outside; the button gives way, so that it ends where one without a stroke ends.
	const inset = line ? rem(LINE_WIDTH) : 0;

	return (
		<textbutton
			Active={!disabled}
			AutoButtonColor={false}
			BackgroundColor3={lift.map((value) =>
				value < 0 ? rest.Lerp(shade, -value * 0.35) : rest.Lerp(hover, value),
			)}
			BackgroundTransparency={disabled ? 0.6 : 0}
			BorderSizePixel={0}
			FontFace={FONTS.bold}
			Interactable={!disabled}
			Position={position.add(UDim2.fromOffset(inset, inset))}
			Selectable={!disabled}
			Size={size.sub(UDim2.fromOffset(2 * inset, 2 * inset))}
			Text={text}
			TextColor3={textColor}
			TextSize={textSizeOf(TEXT.button)}
			TextTransparency={disabled ? 0.6 : 0}
			TextTruncate={Enum.TextTruncate.AtEnd}
			ZIndex={zIndex ?? 1}
			Event={{ ...events, Activated: onPress }}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(CORNER.button))} />
			{line && <Stroke key="Stroke" color={line} transparency={disabled ? 0.5 : 0} />}
			{children}
		</textbutton>
	);
}
