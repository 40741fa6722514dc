import { useCallback } from "@rbxts/react";
import { useLocalizer } from "client/localization";
import { useLatest } from "client/ui/hooks/use-latest";
import { useMenu } from "client/ui/menu/menu-provider";
import { ActionName, listActions } from "./actions";
import { isFilled } from "./cells";
import { Point } from "./dragging/drag";
import { InventoryModel } from "./use-inventory-model";

/** What goes on in the window once it was begun. */
const IN_WINDOW: ReadonlyArray<ActionName> = ["move", "split", "hotbar", "drop"];

/** Opens the menu with all actions for a slot at a point; those that go on in the window open it. */
export function useStackMenu(model: InventoryModel, onOpen: () => void): (slot: number, at: Point) => void {
	const openMenu = useMenu();
	const localizer = useLocalizer();
	const latest = useLatest({ model, localizer, onOpen });

	return useCallback((slot, point) => {
		const { cells, hasRoom, waits, perform } = latest.current.model;
		const { translate, nameOf } = latest.current.localizer;
		const cell = cells[slot - 1];

		if (!isFilled(cell)) {
			return;
		}

		openMenu({
			title: nameOf(cell.item),
			point,
			entries: listActions(cell, { hasRoom, cooling: waits.find(cell.item) !== undefined }).map(
				({ name, label, why }) => ({
					key: name,
					text: translate(label),
					why: why && translate(why),
					onChoose: () => {
						perform(name, slot);

						if (IN_WINDOW.includes(name)) {
							latest.current.onOpen();
						}
					},
				}),
			),
		});
	}, []);
}
