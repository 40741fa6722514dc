import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { run } from "../process/run";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { readSourceState } from "./git";
import { findTested, noteTested } from "./tested";

const CLEAN = { commit: "c1", changed: [] };

describe("noteTested", () => {
	it("should note nothing when tests failed, sources differ from the commit, or the commit changed", (test) => {
		const file = join(temporaryFolder(test), "out", "tested.json");
		noteTested(false, CLEAN, CLEAN, file);
		noteTested(true, { commit: "c1", changed: ["x.ts"] }, CLEAN, file);
		noteTested(true, CLEAN, { commit: "c1", changed: ["x.ts"] }, file);
		noteTested(true, CLEAN, { commit: "c2", changed: [] }, file);
		assert.equal(findTested(file), undefined);
	});

	it("should take its note back when the same commit fails later, and no other's", (test) => {
		const file = join(temporaryFolder(test), "tested.json");
		noteTested(true, CLEAN, CLEAN, file);
		assert.equal(findTested(file), "c1");
		noteTested(false, { commit: "c2", changed: [] }, { commit: "c2", changed: [] }, file);
		assert.equal(findTested(file), "c1");
		noteTested(false, CLEAN, CLEAN, file);
		assert.equal(findTested(file), undefined);
	});

	it("should find nothing in a file that is damaged", (test) => {
		const file = join(temporaryFolder(test), "tested.json");
		writeFileSync(file, '{"commit":');
		assert.equal(findTested(file), undefined);
	});
});

describe("readSourceState", () => {
	it("should say that git failed when there is no repository", async (test) => {
		await assert.rejects(readSourceState(temporaryFolder(test)), /git (rev-parse|status) failed/);
	});

	it("should name what differs from the commit, and not what git ignores", async (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { ".gitignore": "out/\n", "a b.txt": "1" });
		const git = async (...args: string[]) => {
			const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
			const { code, stderr } = await run("git", [...identity, ...args], { cwd: folder });
			assert.equal(code, 0, stderr);
		};
		await git("init", "-q");
		await git("add", ".");
		await git("commit", "-q", "-m", "first");
		const clean = await readSourceState(folder);
		assert.match(clean.commit, /^[0-9a-f]{40}$/);
		assert.deepEqual(clean.changed, []);
		writeFiles(folder, { "out/x": "", "a b.txt": "2", "new.txt": "" });
		assert.deepEqual((await readSourceState(folder)).changed, ["a b.txt", "new.txt"]);
	});
});
