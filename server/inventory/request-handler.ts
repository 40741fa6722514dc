import { PlayerDocument } from "server/players";
import { Inventory, Stack, stackAt, withQuantity } from "shared/inventory";
import { getItem, ItemId } from "shared/items";
import { Reason } from "shared/reasons";
import { applyRequest, DropRequest, InventoryRequest, Reply, UseRequest } from "shared/requests";
import { refuse, Result, succeed } from "shared/result";
import { Signal } from "shared/signal";
import { changeInventory } from "./change-inventory";
import { Cooldowns } from "./cooldowns";
import { resolveEffect, UseEffects } from "./effects/use-effects";

/**
 * Fires with what a player threw away, once it has left the inventory: the whole stack, with its id and attributes. It
 * lies nowhere until a listener puts it there, and is gone for good if none does.
 */
export type Dropped = Signal<[userId: number, stack: Stack]>;

export interface InventoryHandlerOptions {
	readonly effects: UseEffects;
	readonly cooldowns: Cooldowns;
	readonly dropped: Dropped;
	/** Whether what a player gives away now can be saved. Without it, always. */
	readonly canTransact?: (userId: number) => boolean;
	/** Whether a player may use an item where they live. Without it, always. */
	readonly mayUse?: (userId: number, itemId: ItemId) => boolean;
}

/** Does what inventory requests ask for, without yielding. */
export function createInventoryHandler(options: InventoryHandlerOptions) {
	const { effects, cooldowns, dropped, canTransact = () => true, mayUse = () => true } = options;

	function use(document: PlayerDocument, request: UseRequest): Reply {
		const { userId } = document;
		const item = getItem(request.itemId);
		let apply: (() => void) | undefined;

		const outcome = changeInventory(document, (inventory): Result<Inventory, Reason> => {
			const used = applyRequest(inventory, request);

			if (!used.ok || !item.use) {
				return used;
			}

			if (!mayUse(userId, request.itemId)) {
				return refuse("restricted_by_policy");
			}

			if (!cooldowns.isReady(userId, item)) {
				return refuse("on_cooldown");
			}

			const resolved = resolveEffect(effects, item.use, { userId, inventory: used.value });

			if (!resolved.ok) {
				return resolved;
			}

			apply = resolved.value.apply;
			return succeed(resolved.value.inventory);
		});

		if (outcome.ok) {
			cooldowns.start(userId, item);

			if (apply) {
				// An error in it is reported in the output. The item is used up by now, so the request was done.
				task.spawn(apply);
			}
		}

		return toReply(outcome);
	}

	function drop(document: PlayerDocument, request: DropRequest): Reply {
		const stack = stackAt(document.read().inventory, request.slot);
		const outcome = changeInventory(document, (inventory): Result<Inventory, Reason> => {
			const rest = applyRequest(inventory, request);

			// Somebody may pick it up and keep it, while its owner still has it when they come back.
			return rest.ok && !canTransact(document.userId) ? refuse("read_only") : rest;
		});

		if (outcome.ok && stack) {
			dropped.fire(document.userId, table.freeze(withQuantity(stack, request.quantity)));
		}

		return toReply(outcome);
	}

	return (document: PlayerDocument, request: InventoryRequest): Reply => {
		switch (request.verb) {
			case "use":
				return use(document, request);
			case "drop":
				return drop(document, request);
			case "move":
			case "split":
			case "equip":
			case "unequip":
			case "lock":
			case "hotbar":
			case "sort":
				return toReply(changeInventory(document, (inventory) => applyRequest(inventory, request)));
		}
	};
}

/** Nothing of the inventory goes into the reply. */
function toReply(outcome: Result<unknown, Reason>): Reply {
	return outcome.ok ? { ok: true } : { ok: false, reason: outcome.reason };
}
