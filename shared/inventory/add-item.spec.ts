import { describe, expect, it } from "@rbxts/jest-globals";
import { addItem } from "./add-item";
import { createInventory } from "./inventory";
import { HIGHEST_SLOT, InventoryLimits } from "./limits";
import { Stack } from "./stack";
import { writeSlots } from "./write-slots";

const UNLIMITED: InventoryLimits = { maxSlots: 0, maxStackSize: 0, maxWeight: 0 };

function inventoryOf(limits: Partial<InventoryLimits>, stacks: Array<[number, Stack]> = []) {
	return writeSlots(createInventory({ ...UNLIMITED, ...limits }), new Map(stacks));
}

function slotsAfter(...[inventory, itemId, quantity, options]: Parameters<typeof addItem>) {
	const added = addItem(inventory, itemId, quantity, options);
	return added.ok ? added.value.slots : added.reason;
}

describe("addItem", () => {
	it("should refuse an item that the registry does not have", () => {
		expect(addItem(inventoryOf({}), "excalibur", 1)).toEqual({ ok: false, reason: "invalid_item" });
	});

	it("should refuse a unique item when nobody makes ids for its units", () => {
		expect(addItem(inventoryOf({}), "dawnbreaker", 1)).toEqual({ ok: false, reason: "invalid_item" });
	});

	it("should refuse attributes that the item does not have, or values that they cannot have", () => {
		for (const charge of [-1, 101, 0.5, 0 / 0, math.huge, "1", true]) {
			expect(addItem(inventoryOf({}), "crystal", 1, { attributes: { charge } })).toEqual({
				ok: false,
				reason: "invalid_attributes",
			});
		}

		expect(slotsAfter(inventoryOf({}), "crystal", 1, { attributes: { shine: 1 } })).toBe("invalid_attributes");
	});

	it("should refuse a quantity that is no whole number of at least 1", () => {
		for (const quantity of [0 / 0, math.huge, -math.huge, -1, 0, 0.5, 1e300]) {
			expect(addItem(inventoryOf({}), "apple", quantity)).toEqual({ ok: false, reason: "invalid_quantity" });
		}
	});

	it("should refuse what weighs more than the limit, to the gram", () => {
		const inventory = inventoryOf({ maxWeight: 0.45 }, [[1, { itemId: "apple", quantity: 2 }]]);

		expect(addItem(inventory, "apple", 2)).toEqual({ ok: false, reason: "weight_exceeded" });
		expect(slotsAfter(inventory, "apple", 1)).toEqual([{ itemId: "apple", quantity: 3 }]);
	});

	it("should add nothing at all when only a part has room", () => {
		const inventory = inventoryOf({ maxSlots: 1 }, [[1, { itemId: "apple", quantity: 15 }]]);

		expect(addItem(inventory, "apple", 6)).toEqual({ ok: false, reason: "inventory_full" });
		expect(inventory.slots).toEqual([{ itemId: "apple", quantity: 15 }]);
	});

	it("should refuse quantities that no inventory can hold without trying slot by slot", () => {
		const createUid = () => error("no unit is made");
		const result = addItem(inventoryOf({}), "dawnbreaker", HIGHEST_SLOT + 1, { createUid });

		expect(result).toEqual({ ok: false, reason: "inventory_full" });
		expect(addItem(inventoryOf({}), "iron_ore", 2 ** 53 - 1)).toEqual({ ok: false, reason: "inventory_full" });
	});

	it("should use no more slots than the limit when it was lowered below what is in use", () => {
		const inventory = inventoryOf({ maxSlots: 2 }, [
			[1, { itemId: "brass_key", quantity: 1 }],
			[5, { itemId: "brass_key", quantity: 1 }],
		]);

		expect(addItem(inventory, "crystal", 1)).toEqual({ ok: false, reason: "inventory_full" });
	});

	it("should still fill stacks when the limit was lowered below what is in use", () => {
		const inventory = inventoryOf({ maxSlots: 1 }, [
			[1, { itemId: "brass_key", quantity: 1 }],
			[2, { itemId: "apple", quantity: 3 }],
		]);

		expect(slotsAfter(inventory, "apple", 2)).toEqual([
			{ itemId: "brass_key", quantity: 1 },
			{ itemId: "apple", quantity: 5 },
		]);
	});

	it("should fill stacks of the item before it takes free slots, lowest first", () => {
		const inventory = inventoryOf({ maxSlots: 5 }, [
			[2, { itemId: "apple", quantity: 19 }],
			[4, { itemId: "apple", quantity: 18 }],
		]);

		expect(slotsAfter(inventory, "apple", 5)).toEqual([
			{ itemId: "apple", quantity: 2 },
			{ itemId: "apple", quantity: 20 },
			false,
			{ itemId: "apple", quantity: 20 },
		]);
	});

	it("should spread over as many slots as the stack size asks for", () => {
		expect(slotsAfter(inventoryOf({ maxSlots: 3 }), "apple", 45)).toEqual([
			{ itemId: "apple", quantity: 20 },
			{ itemId: "apple", quantity: 20 },
			{ itemId: "apple", quantity: 5 },
		]);
	});

	it("should stack no higher than the inventory's own limit, where it is lower", () => {
		expect(slotsAfter(inventoryOf({ maxStackSize: 2 }), "apple", 3)).toEqual([
			{ itemId: "apple", quantity: 2 },
			{ itemId: "apple", quantity: 1 },
		]);
		expect(slotsAfter(inventoryOf({ maxStackSize: 500 }), "apple", 21)).toEqual([
			{ itemId: "apple", quantity: 20 },
			{ itemId: "apple", quantity: 1 },
		]);
	});

	it("should give every unit its own slot when the item does not stack", () => {
		const key: Stack = { itemId: "brass_key", quantity: 1 };

		expect(slotsAfter(inventoryOf({}), "brass_key", 2)).toEqual([key, key]);
	});

	it("should give every unit an id of its own when the item is unique", () => {
		let made = 0;
		const createUid = () => {
			made += 1;
			return `unit ${made}`;
		};

		expect(slotsAfter(inventoryOf({}), "iron_sword", 2, { createUid })).toEqual([
			{ itemId: "iron_sword", quantity: 1, uid: "unit 1" },
			{ itemId: "iron_sword", quantity: 1, uid: "unit 2" },
		]);
	});

	it("should stack only with the same attributes, and store none that has its default", () => {
		const inventory = inventoryOf({}, [
			[1, { itemId: "crystal", quantity: 2 }],
			[2, { itemId: "crystal", quantity: 3, attributes: { charge: 7 } }],
		]);

		expect(slotsAfter(inventory, "crystal", 1, { attributes: { charge: 7 } })).toEqual([
			{ itemId: "crystal", quantity: 2 },
			{ itemId: "crystal", quantity: 4, attributes: { charge: 7 } },
		]);
		expect(slotsAfter(inventory, "crystal", 1, { attributes: { charge: 0 } })).toEqual([
			{ itemId: "crystal", quantity: 3 },
			{ itemId: "crystal", quantity: 3, attributes: { charge: 7 } },
		]);
		expect(slotsAfter(inventory, "crystal", 1, { attributes: { charge: 8 } })).toEqual([
			{ itemId: "crystal", quantity: 2 },
			{ itemId: "crystal", quantity: 3, attributes: { charge: 7 } },
			{ itemId: "crystal", quantity: 1, attributes: { charge: 8 } },
		]);
	});

	it("should take limits of 0 as none", () => {
		const added = addItem(inventoryOf({}), "iron_ore", 99 * 50);

		expect(added.ok && added.value.totals).toEqual({ usedSlots: 50, itemCount: 4950, grams: 2_475_000 });
	});
});
