import React from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { Toast } from "client/store";
import { ScreenLayer } from "../components/screen-layer";
import { useRem, useScreen } from "../hooks/use-screen";
import { LAYERS } from "../layers";
import { describeNotice } from "../reasons";
import { COLORS } from "../theme";
import { ToastCard } from "./toast-card";

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
	const localizer = useLocalizer();
	const screen = useScreen();
	const isTall = screen.orientation === "portrait";
	const margin = rem(isTall ? 16 : 22);
	const width = math.min(rem(isTall ? 358 : 400), screen.width - 2 * margin);
	// Narrow ones need a second line for the sentence.
	const height = rem(isTall ? 74 : 60);
	const top = math.max(rem(18), isTall ? screen.topInset : 0) + below;

	return (
		<ScreenLayer key="Toasts" displayOrder={LAYERS.toasts}>
			{toasts.map((toast, index) => {
				const { title, detail, isRefusal } = describeNotice(toast, localizer);

				return (
					<ToastCard
						key={`Toast${toast.id}`}
						title={title}
						detail={detail}
						tone={isRefusal ? COLORS.coral : COLORS.mint}
						count={toast.count}
						x={isTall ? (screen.width - width) / 2 : screen.width - width - margin}
						y={top + (toasts.size() - 1 - index) * (height + rem(8))}
						width={width}
						height={height}
						onDismiss={() => onDismiss(toast.id)}
					/>
				);
			})}
		</ScreenLayer>
	);
}
