import { describe, expect, it } from "@rbxts/jest-globals";
import { equipItem, unequipItem } from "./equip-item";
import { createInventory, Inventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { moveStack } from "./move-stack";
import { Stack } from "./stack";
import { takeFromSlot } from "./take-from-slot";
import { writeSlots } from "./write-slots";

const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "sword" };
const BOW: Stack = { itemId: "hunting_bow", quantity: 1, uid: "bow" };
const SHIELD: Stack = { itemId: "tower_shield", quantity: 1, uid: "shield" };
const APPLES: Stack = { itemId: "apple", quantity: 5 };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, SWORD],
		[2, BOW],
		[3, SHIELD],
		[4, APPLES],
	]),
);

function equip(from: Inventory, slot: number): Inventory {
	const equipped = equipItem(from, slot);
	assert(equipped.ok, "it can be worn");
	return equipped.value;
}

describe("equipItem", () => {
	it("should refuse slots that are not there or empty, and what is not worn", () => {
		expect(equipItem(inventory, 99)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(equipItem(inventory, 0 / 0)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(equipItem(inventory, 5)).toEqual({ ok: false, reason: "not_found" });
		expect(equipItem(inventory, 4)).toEqual({ ok: false, reason: "not_equippable" });
	});

	it("should point to the slot and leave the stack where it is", () => {
		const worn = equip(inventory, 1);

		expect(worn.equipped).toEqual({ hand: 1 });
		expect(worn.slots).toBe(inventory.slots);
	});

	it("should replace what was worn in the same place and nothing else", () => {
		expect(equip(equip(equip(inventory, 1), 3), 2).equipped).toEqual({ hand: 2, offhand: 3 });
	});

	it("should change nothing when it is worn already", () => {
		const worn = equip(inventory, 1);

		expect(equip(worn, 1)).toBe(worn);
	});

	it("should follow the stack when it is moved or swapped, and end when it leaves", () => {
		const worn = equip(inventory, 1);
		const moved = moveStack(worn, 1, 9);
		const swapped = moveStack(worn, 4, 1);
		const taken = takeFromSlot(worn, 1, 1);

		expect(moved.ok && moved.value.equipped).toEqual({ hand: 9 });
		expect(swapped.ok && swapped.value.equipped).toEqual({ hand: 4 });
		expect(taken.ok && taken.value.equipped).toEqual({});
	});
});

describe("unequipItem", () => {
	it("should refuse what is not worn", () => {
		expect(unequipItem(inventory, 99)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(unequipItem(inventory, 5)).toEqual({ ok: false, reason: "not_found" });
		expect(unequipItem(inventory, 4)).toEqual({ ok: false, reason: "not_equipped" });
		expect(unequipItem(equip(inventory, 2), 1)).toEqual({ ok: false, reason: "not_equipped" });
	});

	it("should take off what is worn", () => {
		const off = unequipItem(equip(equip(inventory, 1), 3), 1);

		expect(off.ok && off.value.equipped).toEqual({ offhand: 3 });
	});
});
