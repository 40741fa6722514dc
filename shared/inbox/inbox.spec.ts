import { describe, expect, it } from "@rbxts/jest-globals";
import type { Save } from "../data";
import { addItem, createInventory, DEFAULT_LIMITS, hasItem, Inventory, InventoryLimits } from "../inventory";
import { ItemId, listItems } from "../items";
import { claimAll, claimParcel } from "./claim-parcel";
import { deliverItem } from "./deliver-item";
import { isInbox, Parcel } from "./parcel";

let uids = 0;
const createUid = () => `uid-${(uids += 1)}`;

function createSave(limits: Partial<InventoryLimits> = {}): Save {
	return { inventory: createInventory({ ...DEFAULT_LIMITS, ...limits }) };
}

function deliver(save: Save, itemId: ItemId, quantity: number): Save {
	return deliverItem(save, { itemId, quantity, source: "purchase" }, createUid);
}

function fill(inventory: Inventory, itemId: ItemId, quantity: number): Inventory {
	const added = addItem(inventory, itemId, quantity, { createUid });
	assert(added.ok, "it fits");

	return added.value;
}

function inboxOf({ inbox = [] }: Save) {
	return inbox.map(({ itemId, quantity }) => `${itemId} ${quantity}`);
}

describe("deliverItem", () => {
	it("should put into the inbox what the bag has no slot for", () => {
		const save = deliver(createSave({ maxSlots: 1 }), "apple", 25);

		expect(hasItem(save.inventory, "apple")).toBe(20);
		expect(inboxOf(save)).toEqual(["apple 5"]);
	});

	it("should put into the inbox what the player can not carry", () => {
		const save = deliver(createSave({ maxWeight: 1 }), "iron_ore", 5);

		expect(hasItem(save.inventory, "iron_ore")).toBe(2);
		expect(inboxOf(save)).toEqual(["iron_ore 3"]);
	});

	it("should put everything into the inbox when lowered limits are exceeded already", () => {
		const { inventory } = deliver(createSave(), "apple", 60);
		const save = deliver({ inventory: { ...inventory, limits: { ...inventory.limits, maxSlots: 1 } } }, "apple", 5);

		expect(hasItem(save.inventory, "apple")).toBe(60);
		expect(inboxOf(save)).toEqual(["apple 5"]);
	});

	it("should give each unit of a unique item a parcel and an id of its own", () => {
		const { inbox = [] } = deliver(createSave({ maxSlots: 1 }), "iron_sword", 3);

		expect(inbox.size()).toBe(2);
		expect(inbox.every(({ quantity, uid }) => quantity === 1 && uid !== undefined)).toBe(true);
		expect(inbox[0]?.uid).never.toBe(inbox[1]?.uid);
	});

	it("should let units that are alike share a parcel, however often they come", () => {
		let save = createSave({ maxSlots: 1 });

		for (const _ of $range(1, 10)) {
			save = deliver(deliver(save, "apple", 20), "crystal", 1);
		}

		expect(inboxOf(save)).toEqual(["crystal 10", "apple 180"]);
	});

	it("should never give a number to a second parcel, also when the inbox was empty in between", () => {
		let save = deliver(createSave({ maxSlots: 1 }), "apple", 21);
		expect(save.inbox?.[0]?.id).toBe(1);

		save = { ...save, inbox: undefined };
		save = deliver(save, "apple", 1);
		expect(save.inbox?.[0]?.id).toBe(2);
	});
});

describe("claimParcel", () => {
	it("should refuse a parcel that is not there", () => {
		expect(claimParcel(createSave(), 1)).toEqual({ ok: false, reason: "parcel_not_found" });
		const save = deliver(createSave({ maxSlots: 1 }), "apple", 21);
		expect(claimParcel(save, 2)).toEqual({ ok: false, reason: "parcel_not_found" });
	});

	it("should refuse with what is in the way when not one unit fits", () => {
		const full = deliver(createSave({ maxSlots: 1 }), "apple", 21);
		expect(claimParcel(full, 1)).toEqual({ ok: false, reason: "inventory_full" });

		const heavy = deliver(createSave({ maxWeight: 1 }), "iron_ore", 3);
		expect(claimParcel(heavy, 1)).toEqual({ ok: false, reason: "weight_exceeded" });
	});

	it("should take a part when only a part fits, and leave the rest under its number", () => {
		const full = deliver(createSave({ maxSlots: 1 }), "apple", 50);
		const room = { ...full, inventory: { ...full.inventory, limits: { ...full.inventory.limits, maxSlots: 2 } } };
		const claimed = claimParcel(room, 1);
		assert(claimed.ok, "a part fits");

		expect(hasItem(claimed.value.inventory, "apple")).toBe(40);
		expect(claimed.value.inbox?.[0]).toEqual({ ...full.inbox?.[0], quantity: 10 });
	});

	it("should keep id and attributes of a unique item", () => {
		const parcel: Parcel = {
			id: 4,
			itemId: "iron_sword",
			quantity: 1,
			source: "gift",
			attributes: { durability: 3 },
			uid: "the one",
		};
		const claimed = claimParcel({ ...createSave(), inbox: [parcel] }, 4);
		assert(claimed.ok, "it fits");

		expect(claimed.value.inbox).toBeUndefined();
		expect(claimed.value.inventory.slots).toEqual([
			{ itemId: "iron_sword", quantity: 1, uid: "the one", attributes: { durability: 3 } },
		]);
	});

	it("should work for a client, who knows no ids", () => {
		const parcel: Parcel = { id: 4, itemId: "iron_sword", quantity: 1, source: "purchase" };
		const claimed = claimParcel({ ...createSave(), inbox: [parcel] }, 4);

		expect(claimed.ok && claimed.value.inventory.slots).toEqual([{ itemId: "iron_sword", quantity: 1 }]);
	});
});

describe("claimAll", () => {
	it("should refuse when the inbox is empty, or nothing of it fits", () => {
		expect(claimAll(createSave())).toEqual({ ok: false, reason: "parcel_not_found" });
		const full = deliver(createSave({ maxSlots: 1 }), "apple", 21);
		expect(claimAll(full)).toEqual({ ok: false, reason: "inventory_full" });
	});

	it("should take what fits, the oldest first, and leave the rest", () => {
		const inventory = fill(createInventory({ ...DEFAULT_LIMITS, maxSlots: 1 }), "apple", 18);
		const full = deliver(deliver({ inventory }, "crystal", 3), "apple", 5);
		const claimed = claimAll({ ...full, inventory });
		assert(claimed.ok, "some of it fits");

		expect(hasItem(claimed.value.inventory, "apple")).toBe(20);
		expect(inboxOf(claimed.value)).toEqual(["crystal 3", "apple 1"]);
	});

	it("should neither lose nor make a unit, whatever is delivered, claimed and whatever the limits are", () => {
		const seed = 20_261_121;
		const random = new Random(seed);
		const items = listItems();

		for (const round of $range(1, 200)) {
			const delivered = new Map<ItemId, number>();
			let save = createSave({ maxSlots: random.NextInteger(1, 8), maxWeight: random.NextInteger(0, 20) });

			for (const _ of $range(1, 12)) {
				const item = items[random.NextInteger(0, items.size() - 1)];
				assert(item, "an item");
				const quantity = random.NextInteger(1, 30);
				save = deliver(save, item.id, quantity);
				delivered.set(item.id, (delivered.get(item.id) ?? 0) + quantity);

				const parcel = save.inbox?.[0];
				const claimed = random.NextInteger(1, 2) === 1 ? claimAll(save) : claimParcel(save, parcel?.id ?? 1);
				save = claimed.ok ? claimed.value : save;
			}

			delivered.forEach((quantity, itemId) => {
				const waiting = (save.inbox ?? []).reduce(
					(sum, parcel) => sum + (parcel.itemId === itemId ? parcel.quantity : 0),
					0,
				);
				const held = hasItem(save.inventory, itemId) + waiting;
				expect(`seed ${seed} round ${round} ${itemId}: ${held}`).toBe(
					`seed ${seed} round ${round} ${itemId}: ${quantity}`,
				);
			});
		}
	});
});

describe("isInbox", () => {
	it("should refuse what is no list of parcels", () => {
		const parcel = { id: 1, itemId: "apple", quantity: 1, source: "purchase" };
		expect(isInbox([parcel])).toBe(true);
		expect(isInbox([])).toBe(true);

		for (const wrong of [undefined, 5, "x", [5], [{}], [{ ...parcel, itemId: "no such item" }]]) {
			expect(isInbox(wrong)).toBe(false);
		}

		expect(isInbox([{ ...parcel, quantity: 0 }])).toBe(false);
		expect(isInbox([{ ...parcel, source: "heaven" }])).toBe(false);
	});
});
