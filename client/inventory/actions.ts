import { TextKey } from "client/localization";
import { FilledCell } from "./cells";

/** What a player can do with a stack. */
export type ActionName =
	"use" | "equip" | "unequip" | "move" | "split" | "hotbar" | "unbind" | "lock" | "unlock" | "drop";

type ActionLabel = Extract<TextKey, `action.${string}`>;

/** Why something can not be done now. */
export type WhyNot = Extract<TextKey, `why.${string}`>;

/** One thing that a player could do with a stack. */
export interface Action {
	readonly name: ActionName;
	readonly label: ActionLabel;
	/** Why it can not be done now; without it, it can. */
	readonly why?: WhyNot;
}

/** What decides about actions beside the stack itself. */
export interface ActionContext {
	/** A slot is free to split into. */
	readonly hasRoom: boolean;
	/** The item has to wait before it is used again. */
	readonly cooling: boolean;
}

/** Everything that a player can do with a stack, the most likely first; what its item could never do is left out. */
export function listActions(cell: FilledCell, context: ActionContext): ReadonlyArray<Action> {
	const { item, quantity, equipped, locked, key } = cell;
	const actions = new Array<Action>();

	if (item.use) {
		const label = item.use.kind === "open" ? "action.open" : "action.use";
		actions.push({ name: "use", label, why: context.cooling ? "why.cooldown" : undefined });
	}

	if (item.equipSlot) {
		actions.push(
			equipped ? { name: "unequip", label: "action.unequip" } : { name: "equip", label: "action.equip" },
		);
	}

	actions.push(
		key !== undefined ? { name: "unbind", label: "action.unbind" } : { name: "hotbar", label: "action.hotbar" },
	);

	if (item.stackSize > 1) {
		const why = quantity < 2 ? "why.single" : context.hasRoom ? undefined : "why.noRoom";
		actions.push({ name: "split", label: "action.split", why });
	}

	actions.push(locked ? { name: "unlock", label: "action.unlock" } : { name: "lock", label: "action.lock" });
	actions.push({ name: "move", label: "action.move" });

	const why = !item.droppable ? "why.notDroppable" : locked ? "why.locked" : undefined;
	actions.push({ name: "drop", label: "action.drop", why });

	return actions;
}

/** What pressing a selected stack again does: it is used or put on, if it can be. */
export function findPrimaryAction(actions: ReadonlyArray<Action>): Action | undefined {
	return actions.find(({ name }) => name === "use" || name === "equip" || name === "unequip");
}
