import { describe, expect, it } from "@rbxts/jest-globals";
import { AttributeValue, EQUIP_SLOTS, Item, ItemId, listItems } from "../items";
import { RuleReason } from "../reasons";
import { Result } from "../result";
import { addItem } from "./add-item";
import { checkInventory, FoundFault } from "./check-inventory";
import { dropItem } from "./drop-item";
import { equipItem, unequipItem } from "./equip-item";
import { hasItem } from "./find-item";
import { bindHotbar, unbindHotbar } from "./hotbar";
import { createInventory, Inventory } from "./inventory";
import { InventoryLimits } from "./limits";
import { moveStack } from "./move-stack";
import { HOTBAR_KEYS } from "./references";
import { removeItem } from "./remove-item";
import { setLimits } from "./set-limits";
import { setLocked } from "./set-locked";
import { countSlots, findFreeSlot, stackAt } from "./slots";
import { SORT_ORDERS, sortInventory } from "./sort-inventory";
import { splitStack } from "./split-stack";
import { Stack } from "./stack";
import { takeFromSlot } from "./take-from-slot";
import { transferItem } from "./transfer-item";
import { AttributeUpdater, updateAttributes, updateItemAttributes } from "./update-attributes";
import { useItem } from "./use-item";

const SEEDS = 40;
const SEEDS_PER_TEST = 5;
const OPERATIONS_PER_SEED = 300;
/** The laws of what splitting, moving and sorting do twice are tried every so many operations. */
const LAW_STEPS = 5;

const HOSTILE = [0 / 0, math.huge, -math.huge, -1, 0, 0.5, 1e300, 2 ** 53];
const LIMITS: ReadonlyArray<InventoryLimits> = [
	{ maxSlots: 0, maxStackSize: 0, maxWeight: 0 },
	{ maxSlots: 6, maxStackSize: 0, maxWeight: 40 },
	{ maxSlots: 12, maxStackSize: 7, maxWeight: 0 },
	{ maxSlots: 24, maxStackSize: 99, maxWeight: 150 },
];
const ITEMS: ReadonlyArray<Item> = [...listItems()].sort((a, b) => a.id < b.id);

/** Whole numbers from 1 to the highest. */
type Roll = (highest: number) => number;

/** The inventories of two players. */
type Pair = readonly [Inventory, Inventory];

interface Operation {
	readonly name: string;
	/** Both inventories after it, the first of them that of whoever acts. */
	readonly outcome: Result<Pair, RuleReason>;
	/** What it should have done to the units of one item, on either side, if it was not refused. */
	readonly expected?: readonly [itemId: ItemId, first: number, second: number];
	/** It may go beyond limits that it lowered itself, and may change what is worn. */
	readonly free?: "limits" | "equipped";
}

interface Context {
	readonly roll: Roll;
	readonly first: Inventory;
	readonly second: Inventory;
	readonly createUid: () => string;
}

/** The minimal standard generator, exact in doubles, its state never 0. */
function createRoll(seed: number): Roll {
	let state = seed;

	return (highest) => {
		state = (state * 48_271) % 2_147_483_647;
		return (state % highest) + 1;
	};
}

function pick<T extends defined>(values: ReadonlyArray<T>, roll: Roll): T {
	return values[roll(values.size()) - 1]!;
}

/** Mostly a sensible number, now and then one that no honest caller would send. */
function rollNumber(highest: number, roll: Roll): number {
	return roll(12) === 1 ? pick(HOSTILE, roll) : roll(highest);
}

/** Mostly a slot that holds something. */
function rollSlot(inventory: Inventory, roll: Roll): number {
	return rollNumber(roll(3) === 1 ? countSlots(inventory) : math.max(1, inventory.slots.size()), roll);
}

function rollUpdater(roll: Roll): AttributeUpdater {
	const wear = roll(100) - 1;

	switch (roll(8)) {
		case 1:
			return () => error("broken");
		case 2:
			return (attributes) => {
				coroutine.yield();
				return attributes;
			};
		case 3:
			return () => undefined as never;
		case 4:
			return (attributes) => ({ ...attributes, charge: -1, durability: 0 / 0 });
		default:
			return (attributes) => {
				for (const [name, value] of pairs(attributes)) {
					attributes[name] = changeValue(value, wear);
				}

				return attributes;
			};
	}
}

function changeValue(value: AttributeValue, wear: number): AttributeValue {
	if (typeIs(value, "number")) {
		return wear;
	}

	return typeIs(value, "boolean") ? !value : `mark ${wear % 3}`;
}

function alone(first: Result<Inventory, RuleReason>, second: Inventory): Result<Pair, RuleReason> {
	return first.ok ? { ok: true, value: [first.value, second] } : first;
}

const OPERATIONS: ReadonlyArray<(context: Context) => Operation> = [
	({ roll, first, second, createUid }) => {
		const item = pick(ITEMS, roll);
		const quantity = rollNumber(item.stackSize * 2, roll);
		const attributes = item.id === "crystal" && roll(2) === 1 ? { charge: roll(3) - 1 } : undefined;

		return {
			name: `add ${item.id} × ${quantity}`,
			outcome: alone(addItem(first, item.id, quantity, { createUid, attributes }), second),
			expected: [item.id, quantity, 0],
		};
	},
	({ roll, first, second }) => {
		const item = pick(ITEMS, roll);
		const quantity = rollNumber(item.stackSize, roll);

		return {
			name: `remove ${item.id} × ${quantity}`,
			outcome: alone(removeItem(first, item.id, quantity), second),
			expected: [item.id, -quantity, 0],
		};
	},
	(context) => leave(context, "take", (slot, quantity) => takeFromSlot(context.first, slot, quantity)),
	(context) => leave(context, "drop", (slot, quantity) => dropItem(context.first, slot, quantity)),
	(context) => leave(context, "use", (slot) => useItem(context.first, slot), 1),
	({ roll, first, second }) => {
		const item = pick(ITEMS, roll);
		const quantity = rollNumber(math.max(1, hasItem(first, item.id)), roll);
		const moved = transferItem(first, second, item.id, quantity);

		return {
			name: `transfer ${item.id} × ${quantity}`,
			outcome: moved.ok ? { ok: true, value: [moved.value.from, moved.value.to] } : moved,
			expected: [item.id, -quantity, quantity],
		};
	},
	(context) =>
		stay(context, "split", (slot, target) => {
			return splitStack(context.first, slot, target, rollNumber(20, context.roll));
		}),
	(context) => stay(context, "move", (slot, target) => moveStack(context.first, slot, target)),
	(context) => stay(context, "sort", () => sortInventory(context.first, pick(SORT_ORDERS, context.roll))),
	(context) => ({ ...stay(context, "equip", (slot) => equipItem(context.first, slot)), free: "equipped" }),
	(context) => {
		const { roll, first } = context;
		const worn = first.equipped[pick(EQUIP_SLOTS, roll)];
		const unequip = (slot: number) => unequipItem(first, (roll(4) === 1 ? undefined : worn) ?? slot);

		return { ...stay(context, "unequip", unequip), free: "equipped" };
	},
	(context) => stay(context, "lock", (slot) => setLocked(context.first, slot, context.roll(4) === 1)),
	(context) => stay(context, "bind", (slot) => bindHotbar(context.first, slot, rollNumber(9, context.roll))),
	(context) => stay(context, "unbind", () => unbindHotbar(context.first, rollNumber(9, context.roll))),
	(context) => stay(context, "update", (slot) => updateAttributes(context.first, slot, rollUpdater(context.roll))),
	(context) =>
		stay(context, "update all", () => {
			return updateItemAttributes(context.first, pick(ITEMS, context.roll).id, rollUpdater(context.roll));
		}),
	(context) => {
		const limits = context.roll(10) === 1 ? pick(LIMITS, context.roll) : context.first.limits;
		return { ...stay(context, "limit", () => setLimits(context.first, limits)), free: "limits" };
	},
];

/** An operation on one slot by which units leave. */
function leave(
	{ roll, first, second }: Context,
	verb: string,
	rule: (slot: number, quantity: number) => Result<Inventory, RuleReason>,
	fixedQuantity?: number,
): Operation {
	const slot = rollSlot(first, roll);
	const stack = stackAt(first, slot);
	const quantity = fixedQuantity ?? rollNumber(stack ? stack.quantity : 1, roll);

	return {
		name: `${verb} ${quantity} from ${slot}`,
		outcome: alone(rule(slot, quantity), second),
		expected: stack && [stack.itemId, -quantity, 0],
	};
}

/** An operation by which all units stay where they are, or near. */
function stay(
	{ roll, first, second }: Context,
	verb: string,
	rule: (slot: number, target: number) => Result<Inventory, RuleReason>,
): Operation {
	const slot = rollSlot(first, roll);
	const target = (roll(2) === 1 ? findFreeSlot(first) : undefined) ?? rollSlot(first, roll);

	return { name: `${verb} ${slot}, ${target}`, outcome: alone(rule(slot, target), second) };
}

function describeStack(stack: Stack): string {
	const attributes = new Array<string>();

	for (const [name, value] of pairs(stack.attributes ?? {})) {
		attributes.push(`${name}=${value}`);
	}

	return [stack.itemId, stack.uid ?? "", attributes.sort().join(",")].join("/");
}

/** The whole value as a text: two inventories with the same one are deeply equal. */
function describeInventory({ limits, slots, totals, equipped, hotbar }: Inventory): string {
	const parts = slots.map((stack) => {
		return stack ? `${describeStack(stack)}×${stack.quantity}${stack.locked ? "!" : ""}` : "-";
	});

	return [
		parts.join(" "),
		`${limits.maxSlots}/${limits.maxStackSize}/${limits.maxWeight}`,
		`${totals.usedSlots}/${totals.itemCount}/${totals.grams}`,
		EQUIP_SLOTS.map((place) => `${place}:${equipped[place]}`).join(" "),
		hotbar.map((slot) => tostring(slot)).join(" "),
	].join(" | ");
}

/** Units by everything that tells them apart, locks aside. */
function countKinds(inventory: Inventory): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();

	for (const stack of inventory.slots) {
		if (stack) {
			const kind = describeStack(stack);
			counts.set(kind, (counts.get(kind) ?? 0) + stack.quantity);
		}
	}

	return counts;
}

function sameCounts(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): boolean {
	for (const [kind, count] of first) {
		if (second.get(kind) !== count) {
			return false;
		}
	}

	return first.size() === second.size();
}

/** Slots by uid. */
function findUids(inventory: Inventory): ReadonlyMap<string, number> {
	const uids = new Map<string, number>();

	inventory.slots.forEach((stack, index) => {
		if (stack && stack.uid !== undefined) {
			uids.set(stack.uid, index + 1);
		}
	});

	return uids;
}

function findWrongCount(before: Pair, after: Pair, expected: Operation["expected"]): string | undefined {
	for (const { id } of ITEMS) {
		for (const side of [0, 1] as const) {
			const change = expected && expected[0] === id ? expected[side === 0 ? 1 : 2] : 0;
			const [had, has] = [hasItem(before[side], id), hasItem(after[side], id)];

			if (has !== had + change) {
				return `${id} of side ${side} went from ${had} to ${has} instead of by ${change}`;
			}
		}
	}

	return undefined;
}

/** Every unit that is one of a kind exists once, and none comes or goes but by adding and by what leaves. */
function findWrongUid(before: Pair, after: Pair): string | undefined {
	const [first, second] = [findUids(after[0]), findUids(after[1])];

	for (const [uid] of first) {
		if (second.has(uid)) {
			return `${uid} exists twice`;
		}
	}

	let change = 0;

	for (const { id, unique } of ITEMS) {
		if (unique) {
			change += hasItem(after[0], id) + hasItem(after[1], id) - hasItem(before[0], id) - hasItem(before[1], id);
		}
	}

	const known = [...before.map(findUids)].filter((uids) => !uids.isEmpty());
	let kept = 0;

	for (const uids of known) {
		for (const [uid] of uids) {
			kept += first.has(uid) || second.has(uid) ? 1 : 0;
		}
	}

	const had = known.reduce((sum, uids) => sum + uids.size(), 0);
	const has = first.size() + second.size();
	const made = has - kept;
	const lost = had - kept;

	return made === math.max(0, change) && lost === math.max(0, -change)
		? undefined
		: `${made} ids were made and ${lost} lost where there are ${change} units more`;
}

let lastChecked: { readonly inventory: Inventory; readonly faults: ReadonlyArray<FoundFault> } | undefined;

/** What `checkInventory` finds; what one operation made is what the next one begins with, and is not checked again. */
function faultsOf(inventory: Inventory): ReadonlyArray<FoundFault> {
	if (lastChecked?.inventory !== inventory) {
		lastChecked = { inventory, faults: checkInventory(inventory) };
	}

	return lastChecked.faults;
}

/** Faults that were not there before. Limits that were lowered may be exceeded, but never by more than at first. */
function findFault(before: Inventory, after: Inventory, limitsAreFree: boolean): string | undefined {
	const known = limitsAreFree
		? ["too_many_slots", "too_heavy", "stack_too_high"]
		: faultsOf(before).map(({ fault }) => fault as string);

	for (const { fault, slot } of faultsOf(after)) {
		if (!known.includes(fault) || (fault === "too_heavy" && after.totals.grams > before.totals.grams)) {
			return `${fault} in slot ${slot}`;
		}
	}

	const { maxSlots } = after.limits;

	return maxSlots > 0 && after.totals.usedSlots > math.max(maxSlots, before.totals.usedSlots)
		? `${after.totals.usedSlots} slots are in use`
		: undefined;
}

/** What is worn, and is still there, is worn wherever it lies now; what left is not. */
function findLostReference(before: Inventory, after: Inventory): string | undefined {
	const uids = findUids(after);

	for (const place of EQUIP_SLOTS) {
		const slot = before.equipped[place];
		const stack = slot !== undefined && stackAt(before, slot);
		const expected = stack && stack.uid !== undefined ? uids.get(stack.uid) : undefined;

		if (after.equipped[place] !== expected) {
			return `what was worn in ${place} is in ${expected}, not in ${after.equipped[place]}`;
		}
	}

	return undefined;
}

function findProblem(before: Pair, { outcome, expected, free }: Operation): string | undefined {
	if (!outcome.ok) {
		return undefined;
	}

	const after = outcome.value;

	return (
		findFault(before[0], after[0], free === "limits") ??
		(after[1] === before[1] ? undefined : findFault(before[1], after[1], false)) ??
		findWrongCount(before, after, expected) ??
		findWrongUid(before, after) ??
		(free === "equipped" ? undefined : findLostReference(before[0], after[0]))
	);
}

/** Splitting a part off and moving it back, and moving or swapping to and fro, changes nothing. */
function findBrokenInverse(inventory: Inventory, roll: Roll): string | undefined {
	const slot = roll(math.max(1, inventory.slots.size()));
	const whole = stackAt(inventory, slot);
	const free = findFreeSlot(inventory);

	if (whole && whole.quantity > 1 && free !== undefined) {
		const split = splitStack(inventory, slot, free, roll(whole.quantity - 1));
		const back = split.ok ? moveStack(split.value, free, slot) : split;
		const isHigher = checkInventory(inventory).some(({ fault }) => fault === "stack_too_high");

		if (!isHigher && (!back.ok || describeInventory(back.value) !== describeInventory(inventory))) {
			return `splitting ${slot} to ${free} and moving back`;
		}
	}

	const target = roll(countSlots(inventory));
	const moved = moveStack(inventory, slot, target);
	const isMerged = moved.ok && !sameQuantities(inventory, moved.value, slot, target);
	const back = moved.ok && !isMerged ? moveStack(moved.value, target, slot) : undefined;

	if (back && moved.ok && stackAt(inventory, target)) {
		return back.ok && describeInventory(back.value) === describeInventory(inventory)
			? undefined
			: `swapping ${slot} and ${target} twice`;
	}

	return undefined;
}

function sameQuantities(before: Inventory, after: Inventory, slot: number, target: number): boolean {
	return stackAt(before, slot) === stackAt(after, target) && stackAt(before, target) === stackAt(after, slot);
}

/** What a key of the hotbar stands for. */
function kindOnKey(inventory: Inventory, key: number): string | undefined {
	const slot = inventory.hotbar[key - 1];
	const stack = slot === undefined || slot === false ? undefined : stackAt(inventory, slot);

	return stack && describeStack(stack);
}

/** Sorting keeps every unit and every locked stack, needs no more slots, and changes nothing the second time. */
function findBrokenSort(inventory: Inventory, roll: Roll): string | undefined {
	const order = pick(SORT_ORDERS, roll);
	const sorted = sortInventory(inventory, order);

	if (!sorted.ok) {
		return `sorting by ${order} is refused`;
	}

	const again = sortInventory(sorted.value, order);

	if (!again.ok || again.value !== sorted.value) {
		return `sorting by ${order} twice differs: ${describeInventory(sorted.value)}`;
	}

	if (!sameCounts(countKinds(inventory), countKinds(sorted.value))) {
		return `sorting by ${order} changes units: ${describeInventory(sorted.value)}`;
	}

	for (const slot of $range(1, inventory.slots.size())) {
		const stack = stackAt(inventory, slot);

		if (stack && stack.locked && stackAt(sorted.value, slot) !== stack) {
			return `sorting by ${order} moves the locked stack of ${slot}`;
		}
	}

	for (const key of $range(1, HOTBAR_KEYS)) {
		const [had, has] = [kindOnKey(inventory, key), kindOnKey(sorted.value, key)];

		if (has !== undefined && has !== had) {
			return `sorting by ${order} puts something else on key ${key}`;
		}
	}

	return sorted.value.totals.usedSlots <= inventory.totals.usedSlots ? undefined : `sorting by ${order} takes slots`;
}

/** Runs random operations and raises an error that names seed, step and operation at the first that breaks a law. */
function runSeed(seed: number): void {
	const roll = createRoll(seed);
	let made = 0;
	let pair: Pair = [createInventory(pick(LIMITS, roll)), createInventory(pick(LIMITS, roll))];
	const createUid = () => {
		made += 1;
		return `unit ${seed}:${made}`;
	};

	for (const step of $range(1, OPERATIONS_PER_SEED)) {
		const acts = roll(2) - 1;
		const before: Pair = acts === 0 ? pair : [pair[1], pair[0]];
		const text = describeInventory(before[0]);
		const otherText = describeInventory(before[1]);
		// More is added than by chance, or there would be little to work with.
		const operate = roll(4) === 1 ? OPERATIONS[0]! : pick(OPERATIONS, roll);
		const [ran, result] = pcall(() => operate({ roll, first: before[0], second: before[1], createUid }));
		const where = `seed ${seed}, step ${step}, on [${text}] and [${otherText}]`;

		if (!ran) {
			error(`${where}: threw ${result}`);
		}

		const isChanged = describeInventory(before[0]) !== text || describeInventory(before[1]) !== otherText;
		const wrong =
			(isChanged ? "changed its input" : findProblem(before, result)) ??
			(step % LAW_STEPS === 0 ? findBrokenLaw(before[0], roll) : undefined);

		if (wrong !== undefined) {
			error(`${where}: ${result.name}: ${wrong}`);
		}

		const verb = `${result.name.split(" ")[0]}${result.outcome.ok ? "" : " refused"}`;
		timesDone.set(verb, (timesDone.get(verb) ?? 0) + 1);

		if (result.outcome.ok) {
			const after = result.outcome.value;
			pair = acts === 0 ? after : [after[1], after[0]];
		}
	}
}

function findBrokenLaw(inventory: Inventory, roll: Roll): string | undefined {
	return findBrokenInverse(inventory, roll) ?? findBrokenSort(inventory, roll);
}

/** How often each operation was done, and refused. */
const timesDone = new Map<string, number>();

describe("the inventory rules", () => {
	// One test per group of seeds: a test that runs for long would keep the server from anything else.
	for (const first of $range(1, SEEDS, SEEDS_PER_TEST)) {
		const last = first + SEEDS_PER_TEST - 1;

		it(`should conserve units and ids, and keep limits and references, with seeds ${first} to ${last}`, () => {
			for (const seed of $range(first, last)) {
				runSeed(seed);
			}
		});
	}

	it("should have been tried with each rule, both where it can be done and where it is refused", () => {
		for (const verb of ["add", "remove", "take", "drop", "use", "transfer", "split", "move", "equip", "bind"]) {
			expect([verb, (timesDone.get(verb) ?? 0) >= 20]).toEqual([verb, true]);
			expect([verb, (timesDone.get(`${verb} refused`) ?? 0) >= 20]).toEqual([verb, true]);
		}

		for (const verb of ["sort", "unequip", "lock", "unbind", "update", "limit"]) {
			expect([verb, (timesDone.get(verb) ?? 0) >= 20]).toEqual([verb, true]);
		}
	});
});
