import { describe, expect, it } from "@rbxts/jest-globals";
import { DataStatus } from "../../data";
import {
	addItem,
	createInventory,
	DEFAULT_LIMITS,
	Inventory,
	InventoryLimits,
	Stack,
	writeReferences,
	writeSlots,
} from "../../inventory";
import { AttributeSchema, AttributeValue, EQUIP_SLOTS, EquipSlot, Item, listItems } from "../../items";
import { PassOwnership } from "../../passes";
import { PlayerPolicy, RESTRICTED } from "../../policies";
import { DataValue } from "../data-value";
import { Patch } from "./patch";
import { decodePatches, encodePatches } from "./patch-codec";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const SEEDS = 25;

/** Bytes of one event whose only argument is a buffer: 9 for the event, 1 for the type, a length, the bytes. */
function messageBytes(patches: ReadonlyArray<Patch>): number {
	const length = buffer.len(encodePatches(patches));
	return 9 + 1 + (length < 128 ? 1 : 2) + length;
}

function decode(bytes: unknown): ReadonlyArray<Patch> {
	const decoded = decodePatches(bytes);
	assert(decoded.ok, decoded.ok ? "" : decoded.reason);
	return decoded.value;
}

function refusalOf(bytes: unknown): string | undefined {
	const decoded = decodePatches(bytes);
	return decoded.ok ? undefined : decoded.reason;
}

function rollAttribute(random: Random, schema: AttributeSchema): AttributeValue {
	switch (schema.type) {
		case "number": {
			const { min = -1000, max = 1000, integer = false } = schema;
			return integer ? random.NextInteger(min, max) : random.NextNumber(min, max);
		}
		case "string":
			return string.rep("x", random.NextInteger(1, schema.maxLength ?? 100));
		case "boolean":
			return !schema.default;
	}
}

function rollStack(random: Random, item: Item): Stack {
	const attributes: Record<string, AttributeValue> = {};
	let some = false;

	for (const [name, schema] of pairs(item.attributes ?? {})) {
		if (random.NextNumber() < 0.7) {
			attributes[name as string] = rollAttribute(random, schema);
			some = true;
		}
	}

	return {
		itemId: item.id,
		quantity: random.NextInteger(1, item.stackSize),
		attributes: some ? attributes : undefined,
		locked: random.NextNumber() < 0.2 ? true : undefined,
	};
}

function rollInventory(random: Random, slots: number, filled: number): Inventory {
	const items = listItems();
	const stacks = new Map<number, Stack>();
	const limits: InventoryLimits = { maxSlots: slots, maxStackSize: 0, maxWeight: random.NextInteger(0, 9999) / 8 };

	for (const slot of $range(1, slots)) {
		const item = items[random.NextInteger(0, items.size() - 1)];

		if (item && random.NextNumber() < filled) {
			stacks.set(slot, rollStack(random, item));
		}
	}

	const rollSlot = () => random.NextInteger(1, slots);
	const equipped: Partial<Record<EquipSlot, number>> = {};

	for (const place of EQUIP_SLOTS) {
		equipped[place] = random.NextNumber() < 0.5 ? rollSlot() : undefined;
	}

	const hotbar = [1, 2, 3, 4, 5, 6, 7, 8].map(() => random.NextNumber() < 0.5 && rollSlot());

	return writeReferences(writeSlots(createInventory(limits), stacks), equipped, hotbar);
}

function rollValue(random: Random, depth = 0): DataValue {
	const kind = random.NextInteger(1, depth < 3 ? 5 : 3);

	switch (kind) {
		case 1:
			return random.NextNumber() < 0.5;
		case 2:
			return random.NextInteger(-1e6, 1e6) / 16;
		case 3:
			return string.rep("é", random.NextInteger(0, 20));
		case 4:
			return [rollValue(random, depth + 1), rollValue(random, depth + 1)];
		default:
			return { first: rollValue(random, depth + 1), second: rollValue(random, depth + 1) };
	}
}

function rollStatus(random: Random): DataStatus {
	const rollError = () =>
		[undefined, "DataStoreError" as const, "SessionLocked" as const, "RecordRefused" as const][
			random.NextInteger(0, 3)
		];

	return {
		loadError: rollError(),
		saveError: rollError(),
		readOnly: random.NextNumber() < 0.5,
		saves: random.NextInteger(0, 1e6),
	};
}

function rollPasses(random: Random): PassOwnership {
	const rollOwned = () => [undefined, true, false][random.NextInteger(0, 2)];

	return { roomy_bag: rollOwned(), strong_back: rollOwned() };
}

function rollPolicy(random: Random): PlayerPolicy {
	return { paidRandomItems: random.NextNumber() < 0.5, paidItemTrading: random.NextNumber() < 0.5 };
}

function rollPatches(random: Random): ReadonlyArray<Patch> {
	const inventory = rollInventory(random, random.NextInteger(1, 40), random.NextNumber());
	const patches: Array<Patch> = [
		{ kind: "forget" },
		{ kind: "inventory", inventory },
		{ kind: "limits", limits: inventory.limits },
		{ kind: "cooldown", group: "healing", readyAt: random.NextInteger(0, 2 ** 40) / 64 },
		{ kind: "cooldown", group: "no item has it", readyAt: 1 },
		{ kind: "data", key: "settings", value: rollValue(random) },
		{ kind: "data", key: "coins", value: undefined },
		{ kind: "status", status: rollStatus(random) },
		{ kind: "passes", ownership: rollPasses(random) },
		{ kind: "policy", policy: rollPolicy(random) },
		{ kind: "acknowledge", requestId: random.NextInteger(1, 1e6) },
		{ kind: "hotbar", key: random.NextInteger(1, 8), slot: random.NextNumber() < 0.5 && 300 },
	];

	inventory.slots.forEach((stack, index) => patches.push({ kind: "slot", slot: index + 1, stack }));
	EQUIP_SLOTS.forEach((place) => patches.push({ kind: "equipped", place, slot: random.NextNumber() < 0.5 && 7 }));

	return patches;
}

/** A realistic mix: three quarters of stackable items, a quarter of unique ones, each worn and some enchanted. */
function createLargeInventory(): Inventory {
	const random = new Random(200);
	const plain = listItems().filter(({ unique, stackSize }) => !unique && stackSize > 1);
	const unique = listItems().filter((item) => item.unique);
	const stacks = new Map<number, Stack>();

	for (const slot of $range(1, 200)) {
		const items = slot % 4 === 0 ? unique : plain;
		const item = items[random.NextInteger(0, items.size() - 1)];
		assert(item, "there are items of both kinds");

		const stack = rollStack(random, item);
		const durability = random.NextInteger(1, 99);
		stacks.set(slot, item.unique ? { ...stack, attributes: { ...stack.attributes, durability } } : stack);
	}

	const empty = createInventory({ maxSlots: 200, maxStackSize: 99, maxWeight: 5000 });
	const equipped = { hand: 4, offhand: 120, feet: 200 };

	return writeReferences(writeSlots(empty, stacks), equipped, [1, 2, 3, 5, 130, 150, 180, 199]);
}

/** Where two values differ, if they do. Comparing large values by matchers takes seconds. */
function findDifference(first: unknown, second: unknown, path = "patches"): string | undefined {
	if (!typeIs(first, "table") || !typeIs(second, "table")) {
		return first === second ? undefined : `${path}: ${first} is not ${second}`;
	}

	const keys = new Set<unknown>();
	const one = first as ReadonlyMap<unknown, unknown>;
	const other = second as ReadonlyMap<unknown, unknown>;

	for (const [key] of pairs(one)) {
		keys.add(key);
	}

	for (const [key] of pairs(other)) {
		keys.add(key);
	}

	for (const key of keys) {
		const difference = findDifference(one.get(key), other.get(key), `${path}.${key}`);

		if (difference !== undefined) {
			return difference;
		}
	}

	return undefined;
}

describe("decodePatches", () => {
	it("should refuse what is no bytes", () => {
		for (const [value, word] of [
			["bytes", "a string"],
			[undefined, "a nil"],
			[[], "a table"],
		] as const) {
			expect(refusalOf(value)).toBe(`${word} in the place of bytes`);
		}
	});

	it("should refuse a status that no server writes", () => {
		expect(refusalOf(buffer.fromstring("\x09\x04\x00"))).toMatch("an unknown error of data %(4%)");
		expect(refusalOf(buffer.fromstring("\x09\x80\x00"))).toMatch("an unknown status %(128%)");
	});

	it("should refuse what the registry or an inventory does not have", () => {
		for (const [bytes, reason] of [
			["\x63", "an unknown kind of patch (99) at byte 1 of 1"],
			["\x02\x00\x00", "a slot without a number at byte 2 of 3"],
			["\x02\x01\x7f\x00", "an unknown item (126) at byte 3 of 4"],
			["\x02\xff\x7f\x00", "a slot that no inventory has (16383) at byte 3 of 4"],
			["\x03\x09\x01", "an unknown place to wear something at byte 2 of 3"],
			["\x04\x09\x01", "a key that no hotbar has (9) at byte 2 of 3"],
			["\x06\x7f\x00", "an unknown cooldown group (126) at byte 2 of 3"],
			["\x0a\x01\x7f", "an unknown game pass (63) at byte 3 of 3"],
			["\x0b\x04", "an unknown policy (4) at byte 2 of 2"],
		] as const) {
			expect(refusalOf(buffer.fromstring(bytes))).toBe(reason);
		}
	});

	it("should refuse every update that is cut off, unless it is cut between two patches", () => {
		const patches = rollPatches(new Random(1)).filter((_, index) => index < 16);
		const bytes = encodePatches(patches);
		const ends = new Set([0]);
		let finish = 0;

		for (const patch of patches) {
			finish += buffer.len(encodePatches([patch]));
			ends.add(finish);
		}

		let wrong = 0;

		for (const length of $range(0, buffer.len(bytes))) {
			const cut = buffer.create(length);
			buffer.copy(cut, 0, bytes, 0, length);
			wrong += decodePatches(cut).ok === ends.has(length) ? 0 : 1;
		}

		expect(wrong).toBe(0);
	});

	it("should raise no error and take no time with random bytes", () => {
		for (const seed of $range(1, SEEDS)) {
			const random = new Random(seed);
			const bytes = buffer.create(random.NextInteger(1, 200));

			for (const offset of $range(0, buffer.len(bytes) - 1)) {
				buffer.writeu8(bytes, offset, random.NextInteger(0, random.NextNumber() < 0.5 ? 8 : 255));
			}

			expect(typeIs(decodePatches(bytes), "table")).toBe(true);
		}
	});

	it("should read what was written", () => {
		for (const seed of $range(1, SEEDS)) {
			const patches = rollPatches(new Random(seed));
			const difference = findDifference(decode(encodePatches(patches)), patches);

			expect({ seed, difference }).toEqual({ seed });
		}
	});
});

describe("encodePatches", () => {
	it("should never write the id of a unique item, nor what else a stack may get", () => {
		const secret = { itemId: "iron_sword", quantity: 1, uid: "SECRET", note: "SECRET" } as const;
		const inventory = writeSlots(createInventory(DEFAULT_LIMITS), new Map<number, Stack>([[1, secret]]));

		const bytes = encodePatches([
			{ kind: "slot", slot: 1, stack: secret },
			{ kind: "inventory", inventory },
		]);

		expect(buffer.tostring(bytes).find("SECRET")[0]).toBe(undefined);
		expect(decode(bytes)[0]).toEqual({ kind: "slot", slot: 1, stack: { itemId: "iron_sword", quantity: 1 } });
	});

	it("should refuse an item that the registry does not have", () => {
		const stack = { itemId: "excalibur", quantity: 1 } as unknown as Stack;

		expect(() => encodePatches([{ kind: "slot", slot: 1, stack }])).toThrow('no item "excalibur"');
	});

	it("should take 15 bytes for a slot, 17 with its acknowledgement, 24 with a cooldown", () => {
		const slot: Patch = { kind: "slot", slot: 1, stack: APPLES };
		const acknowledge: Patch = { kind: "acknowledge", requestId: 100 };
		const cooldown: Patch = { kind: "cooldown", group: "apple", readyAt: 1_795_000_000 };

		expect(messageBytes([slot])).toBe(15);
		expect(messageBytes([slot, acknowledge])).toBe(17);
		expect(messageBytes([slot, cooldown, acknowledge])).toBe(24);
	});

	it("should take 15 bytes for two passes, 13 for a policy", () => {
		expect(messageBytes([{ kind: "passes", ownership: { roomy_bag: true, strong_back: false } }])).toBe(15);
		expect(messageBytes([{ kind: "policy", policy: RESTRICTED }])).toBe(13);
	});

	it("should take at most 60 bytes for each parcel of an inbox", () => {
		const inbox = new Array<DataValue>();

		for (const id of $range(1, 50)) {
			inbox.push({ id: 1_000 + id, itemId: "leather_boots", quantity: 1, source: "purchase" });
		}

		expect(messageBytes([{ kind: "data", key: "inbox", value: inbox }])).toBeLessThanOrEqual(50 * 60);
	});

	it("should take at most 24 bytes for any change of one slot without text, up to request two million", () => {
		const stack: Stack = {
			itemId: "iron_ore",
			quantity: 99,
			locked: true,
		};
		const sword: Stack = { itemId: "iron_sword", quantity: 1, attributes: { durability: 99 }, locked: true };

		for (const changed of [stack, sword]) {
			expect(
				messageBytes([
					{ kind: "slot", slot: 10_000, stack: changed },
					{ kind: "acknowledge", requestId: 2 ** 21 - 1 },
				]),
			).toBeLessThanOrEqual(24);
		}
	});

	it("should take 14 bytes for what is worn and for a key of the hotbar", () => {
		expect(messageBytes([{ kind: "equipped", place: "hand", slot: 12 }])).toBe(14);
		expect(messageBytes([{ kind: "hotbar", key: 8, slot: 12 }])).toBe(14);
	});

	it("should take 14 bytes for how the data fares", () => {
		const status: DataStatus = { saveError: "DataStoreError", saves: 100, readOnly: true };

		expect(messageBytes([{ kind: "status", status }])).toBe(14);
	});

	it("should take at most 3,000 bytes for the snapshot of 200 slots", () => {
		const inventory = createLargeInventory();
		const bytes = messageBytes([
			{ kind: "forget" },
			{ kind: "inventory", inventory },
			{ kind: "acknowledge", requestId: 1000 },
		]);

		expect(inventory.totals.usedSlots).toBe(200);
		expect(bytes).toBeLessThanOrEqual(3000);
		expect(bytes).toBe(799);
	});

	it("should take one byte for any number of empty slots in a row", () => {
		const added = addItem(createInventory(DEFAULT_LIMITS), "apple", 1);
		assert(added.ok, "an apple fits");
		const gap = writeSlots(added.value, new Map([[9, APPLES]]));

		const near = buffer.len(encodePatches([{ kind: "inventory", inventory: gap }]));
		const far = writeSlots(added.value, new Map([[20, APPLES]]));

		expect(buffer.len(encodePatches([{ kind: "inventory", inventory: far }]))).toBe(near);
	});
});
