import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { writeFiles } from "../testing/temporary-folder";
import { contentFingerprint, listFiles } from "./fingerprint";
import { runStep, type Step } from "./step";

const home = process.cwd();
let folder = "";

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "strongbox-step-"));
	process.chdir(folder);
	writeFiles(".", { "in/a.ts": "1", "in/deep/b.ts": "2" });
});

afterEach(() => {
	process.chdir(home);
	rmSync(folder, { recursive: true, force: true });
});

function copyStep(log: boolean[], work?: () => void): Step {
	return {
		name: "copy",
		doing: "copying",
		inputs: ["in"],
		outputs: ["result"],
		work: async (clean) => {
			log.push(clean);
			work?.();
			writeFileSync("result", readFileSync("in/a.ts"));
		},
	};
}

describe("runStep", () => {
	it("should run again, from a clean state, when the last run failed", async () => {
		const log: boolean[] = [];
		await runStep(copyStep(log));
		writeFileSync("in/a.ts", "changed");
		const failing = copyStep(log, () => assert.fail("no"));
		await assert.rejects(runStep(failing), /no/);
		await runStep(copyStep(log));
		assert.deepEqual(log, [true, false, true]);
	});

	it("should run from a clean state when an output was removed or touched", async () => {
		const log: boolean[] = [];
		await runStep(copyStep(log));
		rmSync("result");
		await runStep(copyStep(log));
		utimesSync("result", 1, 1);
		await runStep(copyStep(log));
		assert.deepEqual(log, [true, true, true]);
	});

	it("should run again when an input changed while it ran", async () => {
		const log: boolean[] = [];
		await runStep(copyStep(log, () => writeFileSync("in/a.ts", "meanwhile")));
		assert.equal(await runStep(copyStep(log)), true);
		assert.equal(await runStep(copyStep(log)), false);
	});

	it("should run when an input is changed, added or removed, or a setting differs", async () => {
		const log: boolean[] = [];
		const changes = [
			() => writeFileSync("in/deep/b.ts", "other"),
			() => writeFileSync("in/c.ts", ""),
			() => rmSync("in/c.ts"),
		];
		await runStep(copyStep(log));
		for (const change of changes) {
			change();
			assert.equal(await runStep(copyStep(log)), true);
		}
		assert.equal(await runStep({ ...copyStep(log), settings: ["version 2"] }), true);
	});

	it("should do the work once when two commands build at once", async () => {
		const log: boolean[] = [];
		const done = await Promise.all([runStep(copyStep(log)), runStep(copyStep(log))]);
		assert.deepEqual(done.sort(), [false, true]);
		assert.equal(log.length, 1);
	});

	it("should be skipped when nothing has changed, whatever the times of the inputs", async () => {
		const log: boolean[] = [];
		await runStep(copyStep(log));
		utimesSync("in/a.ts", 1, 1);
		assert.equal(await runStep(copyStep(log)), false);
		assert.ok(existsSync("result"));
	});
});

describe("contentFingerprint", () => {
	it("should differ when text moves from one file to the next", () => {
		writeFiles(".", { "x/a": "ab", "x/b": "c" });
		const before = contentFingerprint(["x"]);
		writeFiles(".", { "x/a": "a", "x/b": "bc" });
		assert.notEqual(contentFingerprint(["x"]), before);
	});

	it("should leave out what does not exist", () => {
		assert.deepEqual(listFiles(["nothing", "in"]), ["in/a.ts", "in/deep/b.ts"]);
	});
});
