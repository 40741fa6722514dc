import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { run } from "./run";

describe("run", () => {
	it("should reject when the program does not exist", async () => {
		await assert.rejects(run("/nonexistent/program", []), /ENOENT/);
	});

	it("should kill the process when its time is up", async () => {
		const { timedOut, code } = await run(process.execPath, ["-e", "setInterval(() => {}, 1000)"], {
			timeoutMs: 300,
		});
		assert.equal(timedOut, true);
		assert.notEqual(code, 0);
	});

	it("should hand over arguments as they are when they would mean something to a shell", async () => {
		const words = ["a b", "$HOME", "%PATH%", "*", '"', "&& exit 3", ""];
		const { stdout } = await run(process.execPath, [
			"-e",
			"console.log(JSON.stringify(process.argv.slice(1)))",
			"--",
			...words,
		]);
		assert.deepEqual(JSON.parse(stdout), words);
	});

	it("should call back with whole lines when they come in pieces", async () => {
		const lines: string[] = [];
		const script =
			'process.stdout.write("one\\ntw"); setTimeout(() => { process.stdout.write("o\\rthree"); process.exitCode = 4; }, 50);';
		const { code } = await run(process.execPath, ["-e", script], { onLine: (line) => lines.push(line) });
		assert.deepEqual(lines, ["one", "two", "three"]);
		assert.equal(code, 4);
	});
});
