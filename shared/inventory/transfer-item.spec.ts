import { describe, expect, it } from "@rbxts/jest-globals";
import { equipItem } from "./equip-item";
import { createInventory, Inventory } from "./inventory";
import { DEFAULT_LIMITS, InventoryLimits } from "./limits";
import { Stack } from "./stack";
import { transferItem } from "./transfer-item";
import { writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };
const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "sword", attributes: { durability: 3 }, locked: true };

function inventoryOf(limits: Partial<InventoryLimits>, ...stacks: Array<[number, Stack]>): Inventory {
	return writeSlots(createInventory({ ...DEFAULT_LIMITS, ...limits }), new Map(stacks));
}

const from = inventoryOf({}, [1, APPLES], [2, KEY], [3, SWORD], [6, APPLES]);

function reasonFor(to: Inventory, itemId: string, quantity: number) {
	const moved = transferItem(from, to, itemId, quantity);
	return moved.ok ? undefined : moved.reason;
}

describe("transferItem", () => {
	it("should refuse what is not known, bound, not there, or not a quantity", () => {
		const to = inventoryOf({});

		expect(reasonFor(to, "excalibur", 1)).toBe("invalid_item");
		expect(reasonFor(to, "brass_key", 1)).toBe("item_bound");
		expect(reasonFor(to, "apple", 0 / 0)).toBe("invalid_quantity");
		expect(reasonFor(to, "crystal", 1)).toBe("not_found");
		expect(reasonFor(to, "apple", 11)).toBe("insufficient_quantity");
	});

	it("should refuse a unit that the other side has already, since one of the two is a copy", () => {
		expect(reasonFor(inventoryOf({}, [4, SWORD]), "iron_sword", 1)).toBe("duplicate_item");
		expect(reasonFor(inventoryOf({}, [4, { ...SWORD, uid: "another" }]), "iron_sword", 1)).toBeUndefined();
	});

	it("should refuse what the other side cannot take, to the last unit", () => {
		expect(reasonFor(inventoryOf({ maxWeight: 0.5 }), "apple", 4)).toBe("weight_exceeded");
		expect(reasonFor(inventoryOf({ maxSlots: 1, maxStackSize: 6 }), "apple", 7)).toBe("inventory_full");
	});

	it("should take from higher slots and add to stacks that have room", () => {
		const moved = transferItem(from, inventoryOf({}, [2, { itemId: "apple", quantity: 18 }]), "apple", 7);

		expect(moved.ok && moved.value.from.slots).toEqual([{ itemId: "apple", quantity: 3 }, KEY, SWORD]);
		expect(moved.ok && moved.value.to.slots).toEqual([
			{ itemId: "apple", quantity: 5 },
			{ itemId: "apple", quantity: 20 },
		]);
	});

	it("should take id and attributes along, and leave lock and reference behind", () => {
		const worn = equipItem(from, 3);
		const moved = worn.ok ? transferItem(worn.value, inventoryOf({}), "iron_sword", 1) : worn;

		expect(moved.ok && moved.value.to.slots).toEqual([
			{ itemId: "iron_sword", quantity: 1, uid: "sword", attributes: { durability: 3 } },
		]);
		expect(moved.ok && moved.value.from.equipped).toEqual({});
		expect(moved.ok && moved.value.to.equipped).toEqual({});
	});

	it("should keep apart what differs", () => {
		const crystals = inventoryOf(
			{},
			[1, { itemId: "crystal", quantity: 2 }],
			[2, { itemId: "crystal", quantity: 3, attributes: { charge: 1 } }],
		);
		const moved = transferItem(crystals, inventoryOf({}), "crystal", 4);

		expect(moved.ok && moved.value.to.slots).toEqual([
			{ itemId: "crystal", quantity: 3, attributes: { charge: 1 } },
			{ itemId: "crystal", quantity: 1 },
		]);
	});
});
