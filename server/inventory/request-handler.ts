import { PlayerData, PlayerDocument } from "server/players";
import { Inventory, Stack } from "shared/inventory";
import { getItem } from "shared/items";
import { Reason } from "shared/reasons";
import { applyRequest, DropRequest, Reply, Request, UseRequest } from "shared/requests";
import { Result, succeed } from "shared/result";
import { Signal } from "shared/signal";
import { resolveEffect, UseEffects } from "./effects/use-effects";

export interface InventoryHandlerOptions {
	readonly effects: UseEffects;
	/** Fires with what a player threw away, once it has left the inventory. It lies nowhere until someone puts it there. */
	readonly dropped: Signal<[userId: number, stack: Stack]>;
}

/** Does what inventory requests ask for, without yielding. */
export function createInventoryHandler({ effects, dropped }: InventoryHandlerOptions) {
	function use(document: PlayerDocument, request: UseRequest): Reply {
		let apply: (() => void) | undefined;

		const outcome = changeInventory(document, (inventory): Result<Inventory, Reason> => {
			const used = applyRequest(inventory, request);
			const effect = getItem(request.itemId).use;

			if (!used.ok || !effect) {
				return used;
			}

			const context = { userId: document.userId, inventory: used.value };
			const resolved = resolveEffect(effects, effect, context);

			if (!resolved.ok) {
				return resolved;
			}

			apply = resolved.value.apply;
			return succeed(resolved.value.inventory);
		});

		if (outcome.ok) {
			apply?.();
		}

		return toReply(outcome);
	}

	function drop(document: PlayerDocument, request: DropRequest): Reply {
		const outcome = changeInventory(document, (inventory) => applyRequest(inventory, request));

		if (outcome.ok) {
			dropped.fire(document.userId, { itemId: request.itemId, quantity: request.quantity });
		}

		return toReply(outcome);
	}

	return (document: PlayerDocument, request: Request): Reply => {
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

function changeInventory(
	document: PlayerDocument,
	rule: (inventory: Inventory) => Result<Inventory, Reason>,
): Result<PlayerData, Reason> {
	return document.attempt((data) => {
		const outcome = rule(data.inventory);
		return outcome.ok ? succeed({ ...data, inventory: outcome.value }) : outcome;
	});
}

function toReply(outcome: Result<unknown, Reason>): Reply {
	return outcome.ok ? { ok: true } : outcome;
}
