import { DataValue } from "../data-value";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";

const NOTHING = 0;
const FALSE = 1;
const TRUE = 2;
const NUMBER = 3;
const STRING = 4;
const LIST = 5;
const RECORD = 6;

/** Tables deeper than this are no data but a mistake, or an attempt to exhaust the stack. */
const DEEPEST = 32;

/** Writes a value of any kind; `undefined`: there is none. An empty table is written as a list. */
export function writeValue(writer: ByteWriter, value: DataValue | undefined, depth = 0): void {
	assert(depth <= DEEPEST, "a value is too deep to be sent");

	if (value === undefined) {
		writer.writeByte(NOTHING);
	} else if (typeIs(value, "boolean")) {
		writer.writeByte(value ? TRUE : FALSE);
	} else if (typeIs(value, "number")) {
		writer.writeByte(NUMBER);
		writer.writeNumber(value);
	} else if (typeIs(value, "string")) {
		writer.writeByte(STRING);
		writer.writeString(value);
	} else {
		writeTable(writer, value, depth);
	}
}

/** Reads a value; raises an error where there is none. Tables are frozen. */
export function readValue(reader: ByteReader, depth = 0): DataValue | undefined {
	if (depth > DEEPEST) {
		reader.refuse("too deep a value");
	}

	const kind = reader.readByte();

	switch (kind) {
		case NOTHING:
			return undefined;
		case FALSE:
			return false;
		case TRUE:
			return true;
		case NUMBER:
			return reader.readNumber();
		case STRING:
			return reader.readString();
		case LIST:
			return readList(reader, depth);
		case RECORD:
			return readRecord(reader, depth);
		default:
			return reader.refuse(`an unknown kind of value (${kind})`);
	}
}

function writeTable(writer: ByteWriter, value: object, depth: number): void {
	const list = value as ReadonlyArray<DataValue>;
	const record = value as ReadonlyMap<unknown, DataValue>;
	const length = list.size();
	const keys = new Array<string>();

	for (const [key] of pairs(record)) {
		if (typeIs(key, "string")) {
			keys.push(key);
		} else {
			assert(typeIs(key, "number") && key >= 1 && key <= length && key % 1 === 0, `a key ${key} can not be sent`);
		}
	}

	assert(keys.isEmpty() || length === 0, "a table with both a list and keys can not be sent");

	if (keys.isEmpty()) {
		writer.writeByte(LIST);
		writer.writeVarint(length);
		list.forEach((element) => writeValue(writer, element, depth + 1));
		return;
	}

	keys.sort();
	writer.writeByte(RECORD);
	writer.writeVarint(keys.size());

	for (const key of keys) {
		writer.writeString(key);
		writeValue(writer, record.get(key), depth + 1);
	}
}

function readList(reader: ByteReader, depth: number): ReadonlyArray<DataValue> {
	const list = new Array<DataValue>();

	for (const _ of $range(1, reader.readVarint())) {
		list.push(readPresent(reader, depth));
	}

	return table.freeze(list);
}

function readRecord(reader: ByteReader, depth: number): Readonly<Record<string, DataValue>> {
	const record: Record<string, DataValue> = {};

	for (const _ of $range(1, reader.readVarint())) {
		const key = reader.readString();
		record[key] = readPresent(reader, depth);
	}

	return table.freeze(record);
}

function readPresent(reader: ByteReader, depth: number): DataValue {
	const value = readValue(reader, depth + 1);
	return value !== undefined ? value : reader.refuse("nothing in the place of a value");
}
