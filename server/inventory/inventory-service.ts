import { createUid as createGuid, PlayerDocument, PlayerDocuments, withLimits, withoutBonus } from "server/players";
import {
	addItem,
	Attributes,
	AttributeUpdater,
	DEFAULT_LIMITS,
	findSlots,
	hasItem,
	Inventory,
	InventoryLimits,
	InventoryStats,
	removeItem,
	setLimits,
	Stack,
	stackAt,
	statsOf,
	takeFromSlot,
	Transfer,
	transferItem,
	updateAttributes,
	updateItemAttributes,
} from "shared/inventory";
import { isItemId, ItemId } from "shared/items";
import { RuleReason, ServiceReason } from "shared/reasons";
import { refuse, Result, succeed } from "shared/result";
import { Signal } from "shared/signal";
import { changeInventory } from "./change-inventory";
import { RestoredInventory, restoreInventory, SavedInventory, serializeInventory } from "./saved";

export interface InventoryServiceOptions {
	readonly documents: PlayerDocuments;
	/** Limits of players without upgrades. */
	readonly limits?: InventoryLimits;
	/** Makes an id for a unit of a unique item that no other unit on any server has. */
	readonly createUid?: () => string;
	/** Whether what a player gives away or gets now can be saved. Without it, always. */
	readonly canTransact?: (userId: number) => boolean;
	/** Whether an item may change hands between these players where they live. Without it, always. */
	readonly mayTrade?: (userIds: ReadonlyArray<number>, itemId: ItemId) => boolean;
}

/** Whether a player has something. */
export interface Owned {
	readonly has: boolean;
	/** Units over all stacks. */
	readonly total: number;
}

/**
 * The inventories of the players on this server, for the rest of the game. One service serves all players.
 *
 * Every change is whole or not at all, at once, and never yields. A method that changes something answers with the
 * changed inventory or with the first reason against it, and raises no error whatever it is given.
 */
export class InventoryService {
	/** Fires when a record held something that could not be loaded as it is; nothing of it is lost. */
	readonly restored = new Signal<[userId: number, outcome: RestoredInventory]>();

	private readonly documents: PlayerDocuments;
	private readonly limits: InventoryLimits;
	private readonly createUid: () => string;
	private readonly canTransact: (userId: number) => boolean;
	private readonly mayTrade: (userIds: ReadonlyArray<number>, itemId: ItemId) => boolean;

	constructor(options: InventoryServiceOptions) {
		const {
			documents,
			limits = DEFAULT_LIMITS,
			createUid = createGuid,
			canTransact = () => true,
			mayTrade = () => true,
		} = options;
		this.documents = documents;
		this.limits = limits;
		this.createUid = createUid;
		this.canTransact = canTransact;
		this.mayTrade = mayTrade;
	}

	/**
	 * Takes a player in with what was saved of their inventory; without it they begin with an empty one. Whatever is
	 * wrong with it goes into quarantine. It is an error to load a player twice.
	 */
	loadInventory(userId: number, saved?: unknown): Inventory {
		const { inventory, quarantine } = this.restoreInventory(userId, saved);

		return this.documents.open(userId, { inventory, quarantine }).read().inventory;
	}

	/** What a saved inventory comes to, for whoever loads whole records. What was wrong with it is reported. */
	restoreInventory(userId: number, saved: unknown): RestoredInventory {
		const restored = restoreInventory(saved, { createUid: this.createUid, limits: this.limits });

		if (restored.quarantined.size() > 0 || restored.returned > 0 || restored.repairs.size() > 0) {
			this.restored.fire(userId, restored);
		}

		return restored;
	}

	/** The inventory as it is to be saved, in new tables; `undefined` if the player is not loaded. */
	serialize(userId: number): SavedInventory | undefined {
		const data = this.documents.find(userId)?.read();

		return data && serializeInventory(withoutBonus(data), data.quarantine, this.limits);
	}

	/** Lets a player go. Serialize first: nothing of them is kept. Nothing happens if they are not loaded. */
	unloadInventory(userId: number): void {
		this.documents.close(userId);
	}

	/**
	 * Gives a player units of an item: onto stacks that have room, then into free slots. All of them or none.
	 *
	 * Reasons: `invalid_item`, `invalid_quantity`, `invalid_attributes`, `player_not_loaded`, `inventory_busy`,
	 * `weight_exceeded`, `inventory_full`, `internal_error`.
	 */
	addItem(userId: number, itemId: string, quantity = 1, attributes?: Attributes): Result<Inventory, ServiceReason> {
		const options = { attributes, createUid: this.createUid };

		return this.changeItem(userId, itemId, (inventory) => addItem(inventory, itemId, quantity, options));
	}

	/**
	 * Takes units of an item away, from higher slots first. All of them or none.
	 *
	 * Reasons: `invalid_item`, `invalid_quantity`, `player_not_loaded`, `inventory_busy`, `not_found` (none at all),
	 * `insufficient_quantity`, `internal_error`.
	 */
	removeItem(userId: number, itemId: string, quantity = 1): Result<Inventory, ServiceReason> {
		return this.changeItem(userId, itemId, (inventory) => removeItem(inventory, itemId, quantity));
	}

	/**
	 * Takes units out of one slot.
	 *
	 * Reasons: `player_not_loaded`, `inventory_busy`, `invalid_slot`, `not_found`, `invalid_quantity`,
	 * `insufficient_quantity`, `internal_error`.
	 */
	removeFromSlot(userId: number, slot: number, quantity = 1): Result<Inventory, ServiceReason> {
		return this.change(userId, (inventory) => takeFromSlot(inventory, slot, quantity));
	}

	/**
	 * Lets units of an item change hands between two players of this server: with their ids and attributes, all of them
	 * or none, in one step. There are no locks whose order could matter: a server runs one thing at a time, and nothing
	 * in between yields.
	 *
	 * It is no trade: each of the two records is saved in its own time, so a server that dies between the two saves keeps
	 * one half, and what changed hands is doubled or lost. Give nothing of value away with it.
	 *
	 * Reasons: `invalid_item`, `same_player`, `player_not_loaded`, `inventory_busy` and `read_only` (either of the two),
	 * `restricted_by_policy`,
	 * `item_bound`, `invalid_quantity`, `not_found`, `insufficient_quantity`, `duplicate_item`, `weight_exceeded`,
	 * `inventory_full`, `internal_error`.
	 */
	transferItem(fromUserId: number, toUserId: number, itemId: string, quantity = 1): Result<Transfer, ServiceReason> {
		if (!isItemId(itemId)) {
			return refuse("invalid_item");
		}

		if (fromUserId === toUserId) {
			return refuse("same_player");
		}

		const from = this.findIdle(fromUserId);
		const to = this.findIdle(toUserId);

		if (!from.ok || !to.ok) {
			const notLoaded = [from, to].some((found) => !found.ok && found.reason === "player_not_loaded");
			return refuse(notLoaded ? "player_not_loaded" : "inventory_busy");
		}

		if (!this.canTransact(fromUserId) || !this.canTransact(toUserId)) {
			return refuse("read_only");
		}

		if (!this.mayTrade([fromUserId, toUserId], itemId)) {
			return refuse("restricted_by_policy");
		}

		const outcome = protect(() => transferBetween(from.value, to.value, itemId, quantity));

		if (!outcome.ok && outcome.reason === "duplicate_item") {
			warn(`players ${fromUserId} and ${toUserId} hold the same unit of ${itemId}: one of the two is a copy`);
		}

		return outcome;
	}

	/**
	 * The inventory as it is now; `undefined` if the player is not loaded. It is a value: it stays as it is when the
	 * player's inventory changes, and whoever tries to write to it gets an error.
	 */
	getInventory(userId: number): Inventory | undefined {
		return this.documents.find(userId)?.read().inventory;
	}

	/** Whether a player has an item, and how many units; none if the player is not loaded. */
	hasItem(userId: number, itemId: string): Owned {
		const inventory = this.getInventory(userId);
		const total = inventory ? hasItem(inventory, itemId) : 0;

		return { has: total > 0, total };
	}

	/** The first stack of an item, lowest slot first; `undefined` if there is none. It cannot be written to. */
	getItem(userId: number, itemId: string): Stack | undefined {
		const inventory = this.getInventory(userId);
		const slot = inventory && findSlots(inventory, itemId)[0];

		return inventory && slot !== undefined ? stackAt(inventory, slot) : undefined;
	}

	/**
	 * Changes the attributes of every stack of an item. The function is given a copy with all defaults filled in, which
	 * it may change and return; it must not yield. All stacks or none.
	 *
	 * Reasons: `invalid_item`, `invalid_updater` (no function, or it failed or yielded), `player_not_loaded`,
	 * `inventory_busy`, `not_found`, `invalid_attributes`, `internal_error`.
	 */
	updateItemAttributes(userId: number, itemId: string, updater: AttributeUpdater): Result<Inventory, ServiceReason> {
		if (isItemId(itemId) && !typeIs(updater, "function")) {
			return refuse("invalid_updater");
		}

		return this.changeItem(userId, itemId, (inventory) => updateItemAttributes(inventory, itemId, updater));
	}

	/** Like `updateItemAttributes`, for the stack of one slot. Reasons: also `invalid_slot`. */
	updateSlotAttributes(userId: number, slot: number, updater: AttributeUpdater): Result<Inventory, ServiceReason> {
		return this.change(userId, (inventory) => updateAttributes(inventory, slot, updater));
	}

	/** Slots, weight and units in numbers; `undefined` if the player is not loaded. */
	getStats(userId: number): InventoryStats | undefined {
		const inventory = this.getInventory(userId);

		return inventory && statsOf(inventory);
	}

	/**
	 * Gives a player other limits of their own, for instance a larger bag; those that are left out stay. What the player
	 * bought, and game passes, come on top. A lowered limit takes nothing away. They are saved with the inventory.
	 *
	 * Reasons: `invalid_limits`, `player_not_loaded`, `inventory_busy`, `internal_error`.
	 */
	setLimits(userId: number, limits: Partial<InventoryLimits>): Result<Inventory, ServiceReason> {
		const found = this.findIdle(userId);

		return found.ok ? protect(() => changeLimits(found.value, limits)) : found;
	}

	/** The registry's word on the item comes first, so that a mistyped id is found before anyone has joined. */
	private changeItem(
		userId: number,
		itemId: string,
		rule: (inventory: Inventory) => Result<Inventory, RuleReason>,
	): Result<Inventory, ServiceReason> {
		return isItemId(itemId) ? this.change(userId, rule) : refuse("invalid_item");
	}

	private change(
		userId: number,
		rule: (inventory: Inventory) => Result<Inventory, RuleReason>,
	): Result<Inventory, ServiceReason> {
		const found = this.findIdle(userId);

		return found.ok ? protect(() => changeInventory(found.value, rule)) : found;
	}

	private findIdle(userId: number): Result<PlayerDocument, "player_not_loaded" | "inventory_busy"> {
		const document = this.documents.find(userId);

		if (!document) {
			return refuse("player_not_loaded");
		}

		return document.isBusy() ? refuse("inventory_busy") : succeed(document);
	}
}

function changeLimits(document: PlayerDocument, limits: Partial<InventoryLimits>): Result<Inventory, RuleReason> {
	const outcome = document.attempt<RuleReason>((data) => {
		const own = withoutBonus(data);
		const changed = setLimits(own, { ...own.limits, ...limits });

		return changed.ok ? succeed(withLimits({ ...data, baseLimits: undefined, inventory: changed.value })) : changed;
	});

	return outcome.ok ? succeed(outcome.value.inventory) : outcome;
}

function transferBetween(
	from: PlayerDocument,
	to: PlayerDocument,
	itemId: string,
	quantity: number,
): Result<Transfer, RuleReason> {
	const outcome = PlayerDocument.attemptBoth<RuleReason>(from, to, (giver, taker) => {
		const moved = transferItem(giver.inventory, taker.inventory, itemId, quantity);

		return moved.ok
			? succeed([
					{ ...giver, inventory: moved.value.from },
					{ ...taker, inventory: moved.value.to },
				] as const)
			: moved;
	});

	return outcome.ok ? succeed({ from: outcome.value[0].inventory, to: outcome.value[1].inventory }) : outcome;
}

/** Turns an error into a reason. A document that meets one keeps its value. */
function protect<Value>(action: () => Result<Value, RuleReason>): Result<Value, ServiceReason> {
	const [done, outcome] = pcall(action);

	if (!done) {
		warn(`an inventory could not be changed: ${outcome}`);
		return refuse("internal_error");
	}

	return outcome;
}
