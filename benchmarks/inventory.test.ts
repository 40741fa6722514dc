import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { prepareSimulator } from "../tools/build/compile";
import { buildPlace } from "../tools/build/place";
import { getTool } from "../tools/toolchain/toolchain";
import { runScript } from "./inventory.bench";
import targets from "./targets.json";

/** Only what is the same on every machine is tested here; times are for `npm run bench`. */
describe("the benchmark of a server with inventories", () => {
	let figures: Record<string, number> = {};

	before(async () => {
		const [lune] = await Promise.all([getTool("lune"), prepareSimulator()]);
		figures = await runScript(lune, await buildPlace("start"), "benchmarks/inventory/server.luau");
	});

	for (const name of ["slot_change_bytes", "join_200_bytes"] as const) {
		it(`should stay within the target of ${name}`, () => {
			const value = figures[name];
			assert.ok(value !== undefined && value > 0, `${name} was not measured`);
			assert.ok(value <= targets.inventory[name].max, `${name} is ${value}`);
		});
	}
});
