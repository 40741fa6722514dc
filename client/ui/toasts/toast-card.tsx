import React from "@rbxts/react";
import { Label, WRAPPED_LINE_HEIGHT } from "../components/label";
import { Stroke } from "../components/pane";
import { usePress } from "../hooks/use-press";
import { useRem } from "../hooks/use-screen";
import { useSpring } from "../hooks/use-spring";
import { measureText } from "../measure-text";
import { COLORS, TEXT } from "../theme";

export interface ToastCardProps {
	readonly title: string;
	readonly detail: string;
	/** Of its edge. The words say it too, never the colour alone. */
	readonly tone: Color3;
	/** How many it stands for. */
	readonly count: number;
	/** Pixels. */
	readonly x: number;
	/** Pixels; it glides to a new one. */
	readonly y: number;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
	readonly onDismiss: () => void;
}

/** Rem beside and above the sentence of a toast. */
const SENTENCE = { beside: 36, above: 31, below: 6 };

/** Pixels that a toast of a width has to be high for its sentence. */
export function toastHeight(
	rem: (value: number) => number,
	textSize: (value: number) => number,
	sentence: string,
	width: number,
): number {
	const height = measureText(sentence, textSize(TEXT.small), "regular", width - rem(SENTENCE.beside)).Y;

	return math.max(rem(60), rem(SENTENCE.above) + math.ceil(height * WRAPPED_LINE_HEIGHT) + rem(SENTENCE.below));
}

/** One message. A press sends it away. */
export function ToastCard({ title, detail, tone, count, x, y, width, height, onDismiss }: ToastCardProps) {
	const rem = useRem();
	const { hovered, events } = usePress();
	const entered = useSpring(1, 0);
	const top = useSpring(y);
	const bar = rem(5);
	const slide = rem(28);
	const place = React.joinBindings({ entered, top }).map((value) =>
		UDim2.fromOffset(x + math.round((1 - value.entered) * slide), math.round(value.top)),
	);

	return (
		<textbutton
			Active
			AutoButtonColor={false}
			BackgroundColor3={tone}
			BorderSizePixel={0}
			Position={place}
			Selectable={false}
			Size={UDim2.fromOffset(width, height)}
			Text=""
			Event={{ ...events, Activated: onDismiss }}
		>
			<uicorner key="Corner" CornerRadius={new UDim(0, rem(10))} />
			<frame
				key="Body"
				BackgroundColor3={hovered ? COLORS.raised : COLORS.panel}
				BorderSizePixel={0}
				Position={UDim2.fromOffset(bar, 0)}
				Size={new UDim2(1, -bar, 1, 0)}
			>
				<uicorner key="Corner" CornerRadius={new UDim(0, rem(10))} />
			</frame>
			<Label
				key="Title"
				text={title}
				font="bold"
				textSize={TEXT.button}
				position={UDim2.fromOffset(rem(22), rem(9))}
				size={new UDim2(1, -rem(70), 0, rem(21))}
				zIndex={2}
			/>
			<Label
				key="Text"
				text={detail}
				color={COLORS.muted}
				textSize={TEXT.small}
				wrapped
				verticalAlign="Top"
				position={UDim2.fromOffset(rem(22), rem(SENTENCE.above))}
				size={new UDim2(1, -rem(SENTENCE.beside), 1, -rem(SENTENCE.above))}
				zIndex={2}
			/>
			{count > 1 && (
				<Label
					key="Count"
					text={`× ${count}`}
					font="bold"
					align="Right"
					color={tone}
					textSize={TEXT.small}
					position={new UDim2(1, -rem(58), 0, rem(10))}
					size={UDim2.fromOffset(rem(44), rem(20))}
					zIndex={2}
				/>
			)}
			<Stroke key="Stroke" color={COLORS.ink} width={1} transparency={0.4} />
		</textbutton>
	);
}
