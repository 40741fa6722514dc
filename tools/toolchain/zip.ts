import { inflateRawSync } from "node:zlib";
import { crc32 } from "./crc32";

/** One file of an archive. */
export interface ZipEntry {
	/** With forward slashes, relative, without "..". */
	readonly name: string;
	readonly data: Buffer;
}

/** No tool is near that big; a larger size is a damaged or hostile archive. Bytes. */
const MAX_ENTRY = 512 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;

/**
 * Reads the files of a ZIP archive: stored or deflated, checksums verified. Throws on anything that a release archive
 * has no reason to be: ZIP64, encryption, other methods, names that leave the folder.
 */
export function readZip(archive: Buffer): ZipEntry[] {
	try {
		return readEntries(archive);
	} catch (error) {
		// Reading past the end of the buffer.
		if (error instanceof RangeError) throw new Error("the archive is cut off", { cause: error });
		throw error;
	}
}

function readEntries(archive: Buffer): ZipEntry[] {
	const end = findEnd(archive);
	const count = archive.readUInt16LE(end + 10);
	let at = archive.readUInt32LE(end + 16);
	if (count === 0xffff || at === 0xffffffff) throw new Error("ZIP64 archives are not supported");

	const entries: ZipEntry[] = [];
	for (let index = 0; index < count; index++) {
		if (archive.readUInt32LE(at) !== CENTRAL_SIGNATURE) throw new Error("the archive's directory is damaged");
		const flags = archive.readUInt16LE(at + 8);
		const method = archive.readUInt16LE(at + 10);
		const checksum = archive.readUInt32LE(at + 16);
		const packedSize = archive.readUInt32LE(at + 20);
		const size = archive.readUInt32LE(at + 24);
		const nameLength = archive.readUInt16LE(at + 28);
		const extraLength = archive.readUInt16LE(at + 30);
		const commentLength = archive.readUInt16LE(at + 32);
		const local = archive.readUInt32LE(at + 42);
		const name = archive.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
		at += 46 + nameLength + extraLength + commentLength;

		if (name.endsWith("/")) continue;
		if (/^\/|^[A-Za-z]:|(^|\/)\.\.(\/|$)|\0/.test(name))
			throw new Error(`the archive names a file outside itself: ${name}`);
		if ((flags & 1) !== 0) throw new Error(`${name} is encrypted`);
		if (size > MAX_ENTRY) throw new Error(`${name} is too large (${size} bytes)`);

		const packed = readPacked(archive, local, packedSize);
		const data = unpack(name, method, packed, size);
		if (data.length !== size || crc32(data) !== checksum) throw new Error(`${name} is damaged`);
		entries.push({ name, data });
	}
	return entries;
}

/** The end record is searched from the back because a comment of unknown length may follow it. */
function findEnd(archive: Buffer): number {
	const first = Math.max(0, archive.length - END_SIZE - MAX_COMMENT);
	for (let at = archive.length - END_SIZE; at >= first; at--) {
		if (archive.readUInt32LE(at) === END_SIGNATURE) return at;
	}
	throw new Error("this is no ZIP archive, or it is cut off");
}

function readPacked(archive: Buffer, local: number, packedSize: number): Buffer {
	if (archive.readUInt32LE(local) !== LOCAL_SIGNATURE) throw new Error("the archive's directory is damaged");
	// The local header repeats name and extra field, and its extra field may have another length.
	const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
	if (start + packedSize > archive.length) throw new RangeError("entry past the end");
	return archive.subarray(start, start + packedSize);
}

function unpack(name: string, method: number, packed: Buffer, size: number): Buffer {
	if (method === 0) return packed;
	if (method !== 8) throw new Error(`${name} is compressed by an unknown method (${method})`);
	try {
		return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
	} catch (error) {
		throw new Error(`${name} is damaged`, { cause: error });
	}
}
