import { describe, expect, it } from "@rbxts/jest-globals";
import {
	addItem,
	bindHotbar,
	checkInventory,
	createInventory,
	DEFAULT_LIMITS,
	equipItem,
	HIGHEST_SLOT,
	Inventory,
	setLimits,
	setLocked,
	stackAt,
} from "shared/inventory";
import { Result } from "shared/result";
import { restoreInventory } from "./restore-inventory";
import { SavedInventory } from "./saved-inventory";
import { serializeInventory } from "./serialize-inventory";

let uids = 0;
const createUid = () => `uid-${(uids += 1)}`;

/** A limit may have been lowered since the inventory was filled. */
const OVER_LIMIT: ReadonlySet<string> = new Set(["stack_too_high", "too_many_slots", "too_heavy"]);

const APPLES = { slot: 1, itemId: "apple", quantity: 5 };

function restore(saved: unknown) {
	const restored = restoreInventory(saved, { createUid });
	const faults = checkInventory(restored.inventory).map(({ fault }) => fault);
	expect(faults.filter((fault) => !OVER_LIMIT.has(fault))).toEqual([]);

	return restored;
}

/** What is quarantined when nothing but this entry was saved; the entry must be kept as it was. */
function faultOf(entry: unknown): string | undefined {
	const { inventory, quarantine, quarantined } = restore({ stacks: [entry] });
	expect(inventory.totals.itemCount).toBe(0);
	expect(quarantined.size()).toBe(1);
	expect(quarantine).toEqual(quarantined);

	return quarantined[0]?.reason;
}

function expectOk(result: Result<Inventory, string>): Inventory {
	assert(result.ok, result.ok ? "" : result.reason);
	return result.value;
}

describe("restoreInventory", () => {
	it("should begin empty when nothing was saved", () => {
		for (const nothing of [undefined, {}, { stacks: [] }]) {
			const { inventory, quarantine, repairs } = restore(nothing);

			expect(inventory).toEqual(createInventory(DEFAULT_LIMITS));
			expect(quarantine).toEqual([]);
			expect(repairs).toEqual([]);
		}
	});

	it("should keep a record that is no table, or a trapped one, as a whole", () => {
		const trapped = { stacks: [APPLES] };
		setmetatable(trapped, { __index: () => error("it ran") });

		for (const saved of ["x", 3, true, trapped]) {
			const { inventory, quarantine } = restore(saved);

			expect(inventory.totals.usedSlots).toBe(0);
			expect(quarantine).toEqual([{ value: saved, reason: "invalid_entry" }]);
		}
	});

	it("should say what is wrong with an entry", () => {
		const trapped = { ...APPLES };
		setmetatable(trapped, { __index: () => error("it ran") });

		for (const entry of ["apple", 5, true, {}, trapped, { slot: 1, quantity: 1 }, { ...APPLES, itemId: 7 }]) {
			expect(faultOf(entry)).toBe("invalid_entry");
		}

		expect(faultOf({ ...APPLES, extra: 1 })).toBe("invalid_entry");
		expect(faultOf({ ...APPLES, locked: false })).toBe("invalid_entry");
		expect(faultOf({ ...APPLES, itemId: "elder_wand" })).toBe("invalid_item");

		for (const quantity of [0, -1, 1.5, 0 / 0, math.huge, 2 ** 60, "5", undefined]) {
			expect(faultOf({ ...APPLES, quantity })).toBe("invalid_quantity");
		}

		expect(faultOf({ ...APPLES, quantity: 21 })).toBe("stack_too_large");
		expect(faultOf({ ...APPLES, uid: "x" })).toBe("invalid_uid");

		for (const uid of ["", 5, "x".rep(65), "\xff"]) {
			expect(faultOf({ slot: 1, itemId: "iron_sword", quantity: 1, uid })).toBe("invalid_uid");
		}

		expect(faultOf({ ...APPLES, attributes: { taste: 1 } })).toBe("invalid_attributes");
		expect(faultOf({ ...APPLES, attributes: 1 })).toBe("invalid_attributes");
	});

	it("should let one of two stacks with one id in, and never the other", () => {
		const sword = { itemId: "iron_sword", quantity: 1, uid: "same" };
		const first = restore({
			stacks: [
				{ ...sword, slot: 1 },
				{ ...sword, slot: 2 },
			],
		});

		expect(first.inventory.totals.itemCount).toBe(1);
		expect(first.quarantine.map(({ reason }) => reason)).toEqual(["duplicate_uid"]);

		// The other one has left the inventory since.
		const second = restore({ stacks: [], quarantine: first.quarantine });
		expect(second.inventory.totals.itemCount).toBe(0);
		expect(second.quarantine).toEqual(first.quarantine);
		expect(second.quarantined).toEqual([]);
	});

	it("should find another slot for a stack whose slot is taken or none", () => {
		for (const slot of [1, 0, -3, 1.5, 0 / 0, 10_001, "2", undefined]) {
			const { inventory, repairs, quarantine } = restore({
				stacks: [APPLES, { slot, itemId: "iron_ore", quantity: 9 }],
			});

			expect(stackAt(inventory, 2)).toEqual({ itemId: "iron_ore", quantity: 9 });
			expect(repairs).toEqual(["moved"]);
			expect(quarantine).toEqual([]);
		}
	});

	it("should keep a stack for which no inventory has a slot until there is one", () => {
		const stacks = new Array<object>();

		for (const slot of $range(1, HIGHEST_SLOT)) {
			stacks.push({ ...APPLES, slot });
		}

		const { inventory, quarantine } = restoreInventory({ stacks: [...stacks, APPLES] }, { createUid });
		expect(inventory.totals.usedSlots).toBe(HIGHEST_SLOT);
		expect(quarantine).toEqual([{ value: APPLES, reason: "inventory_full" }]);

		const again = restoreInventory({ stacks, quarantine }, { createUid });
		expect(again.quarantine).toEqual(quarantine);
		expect(again.quarantined).toEqual([]);

		const emptied = restore({ stacks: [APPLES], quarantine });
		expect(emptied.inventory.totals.itemCount).toBe(10);
		expect(emptied.quarantine).toEqual([]);
	});

	it("should give a stack a slot beyond the limit rather than none, since a pass may allow it that is not known yet", () => {
		const limits = { maxSlots: 1 };
		const { inventory, quarantine, repairs } = restore({ stacks: [APPLES, { ...APPLES, quantity: 6 }], limits });

		expect(inventory.limits.maxSlots).toBe(1);
		expect(inventory.totals.itemCount).toBe(11);
		expect(quarantine).toEqual([]);
		expect(repairs).toEqual(["moved"]);
	});

	it("should read every entry of a table with holes or named keys", () => {
		const stacks = new Map<unknown, unknown>([
			[1, APPLES],
			[4, { slot: 2, itemId: "iron_ore", quantity: 1 }],
			["x", { slot: 3, itemId: "crystal", quantity: 1 }],
		]);
		const { inventory, repairs, quarantine } = restore({ stacks });

		expect(inventory.slots.map((stack) => stack && stack.itemId)).toEqual(["apple", "iron_ore", "crystal"]);
		expect(repairs).toEqual(["out_of_order"]);
		expect(quarantine).toEqual([]);
	});

	it("should keep limits that make no sense and fields that it does not know", () => {
		const { inventory, quarantine } = restore({ stacks: [APPLES], limits: { maxSlots: -1 }, coins: 5 });

		expect(inventory.limits).toEqual(DEFAULT_LIMITS);
		expect(inventory.totals.itemCount).toBe(5);
		expect(quarantine).toContainEqual({ value: { limits: { maxSlots: -1 } }, reason: "invalid_limits" });
		expect(quarantine).toContainEqual({ value: { coins: 5 }, reason: "unknown_field" });
		expect(restore({ quarantine }).quarantine).toEqual(quarantine);
	});

	it("should let go of references that point to nothing or to the wrong thing", () => {
		const { inventory, repairs } = restore({
			stacks: [APPLES],
			equipped: { hand: 1, feet: 9, offhand: "x" },
			hotbar: [1, 7, "x", false],
		});

		expect(inventory.equipped).toEqual({});
		expect(inventory.hotbar[0]).toBe(1);
		expect(inventory.hotbar.filter((slot) => slot !== false).size()).toBe(1);
		expect(repairs.size()).toBe(5);
	});

	it("should give an id to a unit that was saved before its item became unique", () => {
		const { inventory, quarantine } = restore({ stacks: [{ slot: 1, itemId: "iron_sword", quantity: 1 }] });

		expect(stackAt(inventory, 1)?.uid).toMatch("^uid%-%d+$");
		expect(quarantine).toEqual([]);
	});

	it("should bring an entry back into its slot when the game knows the item again", () => {
		const kept = { value: { slot: 3, itemId: "iron_ore", quantity: 40 }, reason: "invalid_item" };
		const { inventory, quarantine, returned } = restore({ stacks: [APPLES], quarantine: [kept] });

		expect(stackAt(inventory, 3)).toEqual({ itemId: "iron_ore", quantity: 40 });
		expect(quarantine).toEqual([]);
		expect(returned).toBe(1);
	});

	it("should keep a quarantine that is damaged itself", () => {
		const first = restore({ quarantine: ["x", { value: 1 }, { value: 1, reason: "because" }] });
		expect(first.quarantine.map(({ value }) => value)).toEqual([
			"x",
			{ value: 1 },
			{ value: 1, reason: "because" },
		]);

		expect(restore({ quarantine: "gone" }).quarantine).toEqual([{ value: "gone", reason: "invalid_entry" }]);
	});

	it("should keep what no longer fits into lowered limits where it is", () => {
		const { inventory, quarantine } = restore({
			stacks: [
				{ ...APPLES, slot: 9, quantity: 20 },
				{ slot: 5, itemId: "wooden_crate", quantity: 5 },
			],
			limits: { maxSlots: 1, maxStackSize: 2, maxWeight: 1 },
		});

		expect(stackAt(inventory, 9)?.quantity).toBe(20);
		expect(stackAt(inventory, 5)?.quantity).toBe(5);
		expect(quarantine).toEqual([]);
	});

	it("should lose nothing, however a record was damaged", () => {
		const seed = 20_261_121;
		const random = new Random(seed);
		const values = [0 / 0, -1, 0, 1, 2, 1.5, 99, "x", "apple", "iron_sword", true, false, {}, [], math.huge];
		const pick = () => values[random.NextInteger(0, values.size() - 1)];

		for (const round of $range(1, 300)) {
			const stacks = new Array<Record<string, unknown>>();

			for (const slot of $range(1, random.NextInteger(1, 8))) {
				const entry: Record<string, unknown> = { slot, itemId: "apple", quantity: random.NextInteger(1, 20) };

				for (const field of ["slot", "itemId", "quantity", "uid", "attributes", "locked", "more"]) {
					if (random.NextNumber() < 0.1) {
						entry[field] = pick();
					}
				}

				stacks.push(entry);
			}

			const { inventory, quarantine } = restore({ stacks });
			const accounted = inventory.totals.usedSlots + quarantine.size();

			if (accounted !== stacks.size()) {
				error(`seed ${seed}, round ${round}: ${stacks.size()} entries became ${accounted}`);
			}

			const saved = serializeInventory(inventory, quarantine);
			const again = restore(saved);
			expect(again.inventory).toEqual(inventory);
			expect(again.quarantine).toEqual(quarantine);
		}
	});
});

describe("serializeInventory", () => {
	function createFull(): Inventory {
		let inventory = createInventory(DEFAULT_LIMITS);
		inventory = expectOk(addItem(inventory, "apple", 25));
		inventory = expectOk(addItem(inventory, "iron_sword", 1, { createUid, attributes: { durability: 40 } }));
		inventory = expectOk(setLocked(inventory, 3, true));
		inventory = expectOk(equipItem(inventory, 3));
		inventory = expectOk(bindHotbar(inventory, 1, 8));

		return expectOk(setLimits(inventory, { ...DEFAULT_LIMITS, maxSlots: 40 }));
	}

	it("should leave out whatever is empty or at its default", () => {
		expect(serializeInventory(createInventory(DEFAULT_LIMITS), [])).toEqual({ stacks: [] });
	});

	it("should share nothing with the inventory", () => {
		const inventory = createFull();
		const saved = serializeInventory(inventory, [{ value: { a: [1] }, reason: "invalid_entry" }]);
		const before = serializeInventory(inventory, []);

		function spoil(value: object): void {
			for (const [key, part] of pairs(value as Map<unknown, unknown>)) {
				if (typeIs(part, "table")) {
					spoil(part);
				} else {
					rawset(value, key, 0);
				}
			}
		}

		spoil(saved);
		expect(serializeInventory(inventory, [])).toEqual(before);
	});

	it("should give the same inventory back", () => {
		const inventory = createFull();
		const saved: SavedInventory = serializeInventory(inventory, []);

		expect(saved.limits).toEqual({ maxSlots: 40 });
		expect(restore(saved)).toEqual({ inventory, quarantine: [], quarantined: [], returned: 0, repairs: [] });
	});

	it("should give players without upgrades the limits of today", () => {
		const saved = serializeInventory(createFull(), []);
		const today = { maxSlots: 30, maxStackSize: 50, maxWeight: 200 };
		const { inventory } = restoreInventory(saved, { createUid, limits: today });

		expect(inventory.limits).toEqual({ maxSlots: 40, maxStackSize: 50, maxWeight: 200 });
	});
});
