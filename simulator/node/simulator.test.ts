import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { CONTROL_MARK } from "./control";
import { type SimulatorOptions, startSimulator } from "./simulator";

/**
 * Options that start a script in Lune's stead: Node, told to run a file that is called "run" as Lune's command is.
 * @param body JavaScript; `say(message)` sends a control message
 */
function fake(test: TestContext, body: string): SimulatorOptions {
	const folder = mkdtempSync(join(tmpdir(), "strongbox-simulator-"));
	test.after(() => rmSync(folder, { recursive: true, force: true }));
	const say = `const say = (message) => console.log(${JSON.stringify(CONTROL_MARK)} + JSON.stringify(message));`;
	writeFileSync(join(folder, "run"), `${say}\n${body}`);
	return { lune: process.execPath, command: ["run", "place.rbxl"], cwd: folder };
}

describe("startSimulator", () => {
	it("should say so when Lune cannot be started", async () => {
		const end = await startSimulator({ lune: "/nonexistent/lune", command: [] }).ended;
		assert.equal(end.code, 1);
		assert.match(end.message ?? "", /nonexistent\/lune could not be started/);
	});

	it("should kill it and name the script when a script never yields", async (test) => {
		const options = fake(
			test,
			`say({ type: "running", script: "ServerScriptService.Loop", realm: "server" });
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`,
		);
		const end = await startSimulator({ ...options, budgetMs: 2_500 }).ended;
		assert.equal(end.stuck, "ServerScriptService.Loop");
		assert.notEqual(end.code, 0);
		assert.match(end.message ?? "", /ServerScriptService\.Loop \(server\) did not yield for 2\.5 s/);
	});

	it("should tell what was said on stderr when it crashes", async (test) => {
		const end = await startSimulator(fake(test, 'console.error("out of ideas"); process.exitCode = 9;')).ended;
		assert.equal(end.code, 9);
		assert.match(end.message ?? "", /status 9:\nout of ideas/);
	});

	it("should fail when the simulator reports an error, whatever its status", async (test) => {
		const end = await startSimulator(fake(test, 'say({ type: "error", message: "no place file" });')).ended;
		assert.deepEqual(end, { code: 1, message: "no place file", stuck: undefined });
	});

	it("should kill it when it stays after its goodbye", async (test) => {
		const end = await startSimulator(fake(test, 'say({ type: "exit", code: 0 }); setInterval(() => {}, 1000);'))
			.ended;
		assert.equal(end.code, 0);
	});

	it("should be gone when it was stopped", async (test) => {
		const simulator = startSimulator(fake(test, 'say({ type: "idle" }); setInterval(() => {}, 1000);'));
		assert.deepEqual(await simulator.stop(), { code: 0, message: undefined, stuck: undefined });
	});

	it("should hand on output, results and text when they come in pieces", async (test) => {
		const options = fake(
			test,
			`say({ type: "output", realm: "server", level: "print", text: "grüße", time: 1 });
			process.stdout.write(${JSON.stringify(CONTROL_MARK)} + '{"type":"je');
			setTimeout(() => {
				process.stdout.write('st","results":{"x":1}}\\nplain\\n');
				console.log(JSON.stringify(process.argv.slice(-3)));
				say({ type: "exit", code: 4, message: "enough" });
			}, 50);`,
		);
		const heard: unknown[] = [];
		const end = await startSimulator({
			...options,
			onOutput: (message) => heard.push(message.text),
			onJest: (results) => heard.push(results),
			onText: (line) => heard.push(line),
		}).ended;
		assert.deepEqual(heard, ["grüße", { x: 1 }, "plain", '["--","run","place.rbxl"]']);
		assert.deepEqual(end, { code: 4, message: "enough", stuck: undefined });
	});
});
