import React from "@rbxts/react";
import { usePress } from "../hooks/use-press";
import { useRem, useTextSize } from "../hooks/use-screen";
import { COLORS, FONTS, LINE_WIDTH, TEXT } from "../theme";
import { Stroke } from "./pane";

export interface ChipProps {
	readonly text: string;
	readonly current: boolean;
	readonly position: UDim2;
	/** Of the area that takes the press, in pixels; the visible pill is lower. */
	readonly size: UDim2;
	/** Height of the pill in pixels. */
	readonly pillHeight: number;
	readonly onPress: () => void;
}

/** One of several filters, of which one is chosen. */
export function Chip({ text, current, position, size, pillHeight, onPress }: ChipProps) {
	const rem = useRem();
	const textSizeOf = useTextSize();
	const { hovered, events } = usePress();
	const line = rem(LINE_WIDTH);
	const color = current ? COLORS.brass : hovered ? COLORS.text : COLORS.muted;

	return (
		<textbutton
			Active
			AutoButtonColor={false}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			Position={position}
			Selectable
			Size={size}
			Text=""
			Event={{ ...events, Activated: onPress }}
		>
			<textlabel
				key="Pill"
				AnchorPoint={new Vector2(0, 0.5)}
				BackgroundColor3={current ? COLORS.brass.Lerp(COLORS.panel, 0.86) : COLORS.raised}
				BorderSizePixel={0}
				FontFace={FONTS.bold}
				Position={new UDim2(0, line, 0.5, 0)}
				Size={new UDim2(1, -2 * line, 0, pillHeight)}
				Text={text}
				TextColor3={color}
				TextSize={textSizeOf(TEXT.small)}
			>
				<uicorner key="Corner" CornerRadius={new UDim(0.5, 0)} />
				{current && <Stroke key="Stroke" color={COLORS.brass} />}
			</textlabel>
		</textbutton>
	);
}
