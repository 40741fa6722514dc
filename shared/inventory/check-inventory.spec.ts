import { describe, expect, it } from "@rbxts/jest-globals";
import { addItem } from "./add-item";
import { checkInventory, checkStack } from "./check-inventory";
import { createInventory, Inventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { EMPTY_HOTBAR, Hotbar } from "./references";
import { Stack } from "./stack";
import { writeReferences, writeSlots } from "./write-slots";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "sword" };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, APPLES],
		[2, SWORD],
	]),
);

function faultsOf(wrong: Inventory) {
	return checkInventory(wrong).map(({ fault }) => fault);
}

function put(stack: Stack, slot = 3): Inventory {
	return writeSlots(inventory, new Map([[slot, stack]]));
}

describe("checkStack", () => {
	it("should find each thing that can be wrong, and run no code of the value", () => {
		const trap = setmetatable({}, { __index: () => error("the value ran code") });

		for (const wrong of [undefined, 1, "apple", trap, { ...APPLES, extra: 1 }, [APPLES]]) {
			expect(checkStack(wrong)).toBe("invalid_stack");
		}

		expect(checkStack({ ...APPLES, itemId: "excalibur" })).toBe("unknown_item");
		expect(checkStack({ ...APPLES, itemId: 5 })).toBe("unknown_item");
		expect(checkStack({ ...APPLES, quantity: 1.5 })).toBe("invalid_quantity");
		expect(checkStack({ ...APPLES, uid: "a" })).toBe("invalid_uid");
		expect(checkStack({ ...SWORD, uid: undefined })).toBe("invalid_uid");
		expect(checkStack({ ...SWORD, uid: "" })).toBe("invalid_uid");
		expect(checkStack({ ...SWORD, quantity: 2 })).toBe("invalid_uid");
		expect(checkStack({ ...SWORD, attributes: { durability: 101 } })).toBe("invalid_attributes");
		expect(checkStack({ ...SWORD, attributes: { durability: 100 } })).toBe("invalid_attributes");
		expect(checkStack({ ...SWORD, attributes: {} })).toBe("invalid_attributes");
		expect(checkStack({ ...SWORD, locked: false })).toBe("invalid_lock");
	});

	it("should find nothing in a stack as the rules make it, and no id on a client's", () => {
		expect(checkStack({ ...SWORD, attributes: { durability: 5 }, locked: true })).toBe(undefined);
		expect(checkStack({ ...SWORD, uid: undefined }, { withoutUids: true })).toBe(undefined);
		expect(checkStack(SWORD, { withoutUids: true })).toBe("invalid_uid");
	});
});

describe("checkInventory", () => {
	it("should find a stack that is wrong, with its slot", () => {
		expect(checkInventory(put({ ...SWORD, uid: undefined }))).toContainEqual({ fault: "invalid_uid", slot: 3 });
	});

	it("should find two units with one id", () => {
		expect(faultsOf(put(SWORD))).toEqual(["repeated_uid"]);
	});

	it("should find totals that are not the sums", () => {
		const totals = table.freeze({ ...inventory.totals, grams: 1 });

		expect(faultsOf(table.freeze({ ...inventory, totals }))).toEqual(["wrong_totals"]);
	});

	it("should find references to nothing, to what is not worn there, and two keys of one slot", () => {
		for (const equipped of [{ hand: 9 }, { hand: 1 }, { feet: 2 }]) {
			expect(faultsOf(writeReferences(inventory, equipped, EMPTY_HOTBAR))).toEqual(["wrong_reference"]);
		}

		const hotbar: Hotbar = [1, 1, false, false, false, false, false, false];
		expect(faultsOf(writeReferences(inventory, {}, hotbar))).toEqual(["wrong_reference"]);
		expect(faultsOf(writeReferences(inventory, {}, [1]))).toEqual(["wrong_reference"]);
	});

	it("should find what is beyond the limits", () => {
		const limits = table.freeze({ maxSlots: 1, maxStackSize: 2, maxWeight: 0.1 });

		expect(faultsOf(table.freeze({ ...inventory, limits }))).toEqual([
			"stack_too_high",
			"too_many_slots",
			"too_heavy",
		]);
	});

	it("should find what can be changed, and empty slots at the end", () => {
		expect(faultsOf({ ...inventory })).toEqual(["not_frozen"]);
		expect(faultsOf(table.freeze({ ...inventory, slots: table.freeze([...inventory.slots, false]) }))).toEqual([
			"loose_end",
		]);
	});

	it("should find nothing in what the rules made", () => {
		const added = addItem(inventory, "crystal", 60, { attributes: { charge: 4 } });

		expect(faultsOf(createInventory(DEFAULT_LIMITS))).toEqual([]);
		expect(added.ok && faultsOf(added.value)).toEqual([]);
	});
});
