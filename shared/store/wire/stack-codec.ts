import { Attributes, HIGHEST_SLOT, Stack } from "../../inventory";
import { AttributeValue, getItem, isAttributeValue, ItemId } from "../../items";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { attributeNumbersOf, itemNumbers } from "./names";

/** In the place of an item's number, which is written one higher: the slot is empty. */
const EMPTY = 0;

const LOCKED = 1;
const WITH_ATTRIBUTES = 2;
/** What quantities are multiplied with, to leave room for the two flags. */
const QUANTITY = 4;

/**
 * Writes what a slot holds. Only what is named here is written: the id of a unique item, and whatever else a stack may
 * get, stays on the server. Empty takes 1 byte; a plain stack 2 up to 32 units and 3 above, for the first 127 items.
 */
export function writeStack(writer: ByteWriter, stack: Stack | false): void {
	if (!stack) {
		writer.writeVarint(EMPTY);
		return;
	}

	const { itemId, quantity, attributes, locked } = stack;
	const number = itemNumbers.numberOf(itemId);
	assert(number !== undefined, `the registry has no item "${itemId}"`);

	writer.writeVarint(number + 1);
	writer.writeVarint((quantity - 1) * QUANTITY + (attributes ? WITH_ATTRIBUTES : 0) + (locked ? LOCKED : 0));

	if (attributes) {
		writeAttributes(writer, itemId, attributes);
	}
}

/** Reads what a slot holds; raises an error where that is not what the registry knows. */
export function readStack(reader: ByteReader): Stack | false {
	const number = reader.readVarint();

	if (number === EMPTY) {
		return false;
	}

	const itemId = itemNumbers.nameOf(number - 1) ?? reader.refuse(`an unknown item (${number - 1})`);
	const packed = reader.readVarint();
	const flags = packed % QUANTITY;

	const locked: true | undefined = flags % 2 === LOCKED ? true : undefined;

	return table.freeze({
		itemId,
		quantity: (packed - flags) / QUANTITY + 1,
		attributes: flags >= WITH_ATTRIBUTES ? readAttributes(reader, itemId) : undefined,
		locked,
	});
}

/** Writes the number of a slot, or that there is none. */
export function writeSlotNumber(writer: ByteWriter, slot: number | false): void {
	writer.writeVarint(slot === false ? 0 : slot);
}

/** Reads the number of a slot, or that there is none. */
export function readSlotNumber(reader: ByteReader): number | false {
	const slot = reader.readVarint();

	if (slot > HIGHEST_SLOT) {
		reader.refuse(`a slot that no inventory has (${slot})`);
	}

	return slot > 0 && slot;
}

function writeAttributes(writer: ByteWriter, itemId: ItemId, attributes: Attributes): void {
	const numbers = attributeNumbersOf(itemId);
	const present = new Array<number>();

	for (const [name] of pairs(attributes)) {
		const number = numbers.numberOf(name);
		assert(number !== undefined, `"${itemId}" has no attribute "${name}"`);
		present.push(number);
	}

	present.sort();
	writer.writeVarint(present.size());

	for (const number of present) {
		const name = numbers.nameOf(number);
		writer.writeVarint(number);
		writeAttribute(writer, attributes[name ?? ""]);
	}
}

function writeAttribute(writer: ByteWriter, value: AttributeValue | undefined): void {
	if (typeIs(value, "number")) {
		writer.writeNumber(value);
	} else if (typeIs(value, "string")) {
		writer.writeString(value);
	} else {
		writer.writeByte(value ? 1 : 0);
	}
}

function readAttributes(reader: ByteReader, itemId: ItemId): Attributes {
	const numbers = attributeNumbersOf(itemId);
	const schemas = getItem(itemId).attributes ?? {};
	const attributes: Record<string, AttributeValue> = {};

	for (const _ of $range(1, reader.readVarint())) {
		const name = numbers.nameOf(reader.readVarint());
		const schema = name !== undefined ? schemas[name] : undefined;

		if (name === undefined || !schema) {
			reader.refuse(`an attribute that "${itemId}" does not have`);
		}

		const value = readAttribute(reader, schema.type);

		if (!isAttributeValue(schema, value)) {
			reader.refuse(`a value that "${name}" of "${itemId}" can not have`);
		}

		attributes[name] = value;
	}

	return table.freeze(attributes);
}

function readAttribute(reader: ByteReader, kind: "number" | "string" | "boolean"): AttributeValue {
	switch (kind) {
		case "number":
			return reader.readNumber();
		case "string":
			return reader.readString();
		case "boolean":
			return reader.readByte() === 1;
	}
}
