import { describe, expect, it } from "@rbxts/jest-globals";
import { ByteReader } from "./byte-reader";
import { ByteWriter, HIGHEST_INTEGER } from "./byte-writer";

function write(task: (writer: ByteWriter) => void): buffer {
	const writer = new ByteWriter();
	task(writer);
	return writer.toBuffer();
}

function bytesOf(...bytes: number[]): ByteReader {
	return new ByteReader(buffer.fromstring(string.char(...bytes)));
}

function lengthOf(task: (writer: ByteWriter) => void): number {
	return buffer.len(write(task));
}

const FRACTIONS = [0.1, -0.5, 1e300, -1e-300, math.huge, -math.huge, HIGHEST_INTEGER + 1, -HIGHEST_INTEGER - 1];

describe("ByteWriter", () => {
	it("should refuse what is no count", () => {
		for (const wrong of [-1, 0.5, 0 / 0, math.huge, 2 ** 53 + 2]) {
			expect(() => write((writer) => writer.writeVarint(wrong))).toThrow("can not be written");
		}
	});

	it("should take no more bytes than a value needs", () => {
		for (const [value, bytes] of [
			[0, 1],
			[127, 1],
			[128, 2],
			[16_383, 2],
			[16_384, 3],
			[2 ** 53, 8],
		] as const) {
			expect(lengthOf((writer) => writer.writeVarint(value))).toBe(bytes);
		}

		expect(lengthOf((writer) => writer.writeInteger(-64))).toBe(1);
		expect(lengthOf((writer) => writer.writeNumber(31))).toBe(1);
		expect(lengthOf((writer) => writer.writeNumber(-32))).toBe(1);
		expect(lengthOf((writer) => writer.writeNumber(0.5))).toBe(9);
		expect(lengthOf((writer) => writer.writeString("apple"))).toBe(6);
	});
});

describe("ByteReader", () => {
	it("should say where bytes end too early", () => {
		expect(() => bytesOf().readByte()).toThrow("an early end at byte 0 of 0");
		expect(() => bytesOf(200).readVarint()).toThrow("an early end at byte 1 of 1");
		expect(() => bytesOf(1, 0).readNumber()).toThrow("an early end at byte 1 of 2");
		expect(() => bytesOf(5, 65).readString()).toThrow("an early end at byte 1 of 2");
	});

	it("should refuse numbers that no writer writes", () => {
		expect(() => bytesOf(255, 255, 255, 255, 255, 255, 255, 255, 1).readVarint()).toThrow(
			"a number without an end",
		);
		expect(() => bytesOf(255, 255, 255, 255, 255, 255, 255, 127).readVarint()).toThrow("too large a number");
		expect(() => bytesOf(3).readNumber()).toThrow("an unknown kind of number");
	});

	it("should read what was written", () => {
		const whole = [0, 1, 127, 128, 300, 2 ** 31, HIGHEST_INTEGER];
		const bytes = write((writer) => {
			for (const value of whole) {
				writer.writeVarint(value);
				writer.writeInteger(0 - value);
				writer.writeNumber(value);
				writer.writeNumber(0 - value);
			}

			for (const value of FRACTIONS) {
				writer.writeNumber(value);
			}

			writer.writeNumber(0 / 0);
			writer.writeNumber(-0);
			writer.writeString("");
			writer.writeString(string.rep("é\0", 100));
		});
		const reader = new ByteReader(bytes);

		for (const value of whole) {
			expect(reader.readVarint()).toBe(value);
			expect(reader.readInteger()).toBe(0 - value);
			expect(reader.readNumber()).toBe(value);
			expect(reader.readNumber()).toBe(0 - value);
		}

		for (const value of FRACTIONS) {
			expect(reader.readNumber()).toBe(value);
		}

		const nan = reader.readNumber();
		expect(nan === nan).toBe(false);
		expect(1 / reader.readNumber()).toBe(-math.huge);
		expect(reader.readString()).toBe("");
		expect(reader.readString()).toBe(string.rep("é\0", 100));
		expect(reader.isAtEnd()).toBe(true);
	});
});
