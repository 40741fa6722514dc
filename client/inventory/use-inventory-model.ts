import { useCallback, useMemo } from "@rbxts/react";
import { useLatest } from "client/ui/hooks/use-latest";
import { findFreeSlot, Inventory } from "shared/inventory";
import { Intent } from "shared/requests";
import { ActionName, findPrimaryAction, listActions } from "./actions";
import { Cell, isFilled, toCells } from "./cells";
import { Place } from "./dragging/place";
import { Resolution, resolveAction, resolveConfirm } from "./resolve-action";
import { findSlotOf, resolveDrop } from "./resolve-drop";
import { chooseCell, selectSlot } from "./selection";
import { SelectionState, useSelection } from "./use-selection";
import { ItemWaits } from "./use-waits";

export interface InventoryModelOptions {
	readonly open: boolean;
	/** Without it nothing is loaded yet. */
	readonly inventory?: Inventory;
	readonly waits: ItemWaits;
	readonly onRequest: (intent: Intent) => void;
}

/** The state of the inventory's windows, and everything that a player can do with it. */
export interface InventoryModel extends SelectionState {
	readonly inventory?: Inventory;
	readonly cells: ReadonlyArray<Cell>;
	readonly hasRoom: boolean;
	readonly waits: ItemWaits;
	/** A press on a cell of the grid. */
	readonly choose: (slot: number) => void;
	readonly perform: (action: ActionName, slot: number) => void;
	/** Does what is most likely with a slot: uses it, or puts it on or off. */
	readonly act: (slot: number) => void;
	/** A press on a key of the hotbar. */
	readonly pressKey: (key: number) => void;
	readonly drop: (source: Place, target: Place | undefined) => void;
	/** Carries out the split or drop that was begun. */
	readonly confirm: () => void;
}

const NO_CELLS: ReadonlyArray<Cell> = [];

/** Keeps the selection, and turns what the player does into requests. Its functions never change. */
export function useInventoryModel({ open, inventory, waits, onRequest }: InventoryModelOptions): InventoryModel {
	const cells = useMemo(() => (inventory ? toCells(inventory) : NO_CELLS), [inventory]);
	const freeSlot = useMemo(() => inventory && findFreeSlot(inventory), [inventory]);
	const { selection, mode, setSelection, setQuantity, stepBack, deselect } = useSelection(cells, open);
	const latest = useLatest({ inventory, cells, freeSlot, waits, selection: { ...selection, mode }, onRequest });

	const follow = useCallback(({ request, selection: selected }: Resolution) => {
		if (request) {
			latest.current.onRequest(request);
		}

		if (selected) {
			setSelection(selected);
		}
	}, []);

	const perform = useCallback((action: ActionName, slot: number) => {
		const cell = latest.current.cells[slot - 1];

		if (isFilled(cell)) {
			follow(resolveAction(cell, action, latest.current.waits.find(cell.item) !== undefined));
		}
	}, []);

	const act = useCallback((slot: number) => {
		const cell = latest.current.cells[slot - 1];

		if (isFilled(cell)) {
			const actions = listActions(cell, { hasRoom: true, cooling: false });
			// What has no use is refused with a reason by the rules.
			perform(findPrimaryAction(actions)?.name ?? "use", slot);
		}
	}, []);

	const drop = useCallback((source: Place, target: Place | undefined) => {
		const { inventory: current } = latest.current;
		const request = current && resolveDrop(current, source, target);

		follow({ request, selection: request?.verb === "move" ? selectSlot(request.target) : undefined });
	}, []);

	const choose = useCallback((slot: number) => {
		const { selection: before, cells: all } = latest.current;
		const cell = all[slot - 1];

		if (!cell) {
			return;
		}

		const choice = chooseCell(before, cell);
		setSelection(choice.selection);

		if (choice.moveTo !== undefined && before.slot !== undefined) {
			drop({ kind: "slot", slot: before.slot }, { kind: "slot", slot: choice.moveTo });
		} else if (choice.act !== undefined && cell.item && (cell.item.use || cell.item.equipSlot)) {
			act(choice.act);
		}
	}, []);

	const pressKey = useCallback((key: number) => {
		const { selection: before, inventory: current } = latest.current;

		if (before.mode.kind === "hotbar" && before.slot !== undefined) {
			drop({ kind: "slot", slot: before.slot }, { kind: "key", key });
			setSelection(selectSlot(before.slot));
			return;
		}

		const slot = current && findSlotOf(current, { kind: "key", key });

		if (slot !== undefined) {
			act(slot);
		}
	}, []);

	const confirm = useCallback(() => {
		const { selection: before, cells: all, freeSlot: target } = latest.current;
		const cell = before.slot !== undefined ? all[before.slot - 1] : undefined;

		if (isFilled(cell)) {
			follow(resolveConfirm(cell, before.mode, target));
		}
	}, []);

	return {
		inventory,
		cells,
		selection,
		mode,
		hasRoom: freeSlot !== undefined,
		waits,
		choose,
		perform,
		act,
		pressKey,
		drop,
		setQuantity,
		confirm,
		stepBack,
		deselect,
	};
}
