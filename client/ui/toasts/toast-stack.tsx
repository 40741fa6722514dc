import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Toast } from "client/store";
import { ScreenLayer } from "../components/screen-layer";
import { useRem, useScreen } from "../hooks/use-screen";
import { LAYERS } from "../layers";
import { describeNotice, ToastText } from "../reasons";
import { COLORS } from "../theme";
import { ToastCard } from "./toast-card";

export interface ToastStackProps {
	/** Oldest first. */
	readonly toasts: ReadonlyArray<Toast>;
	/** Pixels to leave free at the top. */
	readonly below?: number;
	readonly onDismiss: (id: number) => void;
}

/** Letters that fit into a line of a narrow toast in any language, a little less than on average. */
const LETTERS_PER_LINE = 50;

/** Messages about what was refused and what came of it, newest on top. */
export function ToastStack({ toasts, below = 0, onDismiss }: ToastStackProps) {
	const rem = useRem();
	const localizer = useLocalizer();
	const screen = useScreen();
	const isTall = screen.orientation === "portrait";
	const margin = rem(isTall ? 16 : 22);
	const width = math.min(rem(isTall ? 358 : 400), screen.width - 2 * margin);
	let y = math.max(rem(18), isTall ? screen.topInset : 0) + below;

	const placed = new Array<{
		readonly toast: Toast;
		readonly text: ToastText;
		readonly y: number;
		readonly height: number;
	}>();

	for (const index of $range(toasts.size() - 1, 0, -1)) {
		const toast = toasts[index]!;
		const text = describeNotice(toast, localizer);
		// Narrow ones need a second line for a long sentence; no taller than that, since they cover what is below.
		const height = rem(isTall && countLetters(text.detail) > LETTERS_PER_LINE ? 76 : 60);
		placed.push({ toast, text, y, height });
		y += height + rem(8);
	}

	return (
		<ScreenLayer key="Toasts" displayOrder={LAYERS.toasts}>
			{placed.map(({ toast, text, y: top, height }) => (
				<ToastCard
					key={`Toast${toast.id}`}
					title={text.title}
					detail={text.detail}
					tone={text.isRefusal ? COLORS.coral : COLORS.mint}
					count={toast.count}
					x={isTall ? (screen.width - width) / 2 : screen.width - width - margin}
					y={top}
					width={width}
					height={height}
					onDismiss={() => onDismiss(toast.id)}
				/>
			))}
		</ScreenLayer>
	);
}

function countLetters(text: string): number {
	const [letters] = utf8.len(text);
	return letters === false ? text.size() : letters;
}
