import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { refuse, succeed } from "shared/result";
import { PlayerData } from "./player-data";
import { PlayerDocument } from "./player-document";

function createData(maxSlots = 24): PlayerData {
	return { inventory: createInventory({ ...DEFAULT_LIMITS, maxSlots }) };
}

describe("PlayerDocument", () => {
	it("should refuse changes when it is closed", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();

		document.close();

		expect(() => document.update(() => createData())).toThrow("closed");
		expect(document.read()).toBe(before);
		expect(document.isOpen()).toBe(false);
	});

	it("should raise an error instead of losing a change when it is changed from within a change", () => {
		const document = new PlayerDocument(1, createData());
		const inner = createData(5);

		expect(() =>
			document.update(() => {
				document.update(() => inner);
				return createData(6);
			}),
		).toThrow("while a function was working");
		expect(document.read()).toBe(inner);
	});

	it("should keep its value when the function raises an error", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();

		expect(() => document.update(() => error("a bug"))).toThrow("a bug");
		expect(document.read()).toBe(before);
	});

	it("should change nothing and tell nobody when a rule refuses", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();
		let told = 0;
		document.changed.connect(() => (told += 1));

		expect(document.attempt(() => refuse("not_found"))).toEqual({ ok: false, reason: "not_found" });
		expect(document.read()).toBe(before);
		expect(told).toBe(0);
	});

	it("should tell nobody when the value stays the same", () => {
		const document = new PlayerDocument(1, createData());
		let told = 0;
		document.changed.connect(() => (told += 1));

		document.update((data) => data);

		expect(told).toBe(0);
	});

	it("should freeze every value that it holds", () => {
		const document = new PlayerDocument(1, { ...createData() });
		expect(table.isfrozen(document.read())).toBe(true);

		document.update((data) => ({ ...data }));
		expect(table.isfrozen(document.read())).toBe(true);
	});

	it("should tell the new value and the one before it", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();
		const after = createData(5);
		const told = new Array<readonly [PlayerData, PlayerData]>();
		document.changed.connect((current, previous) => told.push([current, previous]));

		document.attempt(() => succeed(after));

		expect(document.read()).toBe(after);
		expect(told.size()).toBe(1);
		expect(told[0]?.[0]).toBe(after);
		expect(told[0]?.[1]).toBe(before);
	});
});
