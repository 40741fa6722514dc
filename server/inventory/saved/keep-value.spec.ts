import { describe, expect, it } from "@rbxts/jest-globals";
import { countInOrder, keepValue } from "./keep-value";

describe("keepValue", () => {
	it("should describe what JSON cannot hold", () => {
		expect(keepValue(0 / 0)).toMatch("nan");
		expect(keepValue(math.huge)).toBe("inf");
		expect(keepValue(() => {})).toBe("<function>");
		expect(keepValue(new Vector3())).toBe("<Vector3>");
		expect(keepValue("\xff apple")).toBe("\\xff apple");
	});

	it("should turn every key into a string where not all are numbers in order", () => {
		const mixed = new Map<unknown, unknown>([
			["a", 1],
			[2, "b"],
			[true, "c"],
		]);

		expect(keepValue(mixed)).toEqual({ a: 1, "<2>": "b", "<boolean>": "c" });
	});

	it("should end in a table that holds itself", () => {
		const cycle: Record<string, unknown> = { name: "x" };
		cycle.me = cycle;
		let kept: unknown = keepValue(cycle);
		let levels = 0;

		while (typeIs(kept, "table")) {
			kept = rawget(kept, "me");
			levels += 1;
		}

		expect(kept).toBe("<more>");
		expect(levels).toBeLessThan(100);
	});

	it("should not run a metatable", () => {
		const trapped = { a: 1 };
		const fail = () => error("it ran");
		setmetatable(trapped, { __index: fail, __len: fail, __tostring: fail });

		expect(keepValue(trapped)).toEqual({ a: 1 });
	});

	it("should copy plain data exactly, sharing nothing", () => {
		const value = { id: "x", list: [1, 2.5, false, { deep: "é" }], none: [] };
		const kept = keepValue(value);

		expect(kept).toEqual(value);
		expect(kept).never.toBe(value);
	});
});

describe("countInOrder", () => {
	it("should stop at the first hole", () => {
		expect(countInOrder([])).toBe(0);
		expect(countInOrder(new Map([[2, "b"]]))).toBe(0);
		expect(countInOrder(["a", "b"])).toBe(2);
	});
});
