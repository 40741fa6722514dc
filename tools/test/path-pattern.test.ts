import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createPathPattern } from "./path-pattern";

describe("createPathPattern", () => {
	const pattern = new RegExp(createPathPattern("shared", ["shared/coins/add-coins.spec.ts", "shared/find.spec.tsx"]));

	it("should match no file that merely ends alike", () => {
		for (const path of ["my-coins/add-coins.spec", "coins/add-coinsXspec", "refind.spec", "find.spec.more"])
			assert.ok(!pattern.test(path), path);
	});

	it("should match the files however their path is written", () => {
		for (const path of [
			"coins/add-coins.spec",
			"TS.coins.add-coins.spec",
			"/x/coins/add-coins.spec.luau",
			"find.spec",
		])
			assert.ok(pattern.test(path), path);
	});
});
