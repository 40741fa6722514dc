import React, { memo } from "@rbxts/react";
import { SelectionRing } from "client/ui/components/selection-ring";
import { usePress } from "client/ui/hooks/use-press";
import { useRem } from "client/ui/hooks/use-screen";
import { CORNER, LINE_WIDTH } from "client/ui/theme";
import { Item } from "shared/items";
import { Point } from "../dragging/drag";
import { SlotContent } from "./slot-content";
import { StackButton } from "./stack-button";

/** What the cells of a grid report. */
export interface SlotHandlers {
	readonly onActivate: (slot: number) => void;
	readonly onPress: (slot: number, input: InputObject) => void;
	/** Asked for the menu at a point, relative to the layer. */
	readonly onMenu: (slot: number, at: Point) => void;
	/** Keys or a gamepad selected it, or left it again. */
	readonly onFocus: (slot: number, focused: boolean) => void;
}

export interface SlotProps extends SlotHandlers {
	readonly slot: number;
	readonly item?: Item;
	readonly quantity: number;
	readonly equipped: boolean;
	readonly locked: boolean;
	/** Pixels from the top left of the grid's canvas. */
	readonly x: number;
	readonly y: number;
	/** Side in pixels. */
	readonly cell: number;
	readonly selected: boolean;
	/** Waiting for the server. */
	readonly pending: boolean;
	/** Its item hangs on the pointer. */
	readonly lifted: boolean;
	/** What is held would land here. */
	readonly target: boolean;
	/** A press on it would put what is being moved here. */
	readonly receives: boolean;
}

function SlotView(props: SlotProps) {
	const { slot, item, equipped, locked, cell, selected, pending, lifted, onActivate, onPress, onMenu, onFocus } =
		props;
	const rem = useRem();
	const press = usePress();
	const isTarget = (props.target || (props.receives && press.hovered)) && !lifted;

	return (
		<StackButton
			item={item}
			equipped={equipped}
			locked={locked}
			position={UDim2.fromOffset(props.x, props.y)}
			side={cell}
			corner={CORNER.cell}
			order={slot}
			zIndex={selected || isTarget ? 2 : 1}
			target={isTarget}
			dim={lifted ? 0.25 : pending ? 0.45 : undefined}
			press={press}
			onActivate={() => onActivate(slot)}
			onInput={(input) => onPress(slot, input)}
			onMenu={(at) => onMenu(slot, at)}
			onFocus={(focused) => onFocus(slot, focused)}
		>
			{item && (
				<SlotContent
					item={item}
					quantity={props.quantity}
					equipped={equipped}
					locked={locked}
					cell={cell}
					side={cell - 2 * rem(LINE_WIDTH)}
				/>
			)}
			{selected && <SelectionRing key="Ring" width={cell} height={cell} zIndex={4} />}
		</StackButton>
	);
}

/** One cell of the grid. */
export const Slot = memo(SlotView);
