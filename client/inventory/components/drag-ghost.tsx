import React from "@rbxts/react";
import { Label } from "client/ui/components/label";
import { Pane } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { Icon } from "client/ui/icons/icon";
import { drawItem } from "client/ui/icons/item-drawings";
import { TEXT } from "client/ui/theme";
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
	const rem = useRem();

	return (
		<Pane anchor={new Vector2(0.5, 0.5)} position={position} size={UDim2.fromOffset(cell, cell)} zIndex={50}>
			<Icon
				key="Icon"
				drawing={drawItem(item)}
				size={math.round(cell * 0.72)}
				anchor={new Vector2(0.5, 0.5)}
				position={UDim2.fromScale(0.5, 0.5)}
			/>
			{quantity > 1 && (
				<Label
					key="Count"
					text={tostring(quantity)}
					font="bold"
					textSize={TEXT.button}
					align="Right"
					outlined
					anchor={new Vector2(1, 1)}
					position={new UDim2(1, -rem(7), 1, -rem(4))}
					size={UDim2.fromOffset(cell - rem(14), rem(20))}
					zIndex={2}
				/>
			)}
		</Pane>
	);
}
