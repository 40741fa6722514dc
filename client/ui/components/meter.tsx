import React from "@rbxts/react";
import { useSpring } from "../hooks/use-spring";
import { COLORS } from "../theme";

export interface MeterProps {
	/** 0 to 1; beyond that it is drawn full. */
	readonly value: number;
	readonly color: Color3;
	readonly position: UDim2;
	readonly size: UDim2;
}

/** How full something is. Always next to the same in words. */
export function Meter({ value, color, position, size }: MeterProps) {
	const fill = useSpring(math.clamp(value, 0, 1));

	return (
		<frame BackgroundColor3={COLORS.ink} BorderSizePixel={0} Position={position} Size={size}>
			<uicorner key="Corner" CornerRadius={new UDim(0.5, 0)} />
			<frame
				key="Fill"
				BackgroundColor3={color}
				BorderSizePixel={0}
				Size={fill.map((share) => UDim2.fromScale(share, 1))}
				Visible={value > 0}
			>
				<uicorner key="Corner" CornerRadius={new UDim(0.5, 0)} />
			</frame>
		</frame>
	);
}
