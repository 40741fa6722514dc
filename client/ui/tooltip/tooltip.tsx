import React from "@rbxts/react";
import { Label } from "../components/label";
import { Pane, Stroke } from "../components/pane";
import { placeBeside } from "../floating";
import { useRem, useScreen } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { Rect } from "../rect";
import { COLORS, TEXT } from "../theme";

/** What a tooltip says. */
export interface TooltipContent {
	readonly title: string;
	readonly subtitle?: string;
	readonly subtitleColor?: Color3;
	readonly lines?: ReadonlyArray<{ readonly name: string; readonly value: string }>;
}

export interface TooltipProps {
	readonly content: TooltipContent;
	/** What it is about, in pixels from the top left of the screen's layers. */
	readonly rect: Rect;
}

/** A few words about what the pointer rests on. It takes no input. */
export function Tooltip({ content, rect }: TooltipProps) {
	const rem = useRem();
	const screen = useScreen();
	const { title, subtitle, subtitleColor = COLORS.muted, lines = [] } = content;
	const shown = useSpring(1, 0);
	const pad = rem(12);
	const row = rem(20);
	const head = rem(22);
	const width = rem(196);
	const rows = (subtitle !== undefined ? 1 : 0) + lines.size();
	const height = 2 * rem(9) + head + rows * row;
	const { x, y } = placeBeside(rect, { width, height }, screen, rem(10));
	const linesY = rem(9) + head + (subtitle !== undefined ? row : 0);
	const inner = new UDim2(1, -2 * pad, 0, row);

	return (
		<Pane
			color={COLORS.ink}
			corner={10}
			position={UDim2.fromOffset(x, y)}
			size={UDim2.fromOffset(width, height)}
			transparency={shown.map((share) => 1 - 0.96 * share)}
		>
			<Stroke key="Stroke" color={COLORS.line} width={1} />
			<Label
				key="Title"
				text={title}
				font="bold"
				position={UDim2.fromOffset(pad, rem(9))}
				size={new UDim2(1, -2 * pad, 0, head)}
			/>
			{subtitle !== undefined && (
				<Label
					key="Subtitle"
					text={subtitle}
					font="bold"
					color={subtitleColor}
					textSize={TEXT.pip}
					position={UDim2.fromOffset(pad, rem(9) + head)}
					size={inner}
				/>
			)}
			{lines.map(({ name, value }, index) => (
				<Pane key={name} position={UDim2.fromOffset(pad, linesY + index * row)} size={inner}>
					<Label key="Term" text={name} color={COLORS.muted} textSize={TEXT.pip} />
					<Label key="Value" text={value} font="bold" align="Right" textSize={TEXT.pip} />
				</Pane>
			))}
		</Pane>
	);
}
