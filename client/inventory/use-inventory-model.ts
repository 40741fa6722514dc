import { useCallback, useEffect, useMemo, useState } from "@rbxts/react";
import { useLatest } from "client/ui/hooks/use-latest";
import { findFreeSlot, Inventory } from "shared/inventory";
import { Intent } from "shared/requests";
import { ActionName, findPrimaryAction, listActions } from "./actions";
import { Cell, isFilled, toCells } from "./cells";
import { Place } from "./dragging/place";
import { findSlotOf, resolveDrop } from "./resolve-drop";
import { begin, chooseCell, Mode, NOTHING_SELECTED, Selection, selectSlot, setQuantity } from "./selection";
import { ItemWaits } from "./use-waits";

export interface InventoryModelOptions {
	readonly open: boolean;
	/** Without it nothing is loaded yet. */
	readonly inventory?: Inventory;
	readonly waits: ItemWaits;
	readonly onRequest: (intent: Intent) => void;
}

/** The state of the inventory's windows, and everything that a player can do with it. */
export interface InventoryModel {
	readonly inventory?: Inventory;
	readonly cells: ReadonlyArray<Cell>;
	readonly selection: Selection;
	/** What is being done with the selected stack; `browse` when there is none. */
	readonly mode: Mode;
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
	readonly setQuantity: (quantity: number) => void;
	/** Carries out the split or drop that was begun. */
	readonly confirm: () => void;
	/** Goes back to looking at the selected stack. */
	readonly stepBack: () => void;
	readonly deselect: () => void;
}

const NO_CELLS: ReadonlyArray<Cell> = [];

/** Keeps the selection, and turns what the player does into requests. Its functions never change. */
export function useInventoryModel({ open, inventory, waits, onRequest }: InventoryModelOptions): InventoryModel {
	const [selection, setSelection] = useState(NOTHING_SELECTED);
	const cells = useMemo(() => (inventory ? toCells(inventory) : NO_CELLS), [inventory]);
	const freeSlot = useMemo(() => inventory && findFreeSlot(inventory), [inventory]);
	const selected = selection.slot !== undefined ? cells[selection.slot - 1] : undefined;
	const mode: Mode = isFilled(selected) ? selection.mode : NOTHING_SELECTED.mode;
	const hasRoom = freeSlot !== undefined;
	const latest = useLatest({ inventory, cells, freeSlot, waits, selection: { ...selection, mode }, onRequest });

	useEffect(() => {
		if (!open) {
			setSelection((before) => selectSlot(before.slot));
		}
	}, [open]);

	const perform = useCallback((action: ActionName, slot: number) => {
		const { cells: all, waits: running, onRequest: request } = latest.current;
		const cell = all[slot - 1];

		if (!isFilled(cell)) {
			return;
		}

		const { item, quantity, locked, key } = cell;
		const stack = { slot, itemId: item.id };

		switch (action) {
			case "use":
				if (!running.find(item)) {
					request({ verb: "use", ...stack });
				}

				return;
			case "equip":
			case "unequip":
				return request({ verb: action, ...stack });
			case "lock":
			case "unlock":
				return request({ verb: "lock", ...stack, locked: action === "lock" });
			case "unbind":
				return key !== undefined && request({ verb: "hotbar", ...stack, key, bound: false });
			case "drop":
				// The rules refuse these with a reason, which is shown; a question before that would lead nowhere.
				if (locked || !item.droppable) {
					return request({ verb: "drop", ...stack, quantity: 1 });
				}

				return setSelection(begin(selectSlot(slot), action, quantity));
			case "move":
			case "split":
			case "hotbar":
				return setSelection(begin(selectSlot(slot), action, quantity));
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
		const { inventory: current, onRequest: request } = latest.current;
		const intent = current && resolveDrop(current, source, target);

		if (intent) {
			request(intent);

			if (intent.verb === "move") {
				setSelection(selectSlot(intent.target));
			}
		}
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
		const { selection: before, cells: all, freeSlot: target, onRequest: request } = latest.current;
		const cell = before.slot !== undefined ? all[before.slot - 1] : undefined;

		if (!isFilled(cell)) {
			return;
		}

		const stack = { slot: cell.slot, itemId: cell.item.id };

		if (before.mode.kind === "drop") {
			request({ verb: "drop", ...stack, quantity: math.min(before.mode.quantity, cell.quantity) });
		} else if (before.mode.kind === "split" && target !== undefined) {
			request({ verb: "split", ...stack, target, quantity: before.mode.quantity });
		}

		setSelection(selectSlot(cell.slot));
	}, []);

	const changeQuantity = useCallback((quantity: number) => {
		setSelection((before) => {
			const cell = before.slot !== undefined ? latest.current.cells[before.slot - 1] : undefined;
			return cell ? setQuantity(before, quantity, cell.quantity) : before;
		});
	}, []);

	const stepBack = useCallback(() => setSelection((before) => selectSlot(before.slot)), []);
	const deselect = useCallback(() => setSelection(NOTHING_SELECTED), []);

	return {
		inventory,
		cells,
		selection,
		mode,
		hasRoom,
		waits,
		choose,
		perform,
		act,
		pressKey,
		drop,
		setQuantity: changeQuantity,
		confirm,
		stepBack,
		deselect,
	};
}
