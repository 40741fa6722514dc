import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeReferences, writeSlots } from "shared/inventory";
import { diffState } from "./diff-state";
import { PlayerState } from "./player-state";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const CRYSTAL: Stack = { itemId: "crystal", quantity: 1 };

const stacks = new Map<number, Stack>();

for (const slot of $range(1, 20)) {
	stacks.set(slot, { itemId: "iron_ore", quantity: slot });
}

const inventory = writeSlots(createInventory(DEFAULT_LIMITS), stacks);
const known: PlayerState = {
	inventory,
	acknowledged: 4,
	readyTimes: { healing: 10 },
	data: { coins: 5, settings: { music: true } },
	status: { saves: 1, readOnly: false },
	passes: { roomy_bag: false },
	policy: { paidRandomItems: true, paidItemTrading: true },
};

describe("diffState", () => {
	it("should tell nothing to who knows everything", () => {
		expect(diffState(known, { ...known })).toEqual([]);
		expect(diffState(known, { ...known, inventory: { ...inventory } })).toEqual([]);
	});

	it("should begin anew when something is gone that no patch can take away", () => {
		for (const gone of [
			{ ...known, inventory: undefined },
			{ ...known, acknowledged: undefined },
			{ ...known, readyTimes: undefined },
			{ ...known, status: undefined },
			{ ...known, passes: undefined },
			{ ...known, policy: undefined },
		]) {
			expect(diffState(known, gone)[0]).toEqual({ kind: "forget" });
		}

		expect(diffState(known, {})).toEqual([{ kind: "forget" }]);
	});

	it("should tell everything to who knows nothing", () => {
		const patches = diffState(undefined, {
			inventory,
			acknowledged: 4,
			readyTimes: { healing: 10 },
			data: { a: 1 },
			status: { loadError: "SessionLocked", saves: 0, readOnly: true },
			passes: {},
			policy: { paidRandomItems: false, paidItemTrading: true },
		});

		expect(patches).toEqual([
			{ kind: "forget" },
			{ kind: "inventory", inventory },
			{ kind: "cooldown", group: "healing", readyAt: 10 },
			{ kind: "data", key: "a", value: 1 },
			{ kind: "status", status: { loadError: "SessionLocked", saves: 0, readOnly: true } },
			{ kind: "passes", ownership: {} },
			{ kind: "policy", policy: { paidRandomItems: false, paidItemTrading: true } },
			{ kind: "acknowledge", requestId: 4 },
		]);
	});

	it("should tell only what changed, the acknowledgement last", () => {
		const changed = writeSlots(
			inventory,
			new Map<number, Stack | false>([
				[2, APPLES],
				[20, false],
			]),
		);
		const limits = { ...DEFAULT_LIMITS, maxWeight: 500 };
		const hotbar = inventory.hotbar.map((slot, index) => (index === 2 ? 2 : slot));
		const current = writeReferences({ ...changed, limits }, { feet: 3 }, hotbar);

		expect(
			diffState(known, { ...known, inventory: current, acknowledged: 5, readyTimes: { healing: 12 } }),
		).toEqual([
			{ kind: "slot", slot: 2, stack: APPLES },
			{ kind: "slot", slot: 20, stack: false },
			{ kind: "limits", limits },
			{ kind: "equipped", place: "feet", slot: 3 },
			{ kind: "hotbar", key: 3, slot: 2 },
			{ kind: "cooldown", group: "healing", readyAt: 12 },
			{ kind: "acknowledge", requestId: 5 },
		]);
	});

	it("should tell that a reference or a key of the data is gone", () => {
		const worn = writeReferences(inventory, { hand: 1 }, [1, false, false, false, false, false, false, false]);

		expect(diffState({ ...known, inventory: worn }, { ...known, data: { coins: 5 } })).toEqual([
			{ kind: "equipped", place: "hand", slot: false },
			{ kind: "hotbar", key: 1, slot: false },
			{ kind: "data", key: "settings", value: undefined },
		]);
	});

	it("should tell the whole inventory when most of it changed", () => {
		const changes = new Map<number, Stack>();

		for (const slot of $range(1, 15)) {
			changes.set(slot, CRYSTAL);
		}

		const current = writeSlots(inventory, changes);

		expect(diffState(known, { ...known, inventory: current })).toEqual([{ kind: "inventory", inventory: current }]);
	});
});
