import React, { useMemo } from "@rbxts/react";
import { dashSquare } from "../dashes";
import { useRem } from "../hooks/use-screen";
import { COLORS, CORNER } from "../theme";

export interface DashedBorderProps {
	/** Side in pixels of the square that it surrounds. */
	readonly side: number;
	readonly color?: Color3;
	readonly zIndex?: number;
}

/** A dashed line around a cell: something can be dropped here. */
export function DashedBorder({ side, color = COLORS.brass, zIndex = 1 }: DashedBorderProps) {
	const rem = useRem();
	const corner = rem(CORNER.cell);
	const length = rem(7);
	const dashes = useMemo(() => dashSquare(side, corner, length, rem(4)), [side, corner, length, rem]);

	return (
		<frame BackgroundTransparency={1} BorderSizePixel={0} Size={UDim2.fromScale(1, 1)} ZIndex={zIndex}>
			{dashes.map((dash, index) => (
				<frame
					key={`Dash${index + 1}`}
					AnchorPoint={new Vector2(0.5, 0.5)}
					BackgroundColor3={color}
					BorderSizePixel={0}
					Position={UDim2.fromOffset(dash.x, dash.y)}
					Rotation={dash.rotation}
					Size={UDim2.fromOffset(dash.length, rem(2))}
				/>
			))}
		</frame>
	);
}
