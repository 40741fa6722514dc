import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Tally } from "./tally";

describe("Tally", () => {
	it("should claim no total when none is known", () => {
		const tally = new Tally();
		tally.add({ ok: true });
		assert.equal(tally.describe(), "1 run, 0 failed");
	});

	it("should say how many are done and failed, of how many at the most", () => {
		const tally = new Tally();
		tally.planned = 12_000;
		for (let index = 0; index < 1_500; index++) tally.add({ ok: index % 750 !== 0 });
		assert.equal(tally.describe(), "1,500 of at most 12,000 runs, 2 failed");
		tally.planned = 1_500;
		assert.equal(tally.describe(), "1,500 runs, 2 failed");
	});
});
