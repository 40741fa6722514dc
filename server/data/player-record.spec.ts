import { describe, expect, it } from "@rbxts/jest-globals";
import { migrate, Migration, MIGRATIONS } from "./migrations";
import { EMPTY_RECORD, findRecordFault, readRecord, writeRecord } from "./player-record";

/** The newest version, which rises with every migration. */
const NOW = MIGRATIONS.size();

const MIGRATIONS_OF_A_LATER_DAY: ReadonlyArray<Migration> = [
	...MIGRATIONS,
	(data) => ({ ...data, coins: 5 }),
	(data) => ({ ...data, coins: typeIs(data.coins, "number") ? data.coins * 10 : 0 }),
];

describe("player records", () => {
	it("should refuse a record of newer code and one that is none", () => {
		expect(findRecordFault({ version: MIGRATIONS.size() + 1, data: {} })).toMatch("knows none beyond");
		expect(findRecordFault("text")).toMatch("no table");
		expect(findRecordFault({ version: 0.5 })).toMatch("no whole number");
		expect(findRecordFault({ version: "1" })).toMatch("no whole number");
		expect(findRecordFault({ version: 1, data: 7 })).toMatch("data is no table");
		expect(findRecordFault({ version: 1, quarantine: 7 })).toMatch("quarantine is no table");
		expect(migrate({}, 9, [])).toEqual({ ok: false, reason: "newer" });
	});

	it("should find no data in a record that only carries a session", () => {
		expect(findRecordFault(EMPTY_RECORD)).toBe(undefined);
		expect(readRecord(EMPTY_RECORD)).toEqual({ quarantine: {}, migrated: false });
		expect(readRecord(undefined)).toEqual({ quarantine: {}, migrated: false });
		expect(readRecord({})).toEqual({ quarantine: {}, migrated: false });
	});

	it("should run the migrations that a record lacks, in their order, and no others", () => {
		const one = { version: NOW, data: { name: "x" } };
		expect(readRecord(one, MIGRATIONS_OF_A_LATER_DAY)).toEqual({
			data: { name: "x", coins: 50 },
			quarantine: {},
			migrated: true,
		});
		const two = { version: NOW + 1, data: { coins: 7 } };
		expect(readRecord(two, MIGRATIONS_OF_A_LATER_DAY).data).toEqual({ coins: 70 });
		const three = { version: NOW + 2, data: { coins: 7 } };
		expect(readRecord(three, MIGRATIONS_OF_A_LATER_DAY)).toEqual({
			data: { coins: 7 },
			quarantine: {},
			migrated: false,
		});
	});

	it("should keep what other parts of the game wrote into the record, and its first date", () => {
		const stored = { version: NOW, createdAt: 5, savedAt: 6, trades: { t1: "pending" }, data: { old: true } };
		const change = { data: { new: true }, quarantine: {}, now: 100.7, migrated: false };

		expect(writeRecord(stored, change)).toEqual({
			version: NOW,
			createdAt: 5,
			savedAt: 100,
			trades: { t1: "pending" },
			data: { new: true },
		});
	});

	it("should stamp a record that it brought to a newer version", () => {
		const change = { data: {}, quarantine: { odd: 1 }, now: 100, migrated: true };

		expect(writeRecord({ items: {} }, change)).toEqual({
			version: MIGRATIONS.size(),
			createdAt: 100,
			savedAt: 100,
			migratedAt: 100,
			data: {},
			quarantine: { odd: 1 },
		});
	});
});

describe("migration 1", () => {
	const FIRST = MIGRATIONS.filter((_, index) => index === 0);

	/** As a record without a version stood in a data store: JSON makes the keys of a sparse table strings. */
	const FIXTURE = {
		_schemaVersion: 2,
		items: {
			"1": { id: "wooden_sword", name: "Wooden Sword", quantity: 1, stackable: false, weight: 3 },
			"7": { id: "health_potion", name: "Potion", quantity: 5, attributes: { equipped: true }, custom: "kept" },
			"3": "nonsense",
		},
	};

	it("should make stacks of a table of slots, and keep whatever else there was", () => {
		const before = FIXTURE;
		const { data, migrated } = readRecord(before, FIRST);

		expect(migrated).toBe(true);
		expect(data).toEqual({
			_schemaVersion: 2,
			inventory: {
				stacks: [
					{ slot: 1, itemId: "wooden_sword", quantity: 1 },
					{ slot: 3, value: "nonsense" },
					{ slot: 7, itemId: "health_potion", quantity: 5, custom: "kept" },
				],
			},
		});
	});

	it("should leave data alone that holds no such table", () => {
		expect(migrate({ coins: 5 }, 0, FIRST)).toEqual({ ok: true, value: { coins: 5 } });
	});
});
