import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { writeZip } from "../testing/zip-writer";
import { readZip } from "./zip";

const text = Buffer.from("hello, hello, hello, hello");

describe("readZip", () => {
	it("should refuse when it is no archive", () => {
		assert.throws(() => readZip(Buffer.from("<html>not found</html>")), /no ZIP archive/);
		assert.throws(() => readZip(Buffer.alloc(0)), /no ZIP archive/);
	});

	it("should refuse when the archive is cut off anywhere", () => {
		const archive = writeZip([{ name: "a", data: randomBytes(300) }]);
		for (let length = 0; length < archive.length; length += 7) {
			assert.throws(() => readZip(archive.subarray(0, length)), Error, `cut at ${length}`);
		}
	});

	it("should refuse when any byte of the content is changed", () => {
		const archive = writeZip([{ name: "a", data: text, stored: true }]);
		const changed = Buffer.from(archive);
		const at = archive.indexOf("hello");
		changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
		assert.throws(() => readZip(changed), /a is damaged/);
	});

	it("should refuse when the sizes lie", () => {
		assert.throws(() => readZip(writeZip([{ name: "a", data: text, size: 3 }])), /damaged/);
		assert.throws(() => readZip(writeZip([{ name: "a", data: text, size: 0x7fffffff }])), /too large/);
	});

	it("should refuse when a name leads out of the folder", () => {
		for (const name of ["../a", "a/../../b", "/etc/passwd", "C:\\a", "a\\..\\..\\b"]) {
			assert.throws(() => readZip(writeZip([{ name, data: text }])), /outside itself/, name);
		}
	});

	it("should refuse when it is encrypted or packed by an unknown method", () => {
		assert.throws(() => readZip(writeZip([{ name: "a", data: text, flags: 1 }])), /encrypted/);
		assert.throws(() => readZip(writeZip([{ name: "a", data: text, method: 99 }])), /unknown method \(99\)/);
	});

	it("should give back what was put in, when packed, stored, empty or followed by a comment", () => {
		const large = randomBytes(100_000);
		const archive = writeZip(
			[
				{ name: "bin/", data: Buffer.alloc(0), stored: true },
				{ name: "bin/tool", data: large },
				{ name: "readme.txt", data: text, stored: true },
				{ name: "empty", data: Buffer.alloc(0) },
			],
			"PK made by hand",
		);
		const entries = readZip(archive);
		assert.deepEqual(
			entries.map((entry) => entry.name),
			["bin/tool", "readme.txt", "empty"],
		);
		assert.deepEqual(entries[0]?.data, large);
		assert.deepEqual(entries[1]?.data, text);
		assert.equal(entries[2]?.data.length, 0);
	});
});
