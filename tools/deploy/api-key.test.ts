import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { DOTENV_FILE, findApiKey, parseDotenv } from "./api-key";

describe("findApiKey", () => {
	it("should find nothing when no variable is set and there is no file", (test) => {
		const file = join(temporaryFolder(test), ".env");
		assert.equal(findApiKey("test", {}, file), undefined);
		assert.equal(findApiKey("test", { ROBLOX_API_KEY: " " }, file), undefined);
	});

	it("should not take the key of live for test", (test) => {
		const file = join(temporaryFolder(test), ".env");
		assert.equal(findApiKey("test", { ROBLOX_LIVE_API_KEY: "live" }, file), undefined);
	});

	it("should refuse a key that cannot be one, without showing it", (test) => {
		const file = join(temporaryFolder(test), ".env");
		assert.throws(
			() => findApiKey("test", { ROBLOX_API_KEY: "two words" }, file),
			(error: Error) => /ROBLOX_API_KEY holds spaces/.test(error.message) && !error.message.includes("two"),
		);
	});

	it("should prefer the environment's own variable, and variables to the file", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { ".env": "ROBLOX_API_KEY=both\nROBLOX_LIVE_API_KEY=live-file\n" });
		const file = join(folder, ".env");
		assert.equal(findApiKey("test", {}, file), "both");
		assert.equal(findApiKey("live", {}, file), "live-file");
		assert.equal(findApiKey("live", { ROBLOX_LIVE_API_KEY: "live-variable" }, file), "live-variable");
	});

	it("should keep the file out of git", () => {
		assert.ok(readFileSync(".gitignore", "utf8").split(/\r?\n/).includes(DOTENV_FILE));
	});
});

describe("parseDotenv", () => {
	it("should read names, quotes, comments and Windows line ends, and pass over the rest", () => {
		const text = `# keys\r\nA=one\r\nexport B = "two # 2" # note\nC='it''\nD='three'\nE=four # x\nnot a line\nF=\n`;
		assert.deepEqual(Object.fromEntries(parseDotenv(text)), {
			A: "one",
			B: "two # 2",
			C: "'it''",
			D: "three",
			E: "four",
			F: "",
		});
	});
});
