import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { findNpm } from "./npm.mjs";

describe("findNpm", () => {
	it("should say how to get npm when it is nowhere", (test) => {
		const folder = temporaryFolder(test);
		const nowhere = { env: { PATH: folder }, execPath: join(folder, "node"), platform: "win32" as const };
		assert.throws(() => findNpm(nowhere), /npm was not found.*nodejs\.org/);
	});

	it("should not take another package manager for npm when that runs the script", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "yarn.js": "", "node_modules/npm/bin/npm-cli.js": "" });
		const env = { npm_execpath: join(folder, "yarn.js") };
		assert.equal(
			findNpm({ env, execPath: join(folder, "node.exe"), platform: "win32" }),
			join(folder, "node_modules/npm/bin/npm-cli.js"),
		);
	});

	it("should take the npm that runs the script when there is one", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "npm-cli.js": "" });
		assert.equal(findNpm({ env: { npm_execpath: join(folder, "npm-cli.js") } }), join(folder, "npm-cli.js"));
	});

	it("should find npm beside Node when Windows has it there", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "node_modules/npm/bin/npm-cli.js": "" });
		const found = findNpm({ env: {}, execPath: join(folder, "node.exe"), platform: "win32" });
		assert.equal(found, join(folder, "node_modules", "npm", "bin", "npm-cli.js"));
	});

	it("should find npm on PATH when it is not beside Node", { skip: process.platform === "win32" }, (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "lib/npm-cli.js": "" });
		mkdirSync(join(folder, "bin"));
		symlinkSync(join(folder, "lib/npm-cli.js"), join(folder, "bin/npm"));
		const env = { PATH: ["/nonexistent", join(folder, "bin")].join(delimiter) };
		assert.ok(findNpm({ env, execPath: "/nonexistent/bin/node", platform: "linux" }).endsWith("lib/npm-cli.js"));
	});
});
