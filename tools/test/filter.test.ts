import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { Filter } from "./filter";

describe("Filter", () => {
	it("should want nothing when no pattern fits", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "a.test.ts": 'it("should fly")' });
		assert.deepEqual(new Filter(["zzz"]).select([join(folder, "a.test.ts")]), []);
	});

	it("should take a pattern's signs for what they are when they mean something in a regular expression", () => {
		assert.equal(new Filter(["a(b"]).namePattern.test("xa(bx"), true);
		assert.equal(new Filter(["a.c"]).namePattern.test("abc"), false);
	});

	it("should want parts of a file when only a test's name fits, the whole when its path does", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "rules.spec.ts": 'describe("stacks") it("should merge")', "other.spec.ts": "" });
		const files = ["rules.spec.ts", "other.spec.ts"].map((file) => join(folder, file));
		assert.deepEqual(new Filter(["should MERGE"]).select(files), [{ path: files[0], whole: false }]);
		assert.deepEqual(new Filter(["Rules"]).select(files), [{ path: files[0], whole: true }]);
		assert.deepEqual(new Filter(["stacks > should merge"]).select(files), [{ path: files[0], whole: false }]);
	});

	it("should want everything of a suite when that is named", () => {
		const filter = new Filter(["game"]);
		assert.equal(filter.within("game").all, true);
		assert.equal(filter.within("tools").all, false);
		assert.equal(filter.names(["tools", "game"]), true);
	});

	it("should take Windows paths for the same files", () => {
		assert.equal(new Filter(["shared\\inventory"]).matches("shared/inventory/rules.spec.ts"), true);
	});
});
