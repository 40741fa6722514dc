import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { TEXT } from "../theme";
import { Label } from "./label";

interface StackCountProps {
	readonly quantity: number;
	/** Side of the cell in pixels. */
	readonly side: number;
}

/** Rem; cells smaller than this have smaller numbers. */
const SMALL_SIDE = 52;

/** How many are in a stack, in the corner of its cell. A single item shows nothing. */
export function StackCount({ quantity, side }: StackCountProps) {
	const rem = useRem();

	if (quantity <= 1) {
		return undefined;
	}

	const isSmall = side < rem(SMALL_SIDE);

	return (
		<Label
			text={tostring(quantity)}
			font="bold"
			textSize={isSmall ? TEXT.hint : TEXT.button}
			align="Right"
			outlined
			anchor={new Vector2(1, 1)}
			position={new UDim2(1, -rem(isSmall ? 4 : 7), 1, -rem(isSmall ? 1 : 4))}
			size={UDim2.fromOffset(side - rem(14), rem(20))}
			zIndex={2}
		/>
	);
}
