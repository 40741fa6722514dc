import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Toast } from "client/store";
import { ScreenLayer } from "../components/screen-layer";
import { useRem, useScreen, useTextSize } from "../hooks/use-screen";
import { LAYERS } from "../layers";
import { describeNotice, ToastText } from "../reasons";
import { COLORS } from "../theme";
import { ToastCard, toastHeight } from "./toast-card";

export interface ToastStackProps {
	/** Oldest first. */
	readonly toasts: ReadonlyArray<Toast>;
	/** Pixels to leave free at the top. */
	readonly below?: number;
	readonly onDismiss: (id: number) => void;
}

/** Messages about what was refused and what came of it, newest on top. */
export function ToastStack({ toasts, below = 0, onDismiss }: ToastStackProps) {
	const rem = useRem();
	const textSize = useTextSize();
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
		const height = toastHeight(rem, textSize, text.detail, width);
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
