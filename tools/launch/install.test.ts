import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { ensurePackages, explainNpmFailure } from "./install.mjs";
import { checkPackages, stampPackages } from "./packages.mjs";

const LOCK = {
	packages: {
		"": { name: "x" },
		"node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
		"node_modules/only-elsewhere": { version: "2.0.0", integrity: "sha512-b", optional: true },
	},
};

/** A repository whose npm writes what it was asked for, after noting that it ran. */
function repository(test: TestContext, npmBody = ""): { root: string; npm: string; runs: () => number } {
	const root = temporaryFolder(test);
	const installed = { packages: { "node_modules/a": { version: "1.0.0", integrity: "sha512-a" } } };
	writeFiles(root, {
		"package-lock.json": JSON.stringify(LOCK),
		"npm.cjs": `
			const fs = require("node:fs");
			fs.appendFileSync("runs", process.argv[2] + "\\n");
			fs.rmSync("node_modules", { recursive: true, force: true });
			fs.mkdirSync("node_modules/a", { recursive: true });
			${npmBody}
			fs.writeFileSync("node_modules/a/package.json", '{"version":"1.0.0"}');
			fs.writeFileSync("node_modules/.package-lock.json", ${JSON.stringify(JSON.stringify(installed))});
		`,
	});
	const runs = () =>
		existsSync(join(root, "runs")) ? readFileSync(join(root, "runs"), "utf8").trim().split("\n").length : 0;
	return { root, npm: join(root, "npm.cjs"), runs };
}

describe("ensurePackages", () => {
	it("should install again when the last install was interrupted", async (test) => {
		const { root, npm, runs } = repository(
			test,
			'if (!fs.existsSync("mend")) { console.error("npm error code ENOSPC"); process.exit(7); }',
		);
		await assert.rejects(ensurePackages(root, { npm }), /disk is full/);
		assert.equal(checkPackages(root), "differs");
		writeFileSync(join(root, "mend"), "");
		await ensurePackages(root, { npm });
		assert.equal(runs(), 2);
		assert.equal(checkPackages(root), "stamped");
	});

	it("should install when the lockfile has changed", async (test) => {
		const { root, npm, runs } = repository(test);
		await ensurePackages(root, { npm });
		const changed = {
			packages: { ...LOCK.packages, "node_modules/c": { version: "1.0.0", integrity: "sha512-c" } },
		};
		writeFileSync(join(root, "package-lock.json"), JSON.stringify(changed));
		await ensurePackages(root, { npm });
		assert.equal(runs(), 2);
	});

	it("should install when a package was removed from an unstamped node_modules", async (test) => {
		const { root, npm, runs } = repository(test);
		await ensurePackages(root, { npm });
		rmSync(join(root, "node_modules", ".strongbox-installed.json"));
		rmSync(join(root, "node_modules", "a"), { recursive: true });
		await ensurePackages(root, { npm });
		assert.equal(runs(), 2);
	});

	it("should install once when two commands start at once", async (test) => {
		const { root, npm, runs } = repository(test);
		await Promise.all([ensurePackages(root, { npm }), ensurePackages(root, { npm })]);
		assert.equal(runs(), 1);
	});

	it("should not install when npm did it by hand", async (test) => {
		const { root, npm, runs } = repository(test);
		await ensurePackages(root, { npm });
		rmSync(join(root, "node_modules", ".strongbox-installed.json"));
		assert.equal(checkPackages(root), "matches");
		await ensurePackages(root, { npm });
		assert.equal(runs(), 1);
	});

	it("should not install when only the line endings of the lockfile differ", async (test) => {
		const root = temporaryFolder(test);
		writeFileSync(join(root, "package-lock.json"), '{\n"packages": {}\n}\n');
		await stampPackages(root);
		writeFileSync(join(root, "package-lock.json"), '{\r\n"packages": {}\r\n}\r\n');
		assert.equal(checkPackages(root), "stamped");
	});
});

describe("explainNpmFailure", () => {
	const cases: [output: string, advice: RegExp][] = [
		["npm error code ENOSPC", /disk is full.*Free some space/s],
		["npm error code ENOTFOUND\nnpm error errno ENOTFOUND", /registry cannot be reached.*run the command again/s],
		["npm error code EAI_AGAIN", /registry cannot be reached/],
		["npm error code EPERM", /may not write/],
		["npm error code EUSAGE", /disagree.*npm install/s],
		["npm error code EINTEGRITY", /damaged.*npm cache verify/s],
		["something else", /status 9.*something else/s],
	];
	for (const [output, advice] of cases) {
		it(`should say what to do when npm says "${output.split("\n")[0]}"`, () => {
			assert.match(explainNpmFailure(output, "/repository", 9), advice);
		});
	}
});
