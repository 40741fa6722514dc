import { deflateRawSync } from "node:zlib";
import { crc32 } from "../toolchain/crc32";

/** A file to be put into an archive. */
export interface ZipSource {
	readonly name: string;
	readonly data: Buffer;
	readonly stored?: boolean;
	/** Overrides what the headers say, to make damaged archives. */
	readonly checksum?: number;
	readonly flags?: number;
	readonly method?: number;
	readonly size?: number;
}

/** Makes a ZIP archive, for tests of the reader. */
export function writeZip(files: readonly ZipSource[], comment = ""): Buffer {
	const locals: Buffer[] = [];
	const centrals: Buffer[] = [];
	let offset = 0;
	for (const file of files) {
		const packed = file.stored === true ? file.data : deflateRawSync(file.data);
		const name = Buffer.from(file.name);
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE(file.flags ?? 0, 2);
		fields.writeUInt16LE(file.method ?? (file.stored === true ? 0 : 8), 4);
		fields.writeUInt32LE(file.checksum ?? crc32(file.data), 10);
		fields.writeUInt32LE(packed.length, 14);
		fields.writeUInt32LE(file.size ?? file.data.length, 18);
		fields.writeUInt16LE(name.length, 22);
		// An extra field in the local header only, as some archivers write it.
		const extra = Buffer.from([1, 2, 0, 0]);
		const localFields = Buffer.from(fields);
		localFields.writeUInt16LE(extra.length, 24);
		const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), localFields, name, extra, packed]);
		const tail = Buffer.alloc(14);
		tail.writeUInt32LE(offset, 10);
		centrals.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, tail, name]));
		locals.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(centrals);
	const end = Buffer.alloc(18);
	end.writeUInt16LE(files.length, 4);
	end.writeUInt16LE(files.length, 6);
	end.writeUInt32LE(directory.length, 8);
	end.writeUInt32LE(offset, 12);
	end.writeUInt16LE(comment.length, 16);
	return Buffer.concat([...locals, directory, Buffer.from("PK\u0005\u0006"), end, Buffer.from(comment)]);
}
