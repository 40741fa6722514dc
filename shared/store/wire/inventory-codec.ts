import {
	checkLimits,
	createInventory,
	HIGHEST_SLOT,
	HOTBAR_KEYS,
	Inventory,
	InventoryLimits,
	Stack,
	writeReferences,
	writeSlots,
} from "../../inventory";
import { EQUIP_SLOTS, EquipSlot } from "../../items";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { readSlotNumber, readStack, writeSlotNumber, writeStack } from "./stack-codec";

/** Writes a whole inventory: limits, stacks, references. Sums are left out, for they follow from the stacks. */
export function writeInventory(writer: ByteWriter, inventory: Inventory): void {
	writeLimits(writer, inventory.limits);
	writeStacks(writer, inventory.slots);

	for (const place of EQUIP_SLOTS) {
		writeSlotNumber(writer, inventory.equipped[place] ?? false);
	}

	for (const slot of inventory.hotbar) {
		writeSlotNumber(writer, slot);
	}
}

export function readInventory(reader: ByteReader): Inventory {
	const empty = createInventory(readLimits(reader));
	const stacks = readStacks(reader);
	const equipped: Partial<Record<EquipSlot, number>> = {};

	for (const place of EQUIP_SLOTS) {
		const slot = readSlotNumber(reader);
		equipped[place] = slot === false ? undefined : slot;
	}

	const hotbar = new Array<number | false>();

	for (const _ of $range(1, HOTBAR_KEYS)) {
		hotbar.push(readSlotNumber(reader));
	}

	return writeReferences(writeSlots(empty, stacks), equipped, hotbar);
}

export function writeLimits(writer: ByteWriter, { maxSlots, maxStackSize, maxWeight }: InventoryLimits): void {
	writer.writeVarint(maxSlots);
	writer.writeVarint(maxStackSize);
	writer.writeNumber(maxWeight);
}

export function readLimits(reader: ByteReader): InventoryLimits {
	const limits: InventoryLimits = {
		maxSlots: reader.readVarint(),
		maxStackSize: reader.readVarint(),
		maxWeight: reader.readNumber(),
	};
	const wrong = checkLimits(limits);

	return wrong === undefined ? limits : reader.refuse(`a limit ${wrong} that makes no sense`);
}

/** Each stack after the one before it; in place of empty slots, how many of them follow one another. */
function writeStacks(writer: ByteWriter, slots: ReadonlyArray<Stack | false>): void {
	writer.writeVarint(slots.size());
	let empty = 0;

	for (const stack of slots) {
		if (!stack) {
			empty += 1;
			continue;
		}

		if (empty > 0) {
			writeStack(writer, false);
			writer.writeVarint(empty);
			empty = 0;
		}

		writeStack(writer, stack);
	}
}

function readStacks(reader: ByteReader): ReadonlyMap<number, Stack> {
	const count = reader.readVarint();
	const stacks = new Map<number, Stack>();
	let slot = 1;

	if (count > HIGHEST_SLOT) {
		reader.refuse(`more slots than an inventory has (${count})`);
	}

	while (slot <= count) {
		const stack = readStack(reader);

		if (stack) {
			stacks.set(slot, stack);
			slot += 1;
		} else {
			slot += math.max(1, reader.readVarint());
		}
	}

	if (slot !== count + 1) {
		reader.refuse("more empty slots than there are");
	}

	return stacks;
}
