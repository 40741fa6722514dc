import { describe, expect, it } from "@rbxts/jest-globals";
import { DataValue } from "../data-value";
import { ByteReader } from "./byte-reader";
import { ByteWriter } from "./byte-writer";
import { readValue, writeValue } from "./value-codec";

function encode(value: DataValue | undefined): buffer {
	const writer = new ByteWriter();
	writeValue(writer, value);
	return writer.toBuffer();
}

function decode(bytes: buffer): DataValue | undefined {
	return readValue(new ByteReader(bytes));
}

describe("writeValue", () => {
	it("should refuse tables that remotes could not carry either", () => {
		const mixed = new Map<unknown, unknown>([
			[1, "first"],
			["key", "second"],
		]);
		const holed = new Map<unknown, unknown>([[3, true]]);
		let deep: DataValue = [];

		for (const _ of $range(1, 40)) {
			deep = [deep];
		}

		expect(() => encode(mixed as unknown as DataValue)).toThrow("can not be sent");
		expect(() => encode(holed as unknown as DataValue)).toThrow("can not be sent");
		expect(() => encode(deep)).toThrow("too deep");
	});

	it("should write the same bytes for the same keys", () => {
		expect(buffer.tostring(encode({ b: 1, a: 2 }))).toBe(buffer.tostring(encode({ a: 2, b: 1 })));
	});
});

describe("readValue", () => {
	it("should refuse bytes that are no value", () => {
		expect(() => decode(buffer.fromstring("\x09"))).toThrow("an unknown kind of value (9)");
		expect(() => decode(buffer.fromstring("\x05\x01\x00"))).toThrow("nothing in the place of a value");
		expect(() => decode(buffer.fromstring(string.rep("\x05\x01", 100)))).toThrow("too deep a value");
	});

	it("should read what was written", () => {
		const values: ReadonlyArray<DataValue | undefined> = [
			undefined,
			false,
			true,
			-12.5,
			"",
			[],
			[1, "two", [false]],
			{ coins: 5, settings: { music: true, keys: ["A", "B"] } },
		];

		for (const value of values) {
			expect(decode(encode(value))).toEqual(value);
		}
	});
});
