import { describe, expect, it } from "@rbxts/jest-globals";
import { deepFreeze } from "./deep-freeze";

describe("deepFreeze", () => {
	it("should make every table in a value refuse changes", () => {
		const value = { list: [{ count: 1 }] };
		const inner = value.list[0]!;
		deepFreeze(value);

		expect(table.isfrozen(value.list)).toBe(true);
		expect(() => (inner.count = 2)).toThrow();
		expect(() => value.list.push({ count: 3 })).toThrow();
	});

	it("should return the same table", () => {
		const value = { count: 1 };

		expect(deepFreeze(value)).toBe(value);
	});

	it("should take a value with a table that is frozen already", () => {
		const shared = table.freeze({ count: 1 });
		const value = deepFreeze({ shared });

		expect(value.shared).toBe(shared);
		expect(table.isfrozen(value)).toBe(true);
	});
});
