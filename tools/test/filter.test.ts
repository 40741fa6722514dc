import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { Filter, readPattern } from "./filter";

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

	it("should not want a file for what it imports", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "a.spec.ts": 'import {\n\tb,\n} from "shared/inventory/rules";\nit("should b")' });
		assert.deepEqual(new Filter(["shared/inventory"]).select([join(folder, "a.spec.ts")]), []);
	});

	it("should want the file of a test whose name has computed numbers or escaped signs", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "a.spec.ts": 'it(`should take ${n} s`); it("should say \\"no\\" to a \\\\")' });
		const files = [join(folder, "a.spec.ts")];
		for (const name of ["should take 35 s", 'say "no" to', "to a \\"]) {
			assert.deepEqual(new Filter([name]).select(files), [{ path: files[0], whole: false }], name);
		}
	});

	it("should want a test that is named as a failure is printed", (test) => {
		const folder = temporaryFolder(test);
		writeFiles(folder, { "a.spec.ts": 'describe("stacks") it("should merge")', "b.spec.ts": 'it("should merge")' });
		const files = [join(folder, "a.spec.ts"), join(folder, "b.spec.ts")];
		const filter = new Filter(["a.spec.ts: stacks > should merge"]);
		assert.deepEqual(filter.select(files), [{ path: files[0], whole: false }]);
		assert.equal(filter.wants("stacks > should merge", "x/a.spec.ts"), true);
		assert.equal(filter.wants("should merge", "x/a.spec.ts"), false);
	});

	it("should want everything of a suite when that is named, and of others what the other patterns say", () => {
		const suites = ["game", "tools", "house"];
		const one = new Filter(["house"], suites);
		assert.equal(one.within("house")?.all, true);
		assert.equal(one.within("tools"), undefined);
		const both = new Filter(["requirement-tables", "House"], suites);
		assert.equal(both.within("house")?.all, true);
		assert.equal(both.within("tools")?.matches("tools/checks/requirement-tables.test.ts"), true);
		assert.equal(both.within("tools")?.matches("tools/checks/house.test.ts"), false);
		assert.equal(new Filter([], suites).within("tools")?.all, true);
	});

	it("should take Windows paths for the same files", () => {
		assert.equal(new Filter(["shared\\inventory"]).matches("shared/inventory/rules.spec.ts"), true);
	});
});

describe("readPattern", () => {
	const root = resolve("/home/reader/strongbox");

	it("should leave words and names as they are, whatever signs they hold", () => {
		for (const word of ["rules", "shared/inventory", "a: b > should do ...", "..."]) {
			assert.equal(readPattern(word, root, root), word);
		}
	});

	it("should take paths relative to where the reader stands, and absolute ones", () => {
		const inTools = (argument: string) => readPattern(argument, root, join(root, "tools")).replaceAll("\\", "/");
		assert.equal(inTools("./checks/house.test.ts"), "tools/checks/house.test.ts");
		assert.equal(inTools("../shared/inventory/"), "shared/inventory");
		assert.equal(inTools(join(root, "shared", "trade")), "shared/trade");
	});

	it("should drop the line behind a file", () => {
		assert.equal(readPattern("rules.spec.ts:12", root, root), "rules.spec.ts");
		assert.equal(readPattern("rules.spec.ts:12:3", root, root), "rules.spec.ts");
	});
});
