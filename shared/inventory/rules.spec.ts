import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem, ItemId, listItems, toGrams } from "../items";
import { RuleReason } from "../reasons";
import { Result } from "../result";
import { addItem } from "./add-item";
import { dropItem } from "./drop-item";
import { createInventory, Inventory } from "./inventory";
import { InventoryLimits } from "./limits";
import { moveStack } from "./move-stack";
import { countSlots, stackAt } from "./slots";
import { splitStack } from "./split-stack";
import { stackSizeOf } from "./stack-size";
import { takeFromSlot } from "./take-from-slot";
import { useItem } from "./use-item";
import { gramsOf } from "./weight";

const SEEDS = 40;
const OPERATIONS_PER_SEED = 300;

const HOSTILE = [0 / 0, math.huge, -math.huge, -1, 0, 0.5, 1e300, 2 ** 53];
const LIMITS: ReadonlyArray<InventoryLimits> = [
	{ maxSlots: 0, maxStackSize: 0, maxWeight: 0 },
	{ maxSlots: 6, maxStackSize: 0, maxWeight: 40 },
	{ maxSlots: 12, maxStackSize: 7, maxWeight: 0 },
	{ maxSlots: 24, maxStackSize: 99, maxWeight: 150 },
];

type Roll = (highest: number) => number;
type Counts = ReadonlyMap<ItemId, number>;

/** Whole numbers from 1 to the highest; the minimal standard generator, exact in doubles, its state never 0. */
function createRoll(seed: number): Roll {
	let state = seed;

	return (highest) => {
		state = (state * 48_271) % 2_147_483_647;
		return (state % highest) + 1;
	};
}

interface Operation {
	readonly name: string;
	readonly outcome: Result<Inventory, RuleReason>;
	/** What it should have done to the number of units of one item, if it was not refused. */
	readonly expected?: readonly [itemId: ItemId, change: number];
}

function pick<T extends defined>(values: ReadonlyArray<T>, roll: Roll): T {
	return values[roll(values.size()) - 1]!;
}

/** Mostly a sensible number, now and then one that no honest caller would send. */
function rollNumber(highest: number, roll: Roll): number {
	return roll(12) === 1 ? pick(HOSTILE, roll) : roll(highest);
}

function operate(inventory: Inventory, roll: Roll): Operation {
	const item = pick(
		[...listItems()].sort((a, b) => a.id < b.id),
		roll,
	);
	const slot = rollNumber(countSlots(inventory), roll);
	const target = rollNumber(countSlots(inventory), roll);
	const quantity = rollNumber(item.stackSize * 2, roll);
	const held = stackAt(inventory, slot)?.itemId;

	switch (roll(6)) {
		case 1:
			return {
				name: `add ${item.id} × ${quantity}`,
				outcome: addItem(inventory, item.id, quantity),
				expected: [item.id, quantity],
			};
		case 2:
			return {
				name: `take ${quantity} from ${slot}`,
				outcome: takeFromSlot(inventory, slot, quantity),
				expected: held && [held, -quantity],
			};
		case 3:
			return {
				name: `drop ${quantity} from ${slot}`,
				outcome: dropItem(inventory, slot, quantity),
				expected: held && [held, -quantity],
			};
		case 4:
			return { name: `use ${slot}`, outcome: useItem(inventory, slot), expected: held && [held, -1] };
		case 5:
			return {
				name: `split ${quantity} from ${slot} to ${target}`,
				outcome: splitStack(inventory, slot, target, quantity),
			};
		default:
			return { name: `move ${slot} to ${target}`, outcome: moveStack(inventory, slot, target) };
	}
}

function countItems(inventory: Inventory): Counts {
	const counts = new Map<ItemId, number>();

	for (const stack of inventory.slots) {
		if (stack) {
			counts.set(stack.itemId, (counts.get(stack.itemId) ?? 0) + stack.quantity);
		}
	}

	return counts;
}

function describeSlots(inventory: Inventory): string {
	return inventory.slots.map((stack) => (stack ? `${stack.itemId}×${stack.quantity}` : "-")).join(" ");
}

function findChangedCount(before: Counts, after: Counts, expected: Operation["expected"]): string | undefined {
	for (const item of listItems()) {
		const change = expected && expected[0] === item.id ? expected[1] : 0;

		if ((after.get(item.id) ?? 0) !== (before.get(item.id) ?? 0) + change) {
			return `${item.id} went from ${before.get(item.id)} to ${after.get(item.id)} instead of by ${change}`;
		}
	}

	return undefined;
}

function findBrokenValue(inventory: Inventory): string | undefined {
	const { limits, slots, totals } = inventory;
	let usedSlots = 0;
	let itemCount = 0;
	let grams = 0;

	for (const stack of slots) {
		if (stack) {
			usedSlots += 1;
			itemCount += stack.quantity;
			grams += gramsOf(stack);

			if (stack.quantity < 1 || stack.quantity % 1 !== 0) {
				return `a stack has ${stack.quantity} units`;
			}

			if (stack.quantity > stackSizeOf(inventory, getItem(stack.itemId))) {
				return `a stack is too high with ${stack.quantity} units`;
			}

			if (!table.isfrozen(stack)) {
				return "a stack is not frozen";
			}
		}
	}

	if (totals.usedSlots !== usedSlots || totals.itemCount !== itemCount || totals.grams !== grams) {
		return `the totals say ${totals.usedSlots}, ${totals.itemCount}, ${totals.grams}`;
	}

	if (limits.maxSlots > 0 && slots.size() > limits.maxSlots) {
		return `${slots.size()} slots are too many`;
	}

	if (limits.maxWeight > 0 && grams > toGrams(limits.maxWeight)) {
		return `${grams} grams are too many`;
	}

	if (slots.size() > 0 && slots[slots.size() - 1] === false) {
		return "there are empty slots after the last stack";
	}

	return table.isfrozen(inventory) && table.isfrozen(slots) && table.isfrozen(totals)
		? undefined
		: "it is not frozen";
}

/** Runs random operations and raises an error that names seed, step and operation at the first that breaks a law. */
function runSeed(seed: number): { readonly done: number; readonly refused: number } {
	const roll = createRoll(seed);
	let inventory = createInventory(pick(LIMITS, roll));
	let done = 0;

	for (const step of $range(1, OPERATIONS_PER_SEED)) {
		const before = describeSlots(inventory);
		const countsBefore = countItems(inventory);
		const { name, outcome, expected } = operate(inventory, roll);
		const where = `seed ${seed}, step ${step}: ${name} on [${before}]`;

		if (describeSlots(inventory) !== before) {
			error(`${where} changed its input`);
		}

		if (outcome.ok) {
			const problem =
				findBrokenValue(outcome.value) ?? findChangedCount(countsBefore, countItems(outcome.value), expected);

			if (problem !== undefined) {
				error(`${where} gave [${describeSlots(outcome.value)}]: ${problem}`);
			}

			inventory = outcome.value;
			done += 1;
		}
	}

	return { done, refused: OPERATIONS_PER_SEED - done };
}

describe("the inventory rules", () => {
	it("should conserve every unit and keep every limit when called at random, hostile numbers included", () => {
		let done = 0;
		let refused = 0;

		for (const seed of $range(1, SEEDS)) {
			const counted = runSeed(seed);
			done += counted.done;
			refused += counted.refused;
		}

		// A run that refuses nearly everything, or nothing, proves little.
		expect(done).toBeGreaterThan(SEEDS * OPERATIONS_PER_SEED * 0.2);
		expect(refused).toBeGreaterThan(SEEDS * OPERATIONS_PER_SEED * 0.2);
	});

	it("should come back to the same slots when a stack is split and the part is moved back", () => {
		for (const seed of $range(1, SEEDS)) {
			const roll = createRoll(seed);
			const quantity = roll(98) + 1;
			const added = addItem(createInventory(LIMITS[3]!), "iron_ore", quantity);
			const split = added.ok ? splitStack(added.value, 1, 5, roll(quantity - 1)) : added;
			const back = split.ok ? moveStack(split.value, 5, 1) : split;

			if (!added.ok || !back.ok || describeSlots(back.value) !== describeSlots(added.value)) {
				error(`seed ${seed}: ${quantity} units do not come back`);
			}
		}
	});

	it("should come back to the same slots when two different stacks are swapped twice", () => {
		const first = addItem(createInventory(LIMITS[3]!), "apple", 3);
		const both = first.ok ? addItem(first.value, "crystal", 2) : first;
		const once = both.ok ? moveStack(both.value, 1, 2) : both;
		const twice = once.ok ? moveStack(once.value, 1, 2) : once;

		expect(twice.ok && both.ok && describeSlots(twice.value) === describeSlots(both.value)).toBe(true);
	});
});
