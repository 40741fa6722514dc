import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** What the metrics table needs of one font file. */
export interface FontFile {
	/** Font units per em. */
	readonly unitsPerEm: number;
	/** Height of a line over the em box, in em, as the `hhea` table gives it. */
	readonly lineRatio: number;
	/** Advance width in font units by code point. */
	readonly advances: ReadonlyMap<number, number>;
}

// WOFF 1.0: a header of 44 bytes, then one entry of 20 bytes per table.
const HEADER_BYTES = 44;
const ENTRY_BYTES = 20;
const BMP_FORMAT = 4;
const FULL_FORMAT = 12;

/** Reads a WOFF 1.0 file; its tables are those of OpenType, each packed by itself. */
export function readWoff(path: string): FontFile {
	const tables = unpackTables(readFileSync(path));
	const hhea = tableOf(tables, "hhea", path);
	const hmtx = tableOf(tables, "hmtx", path);
	const unitsPerEm = tableOf(tables, "head", path).readUInt16BE(18);
	const ascender = hhea.readInt16BE(4);
	const descender = hhea.readInt16BE(6);
	const lineGap = hhea.readInt16BE(8);
	const advanceCount = hhea.readUInt16BE(34);
	const advances = new Map<number, number>();
	readCharacterMap(tableOf(tables, "cmap", path), (codePoint, glyph) => {
		advances.set(codePoint, hmtx.readUInt16BE(Math.min(glyph, advanceCount - 1) * 4));
	});
	return { unitsPerEm, lineRatio: (ascender - descender + lineGap) / unitsPerEm, advances };
}

function unpackTables(file: Buffer): Map<string, Buffer> {
	const tables = new Map<string, Buffer>();
	const count = file.readUInt16BE(12);
	for (let index = 0; index < count; index += 1) {
		const entry = HEADER_BYTES + index * ENTRY_BYTES;
		const start = file.readUInt32BE(entry + 4);
		const packed = file.readUInt32BE(entry + 8);
		const length = file.readUInt32BE(entry + 12);
		const bytes = file.subarray(start, start + packed);
		tables.set(file.toString("latin1", entry, entry + 4), packed < length ? inflateSync(bytes) : bytes);
	}
	return tables;
}

function tableOf(tables: ReadonlyMap<string, Buffer>, name: string, path: string): Buffer {
	const table = tables.get(name);
	if (table === undefined) throw new Error(`${path} has no ${name} table`);
	return table;
}

type Visit = (codePoint: number, glyph: number) => void;

function readCharacterMap(cmap: Buffer, visit: Visit): void {
	const count = cmap.readUInt16BE(2);
	for (let index = 0; index < count; index += 1) {
		const start = cmap.readUInt32BE(8 + index * 8);
		const format = cmap.readUInt16BE(start);
		if (format === BMP_FORMAT) readSegments(cmap, start, visit);
		else if (format === FULL_FORMAT) readGroups(cmap, start, visit);
	}
}

/** Format 4: segments of code points, each with a shift or with a list of glyphs. */
function readSegments(cmap: Buffer, start: number, visit: Visit): void {
	const size = cmap.readUInt16BE(start + 6);
	for (let segment = 0; segment < size; segment += 2) {
		const last = cmap.readUInt16BE(start + 14 + segment);
		const first = cmap.readUInt16BE(start + 16 + size + segment);
		const shift = cmap.readInt16BE(start + 16 + size * 2 + segment);
		const rangeAt = start + 16 + size * 3 + segment;
		const range = cmap.readUInt16BE(rangeAt);
		for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
			const listed = range === 0 ? codePoint : cmap.readUInt16BE(rangeAt + range + (codePoint - first) * 2);
			const glyph = range !== 0 && listed === 0 ? 0 : (listed + shift) & 0xffff;
			if (glyph !== 0) visit(codePoint, glyph);
		}
	}
}

/** Format 12: groups of code points whose glyphs follow each other. */
function readGroups(cmap: Buffer, start: number, visit: Visit): void {
	const count = cmap.readUInt32BE(start + 12);
	for (let index = 0; index < count; index += 1) {
		const group = start + 16 + index * 12;
		const first = cmap.readUInt32BE(group);
		const last = cmap.readUInt32BE(group + 4);
		const glyph = cmap.readUInt32BE(group + 8);
		for (let codePoint = first; codePoint <= last; codePoint += 1) visit(codePoint, glyph + codePoint - first);
	}
}
