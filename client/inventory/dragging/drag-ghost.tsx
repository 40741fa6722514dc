import React from "@rbxts/react";
import { Pane } from "client/ui/components/pane";
import { StackCount } from "client/ui/components/stack-count";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { CENTERED } from "client/ui/rect";
import { Item } from "shared/items";

export interface DragGhostProps {
	readonly item: Item;
	readonly quantity: number;
	/** Side of a cell in pixels. */
	readonly cell: number;
	/** Where the pointer is, relative to the parent. */
	readonly position: React.Binding<UDim2>;
}

/** The picture of an item on its way. It has no frame, so that the cell below shows whether it would land there. */
export function DragGhost({ item, quantity, cell, position }: DragGhostProps) {
	return (
		<Pane anchor={new Vector2(0.5, 0.5)} position={position} size={UDim2.fromOffset(cell, cell)} zIndex={50}>
			<Icon key="Icon" drawing={drawItem(item)} size={math.round(cell * 0.72)} {...CENTERED} />
			<StackCount key="Count" quantity={quantity} side={cell} />
		</Pane>
	);
}
