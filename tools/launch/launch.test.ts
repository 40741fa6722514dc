import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import packageJson from "../../package.json";
import { run } from "../process/run";
import { COMMANDS } from "./main.mjs";
import { describeError, Trouble } from "./trouble.mjs";

const launcher = join(import.meta.dirname, "..", "launch.mjs");

describe("launch", () => {
	it("should name the commands and end with 2 when the command is unknown", async () => {
		const { code, stderr } = await run(process.execPath, [launcher, "nonsense"]);
		assert.equal(code, 2);
		assert.match(stderr, /start\|test\|test:cloud\|build/);
	});

	it("should keep the exit status and the arguments when the command fails", async () => {
		const { code, stderr } = await run(process.execPath, [launcher, "simulator", "--players", "many", "x.rbxl"]);
		assert.equal(code, 2);
		assert.equal(stderr, '--players takes a whole number from 0 to 100, not "many".\n');
	});

	it("should stand behind every script when package.json names it", () => {
		for (const command of COMMANDS) {
			assert.equal(new Map(Object.entries(packageJson.scripts)).get(command), `node tools/launch.mjs ${command}`);
		}
	});
});

describe("describeError", () => {
	it("should say what to do when the disk is full", () => {
		const error = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
		assert.match(describeError(error), /disk is full.*Free some space/);
	});

	it("should look at the cause when the error was wrapped", () => {
		const cause = Object.assign(new Error("EACCES: permission denied, open 'x'"), { code: "EACCES" });
		assert.match(describeError(new Error("wrapped", { cause })), /No permission/);
	});

	it("should print no stack when the reader can act on it", () => {
		assert.equal(describeError(new Trouble("Do this.")), "Do this.");
	});

	it("should keep the stack when the mistake is ours", () => {
		assert.match(describeError(new Error("oops")), /oops\n\s+at /);
	});
});
