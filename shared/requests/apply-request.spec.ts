import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "../inventory";
import { applyRequest } from "./apply-request";
import { InventoryIntent } from "./request";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

const inventory = writeSlots(
	createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 }),
	new Map([
		[1, APPLES],
		[2, KEY],
	]),
);

function slotsAfter(intent: InventoryIntent) {
	const applied = applyRequest(inventory, intent);
	return applied.ok ? applied.value.slots : applied.reason;
}

describe("applyRequest", () => {
	it("should refuse every verb when the slot does not hold what the player saw", () => {
		const seen = { slot: 2, itemId: "apple" } as const;

		expect(slotsAfter({ ...seen, verb: "move", target: 3 })).toBe("slot_changed");
		expect(slotsAfter({ ...seen, verb: "split", target: 3, quantity: 1 })).toBe("slot_changed");
		expect(slotsAfter({ ...seen, verb: "use" })).toBe("slot_changed");
		expect(slotsAfter({ ...seen, verb: "drop", quantity: 1 })).toBe("slot_changed");
		expect(slotsAfter({ ...seen, slot: 9, verb: "use" })).toBe("invalid_slot");
	});

	it("should pass on the reason of the rule", () => {
		expect(slotsAfter({ verb: "use", slot: 2, itemId: "brass_key" })).toBe("not_usable");
		expect(slotsAfter({ verb: "drop", slot: 2, itemId: "brass_key", quantity: 1 })).toBe("not_droppable");
		expect(slotsAfter({ verb: "move", slot: 1, itemId: "apple", target: 9 })).toBe("invalid_slot");
	});

	it("should do what each verb says", () => {
		const seen = { slot: 1, itemId: "apple" } as const;

		expect(slotsAfter({ ...seen, verb: "move", target: 2 })).toEqual([KEY, APPLES]);
		expect(slotsAfter({ ...seen, verb: "split", target: 3, quantity: 2 })).toEqual([
			{ itemId: "apple", quantity: 3 },
			KEY,
			{ itemId: "apple", quantity: 2 },
		]);
		expect(slotsAfter({ ...seen, verb: "use" })).toEqual([{ itemId: "apple", quantity: 4 }, KEY]);
		expect(slotsAfter({ ...seen, verb: "drop", quantity: 5 })).toEqual([false, KEY]);
	});

	it("should wear, lock, bind and sort what each verb names", () => {
		const sword: Stack = { itemId: "iron_sword", quantity: 1 };
		const armed = writeSlots(inventory, new Map([[4, sword]]));
		const seen = { slot: 4, itemId: "iron_sword" } as const;
		const worn = applyRequest(armed, { ...seen, verb: "equip" });
		const bound = applyRequest(armed, { ...seen, verb: "hotbar", key: 3, bound: true });
		assert(worn.ok && bound.ok, "it can be worn and bound");

		expect(worn.value.equipped).toEqual({ hand: 4 });
		expect(applyRequest(worn.value, { ...seen, verb: "unequip" })).toEqual({ ok: true, value: armed });
		expect(bound.value.hotbar[2]).toBe(4);
		expect(applyRequest(bound.value, { ...seen, verb: "hotbar", key: 3, bound: false })).toEqual({
			ok: true,
			value: armed,
		});
		expect(slotsAfter({ verb: "lock", slot: 1, itemId: "apple", locked: true })).toEqual([
			{ ...APPLES, locked: true },
			KEY,
		]);
		expect(slotsAfter({ verb: "sort", order: "rarity" })).toEqual([KEY, APPLES]);
	});

	it("should leave a key alone that stands for another slot by now", () => {
		const bound = applyRequest(inventory, { verb: "hotbar", slot: 1, itemId: "apple", key: 3, bound: true });
		assert(bound.ok, "it can be bound");

		expect(
			applyRequest(bound.value, { verb: "hotbar", slot: 2, itemId: "brass_key", key: 3, bound: false }),
		).toEqual({ ok: false, reason: "slot_changed" });
	});
});
