import { existsSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { run } from "../process/run";

/** A check of the sources that a tool makes. */
export interface Check {
	readonly name: string;
	/** The arguments of Node. */
	readonly args: readonly string[];
}

/** What a check found. */
export interface CheckResult {
	readonly passed: boolean;
	readonly output: string;
}

const TYPESCRIPT = "node_modules/typescript/bin/tsc";

/** The linter, with what it found in unchanged files kept. `fix` lets it mend what it can; all files unless named. */
export function lintCheck(fix = false, files: readonly string[] = []): Check {
	const scope = files.length === 0 ? ["."] : files;
	const cache = ["--cache", "--cache-strategy", "content", "--cache-location", "out/eslint/"];
	return {
		name: "lint",
		args: [
			"node_modules/eslint/bin/eslint.js",
			...scope,
			"--max-warnings",
			"0",
			...cache,
			...(fix ? ["--fix"] : []),
		],
	};
}

/** The formatter; it rewrites files unless it only checks. All files unless named. */
export function formatCheck(write = false, files: readonly string[] = []): Check {
	const scope = files.length === 0 ? ["."] : files;
	const cache = ["--cache", "--cache-strategy", "content", "--cache-location", "out/prettier.json"];
	const mode = write ? ["--write", "--list-different"] : ["--check"];
	return {
		name: "format",
		args: [
			"node_modules/prettier/bin/prettier.cjs",
			...scope,
			...mode,
			"--log-level",
			write ? "log" : "warn",
			...cache,
		],
	};
}

/** The types of code that roblox-ts does not compile, each part by its own tsconfig. */
export function typeChecks(): Check[] {
	const projects = ["tsconfig.node.json", "playtest/tsconfig.json"].filter((project) => existsSync(project));
	return projects.map((project) => ({ name: `types of ${project}`, args: [TYPESCRIPT, "-p", project, "--noEmit"] }));
}

/** Runs a check to its end. */
export async function runCheck(check: Check): Promise<CheckResult> {
	const { code, stdout, stderr } = await run(process.execPath, check.args);
	return { passed: code === 0, output: stripVTControlCharacters(stdout + stderr).trim() };
}
