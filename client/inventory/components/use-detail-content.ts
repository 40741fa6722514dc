import { useMemo } from "@rbxts/react";
import { listActions } from "../actions";
import { findRival, isFilled } from "../cells";
import { Point } from "../dragging/drag";
import { InventoryModel } from "../use-inventory-model";
import { DetailContent } from "./detail-content";

/** What the detail pane shows of the selected stack, if one is selected. */
export function useDetailContent(
	model: InventoryModel,
	onMenu: (slot: number, at: Point) => void,
): DetailContent | undefined {
	const { inventory, cells, selection, mode, hasRoom, waits } = model;

	return useMemo(() => {
		const cell = selection.slot !== undefined ? cells[selection.slot - 1] : undefined;

		if (!inventory || !isFilled(cell)) {
			return undefined;
		}

		const { slot, item } = cell;

		return {
			cell,
			rival: findRival(inventory, cell),
			mode,
			actions: listActions(cell, { hasRoom, cooling: waits.find(item) !== undefined }),
			hasRoom,
			keys: inventory.hotbar.map((bound) => (bound !== false && cells[bound - 1]?.item) || false),
			handlers: {
				onAction: (action) => model.perform(action, slot),
				onQuantity: model.setQuantity,
				onConfirm: model.confirm,
				onBack: model.stepBack,
				onKey: model.pressKey,
				onMenu: (at) => onMenu(slot, at),
			},
		};
	}, [inventory, cells, selection, mode, hasRoom, waits, onMenu]);
}
