import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { CENTERED } from "../rect";
import { COLORS, CORNER } from "../theme";
import { Pane, Stroke } from "./pane";

export interface SelectionRingProps {
	/** Of the cell that it surrounds with its line, in pixels. */
	readonly width: number;
	readonly height: number;
	readonly zIndex: number;
}

/** A line around a cell: it is the one that is selected. */
export function SelectionRing({ width, height, zIndex }: SelectionRingProps) {
	const rem = useRem();

	return (
		<Pane
			{...CENTERED}
			size={UDim2.fromOffset(width + rem(4), height + rem(4))}
			corner={CORNER.cell + 4}
			zIndex={zIndex}
		>
			<Stroke key="Stroke" color={COLORS.brass} width={3} />
		</Pane>
	);
}
