import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

/** A folder that vanishes with the test. */
export function temporaryFolder(test: Pick<TestContext, "after">): string {
	const folder = mkdtempSync(join(tmpdir(), "strongbox-test-"));
	test.after(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** Writes files, given by relative path, below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [path, content] of Object.entries(files)) {
		const target = join(folder, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, content);
	}
}
