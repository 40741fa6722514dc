import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "../inventory";
import { applyRequest } from "./apply-request";
import { Intent } from "./request";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

const inventory = writeSlots(
	createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 }),
	new Map([
		[1, APPLES],
		[2, KEY],
	]),
);

function slotsAfter(intent: Intent) {
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
});
