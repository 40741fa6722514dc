import { HOTBAR_KEYS } from "../../inventory";
import { EQUIP_SLOTS } from "../../items";
import { refuse, Result, succeed } from "../../result";
import { READY_TIME_STEPS } from "../cooldown-slice";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { readInventory, readLimits, writeInventory, writeLimits } from "./inventory-codec";
import { groupNumbers } from "./names";
import { readPasses, readPolicy, writePasses, writePolicy } from "./pass-codec";
import { Patch } from "./patch";
import { readSlotNumber, readStack, writeSlotNumber, writeStack } from "./stack-codec";
import { readStatus, writeStatus } from "./status-codec";
import { readValue, writeValue } from "./value-codec";

/** The byte with which each kind of patch begins. */
const CODES = {
	forget: 0,
	inventory: 1,
	slot: 2,
	equipped: 3,
	hotbar: 4,
	limits: 5,
	cooldown: 6,
	data: 7,
	acknowledge: 8,
	status: 9,
	passes: 10,
	policy: 11,
} as const satisfies Record<Patch["kind"], number>;

/** The beginning of 2026 in Unix seconds. Ready times count from here and so fit five bytes until the middle of 2034. */
const READY_TIME_EPOCH = 1_767_225_600;

/** Patches as bytes, in their order. It is an error if one holds what the registry does not know. */
export function encodePatches(patches: ReadonlyArray<Patch>): buffer {
	const writer = new ByteWriter();

	for (const patch of patches) {
		writer.writeByte(CODES[patch.kind]);
		writePatch(writer, patch);
	}

	return writer.toBuffer();
}

/** The patches that bytes stand for, all of them, or what is wrong with the bytes. */
export function decodePatches(bytes: unknown): Result<ReadonlyArray<Patch>, string> {
	if (!typeIs(bytes, "buffer")) {
		return refuse(`a ${typeOf(bytes)} in the place of bytes`);
	}

	const reader = new ByteReader(bytes);
	const patches = new Array<Patch>();

	const [read, failure] = pcall(() => {
		while (!reader.isAtEnd()) {
			patches.push(readPatch(reader));
		}
	});

	return read ? succeed(patches) : refuse(tostring(failure));
}

function writePatch(writer: ByteWriter, patch: Patch): void {
	switch (patch.kind) {
		case "forget":
			return;
		case "inventory":
			return writeInventory(writer, patch.inventory);
		case "slot":
			writer.writeVarint(patch.slot);
			return writeStack(writer, patch.stack);
		case "equipped":
			writer.writeByte(EQUIP_SLOTS.indexOf(patch.place));
			return writeSlotNumber(writer, patch.slot);
		case "hotbar":
			writer.writeByte(patch.key);
			return writeSlotNumber(writer, patch.slot);
		case "limits":
			return writeLimits(writer, patch.limits);
		case "cooldown":
			writeGroup(writer, patch.group);
			return writer.writeInteger(math.round((patch.readyAt - READY_TIME_EPOCH) * READY_TIME_STEPS));
		case "data":
			writer.writeString(patch.key);
			return writeValue(writer, patch.value);
		case "status":
			return writeStatus(writer, patch.status);
		case "passes":
			return writePasses(writer, patch.ownership);
		case "policy":
			return writePolicy(writer, patch.policy);
		case "acknowledge":
			return writer.writeVarint(patch.requestId);
	}
}

function readPatch(reader: ByteReader): Patch {
	const code = reader.readByte();

	switch (code) {
		case CODES.forget:
			return { kind: "forget" };
		case CODES.inventory:
			return { kind: "inventory", inventory: readInventory(reader) };
		case CODES.slot: {
			const slot = readSlotNumber(reader);

			if (slot === false) {
				reader.refuse("a slot without a number");
			}

			return { kind: "slot", slot, stack: readStack(reader) };
		}
		case CODES.equipped: {
			const place = EQUIP_SLOTS[reader.readByte()] ?? reader.refuse("an unknown place to wear something");
			return { kind: "equipped", place, slot: readSlotNumber(reader) };
		}
		case CODES.hotbar: {
			const key = reader.readByte();

			if (key < 1 || key > HOTBAR_KEYS) {
				reader.refuse(`a key that no hotbar has (${key})`);
			}

			return { kind: "hotbar", key, slot: readSlotNumber(reader) };
		}
		case CODES.limits:
			return { kind: "limits", limits: readLimits(reader) };
		case CODES.cooldown: {
			const group = readGroup(reader);
			return { kind: "cooldown", group, readyAt: reader.readInteger() / READY_TIME_STEPS + READY_TIME_EPOCH };
		}
		case CODES.data: {
			const key = reader.readString();
			return { kind: "data", key, value: readValue(reader) };
		}
		case CODES.status:
			return { kind: "status", status: readStatus(reader) };
		case CODES.passes:
			return { kind: "passes", ownership: readPasses(reader) };
		case CODES.policy:
			return { kind: "policy", policy: readPolicy(reader) };
		case CODES.acknowledge:
			return { kind: "acknowledge", requestId: reader.readVarint() };
		default:
			return reader.refuse(`an unknown kind of patch (${code})`);
	}
}

/** The number of a group that items have, one higher; the name of any other, after a 0. */
function writeGroup(writer: ByteWriter, group: string): void {
	const number = groupNumbers.numberOf(group);

	if (number !== undefined) {
		writer.writeVarint(number + 1);
	} else {
		writer.writeVarint(0);
		writer.writeString(group);
	}
}

function readGroup(reader: ByteReader): string {
	const number = reader.readVarint();

	if (number === 0) {
		return reader.readString();
	}

	return groupNumbers.nameOf(number - 1) ?? reader.refuse(`an unknown cooldown group (${number - 1})`);
}
