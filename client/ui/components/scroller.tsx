import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { at, Rect } from "../rect";
import { COLORS } from "../theme";

export interface ScrollerProps extends React.PropsWithChildren {
	readonly area: Rect;
	/** Height of what is in it, in pixels. */
	readonly canvas: number;
	/** Whether a finger or a wheel moves it. */
	readonly enabled?: boolean;
	readonly instanceRef?: React.Ref<ScrollingFrame>;
}

/** The part of a window that scrolls up and down. */
export function Scroller({ area, canvas, enabled = true, instanceRef, children }: ScrollerProps) {
	const rem = useRem();

	return (
		<scrollingframe
			ref={instanceRef}
			{...at(area)}
			AutomaticCanvasSize={Enum.AutomaticSize.None}
			BackgroundTransparency={1}
			BorderSizePixel={0}
			CanvasSize={UDim2.fromOffset(0, canvas)}
			ClipsDescendants
			ElasticBehavior={Enum.ElasticBehavior.WhenScrollable}
			ScrollBarImageColor3={COLORS.line}
			ScrollBarThickness={rem(5)}
			ScrollingDirection={Enum.ScrollingDirection.Y}
			ScrollingEnabled={enabled}
			Selectable={false}
			VerticalScrollBarInset={Enum.ScrollBarInset.None}
		>
			{children}
		</scrollingframe>
	);
}
