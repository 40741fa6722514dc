import React from "@rbxts/react";
import { useRem } from "../hooks/use-screen";
import { COLORS, TEXT } from "../theme";
import { Label } from "./label";
import { Pane, Stroke } from "./pane";

/** More than this are not counted: nobody reads the number any more, and it would not fit. */
const MOST_COUNTED = 99;

export interface BadgeProps {
	readonly count: number;
	/** Of the middle of the badge. */
	readonly position: UDim2;
	readonly zIndex?: number;
}

/** How many things wait behind a button. */
export function Badge({ count, position, zIndex = 4 }: BadgeProps) {
	const rem = useRem();
	const text = count > MOST_COUNTED ? `${MOST_COUNTED}+` : tostring(count);
	const height = rem(20);

	return (
		<Pane
			anchor={new Vector2(0.5, 0.5)}
			color={COLORS.coral}
			corner={10}
			position={position}
			size={UDim2.fromOffset(math.max(height, rem(10 + 8 * text.size())), height)}
			zIndex={zIndex}
		>
			<Stroke key="Stroke" color={COLORS.ink} />
			<Label key="Count" text={text} font="heavy" align="Center" color={COLORS.ink} textSize={TEXT.pip} />
		</Pane>
	);
}
