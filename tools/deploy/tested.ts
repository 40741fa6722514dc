import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { SourceState } from "./git";

/** Where a run of all tests notes the commit that passed them. */
export const TESTED_FILE = "out/tested.json";

/**
 * Notes that all tests passed on a commit. A run that failed, or that saw the sources change, takes an older note of
 * the same commit away.
 * @param before the sources when the tests began
 * @param after the sources when they had ended
 */
export function noteTested(passed: boolean, before: SourceState, after: SourceState, file: string = TESTED_FILE): void {
	const clean = before.changed.length === 0 && after.changed.length === 0 && before.commit === after.commit;
	if (passed && clean) {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, `${JSON.stringify({ commit: after.commit })}\n`);
	} else if (!passed && findTested(file) === after.commit) {
		rmSync(file, { force: true });
	}
}

/** The commit on which all tests passed last, if one is noted. */
export function findTested(file: string = TESTED_FILE): string | undefined {
	try {
		const value: unknown = JSON.parse(readFileSync(file, "utf8"));
		if (typeof value !== "object" || value === null || !("commit" in value)) return undefined;
		return typeof value.commit === "string" ? value.commit : undefined;
	} catch {
		return undefined;
	}
}
