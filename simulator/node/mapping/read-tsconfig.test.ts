import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { readCompiledFolders } from "./read-tsconfig";

function project(test: TestContext, tsconfig: string | undefined): string {
	const folder = mkdtempSync(join(tmpdir(), "strongbox-tsconfig-"));
	test.after(() => rmSync(folder, { recursive: true, force: true }));
	if (tsconfig !== undefined) writeFileSync(join(folder, "tsconfig.json"), tsconfig);
	return folder;
}

describe("readCompiledFolders", () => {
	it("should find nothing when there is no configuration, or it is damaged or silent", (test) => {
		for (const text of [
			undefined,
			"",
			"{",
			"[]",
			"null",
			"{}",
			'{"compilerOptions":null}',
			'{"compilerOptions":{}}',
		]) {
			assert.deepEqual(readCompiledFolders(project(test, text)), []);
		}
	});

	it("should understand comments and trailing commas, but leave strings alone", (test) => {
		const folder = project(
			test,
			'{ // out\n"compilerOptions": { /* a, b */ "outDir": "out//x,}", "rootDir": "code", }, }',
		);
		assert.deepEqual(readCompiledFolders(folder), [
			{ compiled: join(folder, "out//x,}"), sources: join(folder, "code") },
		]);
	});

	it("should take src for the sources when nothing else is said, and the project with several roots", (test) => {
		const one = project(test, '{"compilerOptions":{"outDir":"out"}}');
		assert.deepEqual(readCompiledFolders(one), [{ compiled: join(one, "out"), sources: join(one, "src") }]);
		const several = project(test, '{"compilerOptions":{"outDir":"out","rootDirs":["a","b"]}}');
		assert.deepEqual(readCompiledFolders(several), [{ compiled: join(several, "out"), sources: several }]);
	});
});
