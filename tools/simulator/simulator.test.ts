import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { getTool } from "../toolchain/toolchain";

interface Ended {
	readonly code: number | null;
	readonly text: string;
}

/** Runs a program to its end and returns everything that it said. */
function run(file: string, args: readonly string[], cwd: string): Promise<Ended> {
	return new Promise((done, reject) => {
		const child = spawn(file, args, { cwd, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
		let text = "";
		child.stdout.on("data", (data: Buffer) => (text += data.toString()));
		child.stderr.on("data", (data: Buffer) => (text += data.toString()));
		child.once("error", reject);
		child.once("close", (code) => done({ code, text }));
	});
}

const LAUNCHER = resolve("tools/launch.mjs");
const MODULES = resolve("node_modules");

const PROJECT = {
	name: "by-hand",
	tree: {
		$className: "DataModel",
		ServerScriptService: { Greeter: { $path: "greeter.server.luau" } },
		StarterPlayer: { StarterPlayerScripts: { Guest: { $path: "guest.client.luau" } } },
		ReplicatedStorage: {
			Specs: { $path: "specs" },
			Packages: {
				$className: "Folder",
				"@rbxts-js": { $path: join(MODULES, "@rbxts-js") },
			},
		},
	},
};

const GREETER = `local Players = game:GetService("Players")
Players.PlayerAdded:Connect(function(player)
	print("welcome " .. player.Name)
end)
print("two plus two is " .. 2 + 2)
`;

const GUEST = `print("I am " .. game:GetService("Players").LocalPlayer.Name)
`;

const JEST = `local JestGlobals = require(game:GetService("ReplicatedStorage").Packages["@rbxts-js"].JestGlobals)
local expect, it = JestGlobals.expect, JestGlobals.it
`;

/** `npm run simulator` on a place that has nothing to do with ours: two scripts and two specs, written by hand. */
describe("npm run simulator", () => {
	let folder = "";
	let place = "";

	const simulator = (...args: string[]) => run(process.execPath, [LAUNCHER, "simulator", ...args], folder);

	async function build(specs: Readonly<Record<string, string>>): Promise<void> {
		rmSync(join(folder, "specs"), { recursive: true, force: true });
		mkdirSync(join(folder, "specs"));
		writeFileSync(join(folder, "specs", "jest.config.luau"), 'return { testMatch = { "**/*.spec" } }\n');
		for (const [name, body] of Object.entries(specs)) {
			writeFileSync(join(folder, "specs", `${name}.spec.luau`), JEST + body);
		}
		const built = await run(await getTool("rojo"), ["build", "-o", place], folder);
		assert.equal(built.code, 0, built.text);
	}

	before(() => {
		folder = mkdtempSync(join(tmpdir(), "by-hand-"));
		place = join(folder, "place.rbxl");
		writeFileSync(join(folder, "default.project.json"), JSON.stringify(PROJECT));
		writeFileSync(join(folder, "greeter.server.luau"), GREETER);
		writeFileSync(join(folder, "guest.client.luau"), GUEST);
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	it("should end with status 1 and one sentence when the file is no place", async () => {
		const file = join(folder, "guest.client.luau");
		const { code, text } = await simulator(file);
		assert.equal(code, 1, text);
		assert.match(text, /is not a Roblox place file/);
		assert.doesNotMatch(text, /Stack Begin|at async/);
	});

	it("should end with status 2 when the place is missing or a flag is unknown", async () => {
		for (const args of [[join(folder, "missing.rbxl")], ["--nonsense"], [place, "--players", "many"]]) {
			const { code, text } = await simulator(...args);
			assert.equal(code, 2, text);
		}
	});

	it("should fail when a spec fails, and name it", async () => {
		await build({ sums: 'it("should add wrongly", function()\n\texpect(1 + 1).toBe(3)\nend)\n' });
		const { code, text } = await simulator(place, "--jest", "ReplicatedStorage.Specs");
		assert.equal(code, 1, text);
		assert.match(text, /should add wrongly/);
		assert.match(text, /0 passed, 1 failed/);
	});

	it("should pass when all specs pass", async () => {
		await build({ sums: 'it("should add", function()\n\texpect(1 + 1).toBe(2)\nend)\n' });
		const { code, text } = await simulator(place, "--jest", "ReplicatedStorage.Specs");
		assert.equal(code, 0, text);
		assert.match(text, /1 passed, 0 failed/);
	});

	it("should run only the spec files that --specs matches", async () => {
		await build({
			sums: 'it("should add", function()\n\texpect(1 + 1).toBe(2)\nend)\n',
			other: 'it("should not run", function()\n\texpect(1).toBe(2)\nend)\n',
		});
		const { code, text } = await simulator(place, "--jest", "ReplicatedStorage.Specs", "--specs", "sums");
		assert.equal(code, 0, text);
		assert.match(text, /1 passed, 0 failed/);
		const none = await simulator(place, "--jest", "ReplicatedStorage.Specs", "--specs", "nothing");
		assert.equal(none.code, 1, none.text);
		assert.match(none.text, /0 passed, 0 failed/);
	});

	it("should run the scripts of a server and of its players", async () => {
		await build({});
		const { code, text } = await simulator(place, "--players", "2", "--seconds", "5");
		assert.equal(code, 0, text);
		for (const line of [
			"two plus two is 4",
			"welcome Player1",
			"welcome Player2",
			"I am Player1",
			"I am Player2",
		]) {
			assert.ok(text.includes(line), `${line} is missing in ${text}`);
		}
	});

	it("should name the script and the line of an error, and end with status 1", async () => {
		await build({});
		const file = join(folder, "broken.luau");
		writeFileSync(file, "local x = 1\nerror('it broke')\n");
		const { code, text } = await simulator(place, "--script", file, "--seconds", "1");
		assert.equal(code, 1, text);
		assert.match(text, /ServerScriptService\.Script:2: it broke/);
	});

	it("should run the same in every process when the seed is the same, and otherwise when it is another", async () => {
		await build({});
		const file = join(folder, "random.luau");
		writeFileSync(file, "for index = 1, 20 do\n\ttask.wait(math.random())\nend\n");
		const traces: string[] = [];
		for (const seed of ["1", "1", "2"]) {
			const { code, text } = await simulator(
				place,
				"--players",
				"3",
				"--script",
				file,
				"--seed",
				seed,
				"--trace",
			);
			assert.equal(code, 0, text);
			traces.push(/^trace (\w+)$/m.exec(text)?.[1] ?? `none in ${text}`);
		}
		assert.equal(traces[0], traces[1]);
		assert.notEqual(traces[0], traces[2]);
	});

	it("should let a script work for longer than the budget when it yields", async () => {
		await build({});
		const file = join(folder, "busy.luau");
		writeFileSync(file, "while true do\n\ttask.wait()\nend\n");
		const { code, text } = await simulator(place, "--script", file, "--seconds", "4500", "--budget", "4");
		assert.equal(code, 0, text);
	});

	it("should stop a script that never yields, and name it", async () => {
		await build({});
		const file = join(folder, "endless.luau");
		writeFileSync(file, "while true do end\n");
		const { code, text } = await simulator(place, "--script", file, "--budget", "4");
		assert.equal(code, 1, text);
		assert.match(text, /ServerScriptService\.Script \(server\) did not yield for 4 s/);
	});
});
