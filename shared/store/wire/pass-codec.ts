import { PassName } from "../../environments";
import { PassOwnership } from "../../passes";
import { PlayerPolicy } from "../../policies";
import { PASSES } from "../../products";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { Numbering } from "./numbering";

function listPasses(): ReadonlyArray<PassName> {
	const names = new Array<PassName>();

	for (const [name] of pairs(PASSES)) {
		names.push(name);
	}

	return names;
}

const passNumbers = new Numbering(listPasses());

/** Writes how many passes are known, then for each twice its number, and one more if it is owned. */
export function writePasses(writer: ByteWriter, ownership: PassOwnership): void {
	const numbers = new Array<number>();

	for (const [name, owned] of pairs(ownership)) {
		const number = passNumbers.numberOf(name);
		assert(number !== undefined, `there is no game pass "${name}"`);
		numbers.push(2 * number + (owned ? 1 : 0));
	}

	numbers.sort();
	writer.writeVarint(numbers.size());
	numbers.forEach((number) => writer.writeVarint(number));
}

/** Reads which passes are owned; raises an error for what no server writes. */
export function readPasses(reader: ByteReader): PassOwnership {
	const ownership: Partial<Record<PassName, boolean>> = {};

	for (const _ of $range(1, reader.readVarint())) {
		const code = reader.readVarint();
		const number = math.floor(code / 2);
		const name = passNumbers.nameOf(number) ?? reader.refuse(`an unknown game pass (${number})`);
		ownership[name] = code % 2 === 1;
	}

	return table.freeze(ownership);
}

const RANDOM_ITEMS = 1;
const TRADING = 2;

/** Writes a policy: one byte. */
export function writePolicy(writer: ByteWriter, { paidRandomItems, paidItemTrading }: PlayerPolicy): void {
	writer.writeByte((paidRandomItems ? RANDOM_ITEMS : 0) + (paidItemTrading ? TRADING : 0));
}

/** Reads a policy; raises an error for what no server writes. */
export function readPolicy(reader: ByteReader): PlayerPolicy {
	const flags = reader.readByte();

	if (flags > RANDOM_ITEMS + TRADING) {
		reader.refuse(`an unknown policy (${flags})`);
	}

	return table.freeze({ paidRandomItems: flags % TRADING === RANDOM_ITEMS, paidItemTrading: flags >= TRADING });
}
