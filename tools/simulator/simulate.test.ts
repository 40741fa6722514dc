import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";

function simulate(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, ["tools/launch.mjs", "simulate", ...args], {
		encoding: "utf8",
		windowsHide: true,
	});
	return { status, stdout, text: `${stdout}${stderr}` };
}

describe("npm run simulate", () => {
	it("should end with status 2 when a flag makes no sense", () => {
		for (const args of [["--seeds", "0"], ["--seed", "x"], ["--nonsense"], ["words"]]) {
			const { status, text } = simulate(...args);
			assert.equal(status, 2, text);
		}
	});

	it("should fail when no scenario has that name", () => {
		const { status, text } = simulate("--scenario", "no such thing");
		assert.equal(status, 1, text);
		assert.match(text, /No scenario's name or file contains "no such thing"/);
	});

	it("should replay a seed exactly, whatever other seeds ran before it", () => {
		const runs = [
			["--seed", "7"],
			["--seed", "6", "--seeds", "2"],
		].map((seeds) => {
			const { status, stdout, text } = simulate("--scenario", "hop.scenario", ...seeds, "--json");
			assert.equal(status, 0, text);
			const { scenarios } = JSON.parse(stdout) as { scenarios: { injected: object; virtual_seconds: number }[] };
			return scenarios[0];
		});
		const { stdout } = simulate("--scenario", "hop.scenario", "--seed", "6", "--json");
		const { scenarios } = JSON.parse(stdout) as { scenarios: { virtual_seconds: number }[] };
		const [alone, together] = runs;
		assert.ok(alone && together && scenarios[0]);
		const sum = alone.virtual_seconds + scenarios[0].virtual_seconds;
		assert.ok(Math.abs(together.virtual_seconds - sum) < 1e-6, `${together.virtual_seconds} is not ${sum}`);
	});

	it("should run the scenarios of that name with every seed", () => {
		const { status, stdout, text } = simulate(
			"--scenario",
			"seed is the same",
			"--seed",
			"5",
			"--seeds",
			"3",
			"--json",
		);
		assert.equal(status, 0, text);
		const report = JSON.parse(stdout) as { runs: number; first_seed: number; failed: number };
		assert.deepEqual([report.first_seed, report.failed], [5, 0]);
		assert.ok(report.runs >= 3, text);
		assert.equal(report.runs % 3, 0, text);
	});
});
