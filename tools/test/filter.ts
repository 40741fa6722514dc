import { readFileSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";

/** A file of tests and how much of it is wanted. */
export interface WantedFile {
	readonly path: string;
	/** True if all its tests are wanted; else those whose name matches. */
	readonly whole: boolean;
}

/**
 * Which tests are wanted: those whose suite, file or name contains one of the patterns, in any case. A test may also be
 * named with its file, as a failure is printed: `a.test.ts: group > test`.
 */
export class Filter {
	private readonly patterns: readonly string[];

	/** @param suites the names of all suites: a pattern that is one of them means that suite and nothing else */
	constructor(
		patterns: readonly string[],
		private readonly suites: readonly string[] = [],
	) {
		this.patterns = patterns.map(normalise);
	}

	/** True if nothing is left out. */
	get all(): boolean {
		return this.patterns.length === 0;
	}

	/**
	 * A regular expression which the own name of every wanted test fits, or that of a group around it. Others fit too:
	 * runners do not agree on how names are joined, so that only `wants` decides.
	 */
	get namePattern(): RegExp {
		const parts = this.patterns.flatMap((pattern) => pattern.split(/ > |: /)).filter((part) => part.trim() !== "");
		const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("/", "[\\\\/]"));
		return new RegExp(escaped.join("|"), "i");
	}

	/** Whether a text, such as a file's path, contains one of the patterns. */
	matches(text: string): boolean {
		if (this.all) return true;
		const normal = normalise(text);
		return this.patterns.some((pattern) => normal.includes(pattern));
	}

	/** Whether a test is wanted for its own name or its file's. */
	wants(name: string, file: string): boolean {
		return this.matches(`${file}: ${name}`);
	}

	/** The patterns that none of these tests is wanted for. */
	findIdle(tests: readonly { readonly suite: string; readonly file: string; readonly name: string }[]): string[] {
		const texts = tests.map(({ file, name }) => normalise(`${file}: ${name}`));
		const suites = new Set(tests.map(({ suite }) => suite.toLowerCase()));
		return this.patterns.filter((pattern) => !suites.has(pattern) && !texts.some((text) => text.includes(pattern)));
	}

	/** The files that hold wanted tests. A name must stand in its file, so files without it are not even started. */
	select(files: readonly string[]): WantedFile[] {
		return files
			.map((path) => ({ path, whole: this.matches(path) }))
			.filter(({ path, whole }) => whole || this.mayHold(path));
	}

	private mayHold(path: string): boolean {
		const content = readFileSync(path, "utf8")
			// What a file imports says nothing of what its tests are called.
			.replace(/^import\b[^;]*;/gm, "")
			.replace(/\\(["'`\\])/g, "$1");
		const text = normalise(`${path}: ${content}`);
		return this.patterns.some((pattern) => {
			// A name may be joined from several describe blocks; its words then stand apart.
			const words = pattern.split(/[\s>]+/).filter((word) => word !== "");
			// Its numbers may be computed.
			const written = words.filter((word) => !/\d/.test(word));
			return (written.length > 0 ? written : words).every((word) => text.includes(word));
		});
	}

	/**
	 * The filter for one suite: none at all if a pattern names it; else what the patterns that name no suite say.
	 * @returns undefined if the suite is left out, because all patterns name others
	 */
	within(suite: string): Filter | undefined {
		if (this.all) return this;
		if (this.patterns.includes(suite.toLowerCase())) return new Filter([]);
		const named = new Set(this.suites.map((name) => name.toLowerCase()));
		const others = this.patterns.filter((pattern) => !named.has(pattern));
		return others.length === 0 ? undefined : new Filter(others);
	}
}

function normalise(text: string): string {
	return text.replaceAll("\\", "/").toLowerCase();
}

/**
 * What an argument means as a pattern: a path that is absolute or begins with a dot becomes one relative to the root,
 * and the line behind a file (`a.spec.ts:12:3`) is dropped.
 * @param caller the folder in which the reader stands
 */
export function readPattern(argument: string, root: string, caller: string): string {
	const text = argument.replace(/(\.(?:tsx?|luau)):\d+(?::\d+)?$/, "$1");
	if (!isAbsolute(text) && !/^\.{1,2}([\\/]|$)/.test(text)) return text;
	const path = relative(root, resolve(caller, text.replaceAll("\\", "/")));
	return path === "" || path.startsWith("..") || isAbsolute(path) ? text : path;
}
