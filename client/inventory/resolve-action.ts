import { Intent } from "shared/requests";
import { ActionName } from "./actions";
import { FilledCell } from "./cells";
import { begin, Mode, Selection, selectSlot } from "./selection";

/** What follows from something that a player does; nothing of what is missing. */
export interface Resolution {
	/** What the server is asked for. */
	readonly request?: Intent;
	/** What is selected from then on, with what was begun. */
	readonly selection?: Selection;
}

/** What an action on a stack leads to: a request at once, or a question that has to be answered first. */
export function resolveAction(cell: FilledCell, action: ActionName, isCooling: boolean): Resolution {
	const { slot, item, quantity, locked, key } = cell;
	const stack = { slot, itemId: item.id };

	switch (action) {
		case "use":
			return isCooling ? {} : { request: { verb: "use", ...stack } };
		case "equip":
		case "unequip":
			return { request: { verb: action, ...stack } };
		case "lock":
		case "unlock":
			return { request: { verb: "lock", ...stack, locked: action === "lock" } };
		case "unbind":
			return key === undefined ? {} : { request: { verb: "hotbar", ...stack, key, bound: false } };
		case "drop":
			// The rules refuse these with a reason, which is shown; a question before that would lead nowhere.
			return locked || !item.droppable
				? { request: { verb: "drop", ...stack, quantity: 1 } }
				: { selection: begin(selectSlot(slot), action, quantity) };
		case "move":
		case "split":
		case "hotbar":
			return { selection: begin(selectSlot(slot), action, quantity) };
	}
}

/** What carries out a split or a drop that was begun with a stack. @param freeSlot where a split could go */
export function resolveConfirm(cell: FilledCell, mode: Mode, freeSlot: number | undefined): Resolution {
	const stack = { slot: cell.slot, itemId: cell.item.id };
	const selection = selectSlot(cell.slot);

	if (mode.kind === "drop") {
		const quantity = math.min(mode.quantity, cell.quantity);
		return { request: { verb: "drop", ...stack, quantity }, selection };
	}

	if (mode.kind === "split" && freeSlot !== undefined) {
		return { request: { verb: "split", ...stack, target: freeSlot, quantity: mode.quantity }, selection };
	}

	return { selection };
}
