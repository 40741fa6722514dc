import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { parseTools, readTool } from "./tools";

describe("readTool", () => {
	it("should say what to write when the tool is not in the file", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "aftman.toml": '[tools]\nlune = "lune-org/lune@1.0.0"' });
		assert.throws(() => readTool("rojo", join(folder, "aftman.toml")), /no line for rojo.*under \[tools\]/);
	});

	it("should find both tools when it reads our own file", () => {
		for (const name of ["rojo", "lune"] as const)
			assert.match(readTool(name, "aftman.toml").version, /^\d+\.\d+\.\d+$/);
	});
});

describe("parseTools", () => {
	it("should ignore comments, other tables and lines that it does not understand", () => {
		const tools = parseTools(
			'[other]\na = "o/a@1.0.0"\r\n[tools] # here\r\n# b = "o/b@1.0.0"\r\nc = "o/r@v1.2.3" # pinned\r\nd = 5\n',
		);
		assert.deepEqual([...tools.values()], [{ name: "c", owner: "o", repository: "r", version: "1.2.3" }]);
	});
});
