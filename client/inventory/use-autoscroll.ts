import React, { useEffect } from "@rbxts/react";
import { RunService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";
import { autoscrollSpeed } from "./autoscroll";
import { Point } from "./dragging/drag";

/**
 * Scrolls a grid while something is dragged near its upper or lower edge. `height` is the part of it that nothing
 * covers, in pixels. It listens to frames only during a drag.
 */
export function useAutoscroll(
	grid: React.RefObject<ScrollingFrame>,
	dragging: boolean,
	position: React.Binding<Point>,
	height: number,
): void {
	const latest = useLatest({ position, height });

	useEffect(() => {
		if (!dragging) {
			return undefined;
		}

		const connection = RunService.Heartbeat.Connect((seconds) => {
			const frame = grid.current;
			const { position: pointer, height: visible } = latest.current;
			const speed = frame ? autoscrollSpeed(pointer.getValue().y - frame.AbsolutePosition.Y, visible) : 0;

			if (frame && speed !== 0) {
				const last = math.max(0, frame.AbsoluteCanvasSize.Y - frame.AbsoluteWindowSize.Y);
				const scroll = math.clamp(frame.CanvasPosition.Y + speed * seconds, 0, last);
				frame.CanvasPosition = new Vector2(0, scroll);
			}
		});

		return () => connection.Disconnect();
	}, [dragging]);
}
