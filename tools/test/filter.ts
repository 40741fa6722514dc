import { readFileSync } from "node:fs";

/** A file of tests and how much of it is wanted. */
export interface WantedFile {
	readonly path: string;
	/** True if all its tests are wanted; else those whose name matches. */
	readonly whole: boolean;
}

/** Which tests are wanted: those whose suite, file or name contains one of the patterns, in any case. */
export class Filter {
	private readonly patterns: readonly string[];

	constructor(patterns: readonly string[]) {
		this.patterns = patterns.map((pattern) => pattern.replaceAll("\\", "/").toLowerCase());
	}

	/** True if nothing is left out. */
	get all(): boolean {
		return this.patterns.length === 0;
	}

	/** The patterns as they matter to a test's name: any of them as a regular expression. */
	get namePattern(): RegExp {
		return new RegExp(
			this.patterns.map((pattern) => pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"),
			"i",
		);
	}

	/** Whether a text, such as a file's path, contains one of the patterns. */
	matches(text: string): boolean {
		if (this.all) return true;
		const lower = text.replaceAll("\\", "/").toLowerCase();
		return this.patterns.some((pattern) => lower.includes(pattern));
	}

	/** Whether a test is wanted for its own name or its file's. */
	wants(name: string, file: string): boolean {
		return this.matches(file) || this.matches(name);
	}

	/** The files that hold wanted tests. A name must stand in its file, so files without it are not even started. */
	select(files: readonly string[]): WantedFile[] {
		return files
			.map((path) => ({ path, whole: this.matches(path) }))
			.filter(({ path, whole }) => whole || this.mayHold(path));
	}

	private mayHold(path: string): boolean {
		// A name may be joined from several describe blocks; its words then stand apart.
		const content = readFileSync(path, "utf8").toLowerCase();
		return this.patterns.some((pattern) => pattern.split(/[\s>]+/).every((word) => content.includes(word)));
	}

	/** The same filter for a suite whose name it matches is no filter at all. */
	within(suite: string): Filter {
		return !this.all && this.patterns.includes(suite.toLowerCase()) ? new Filter([]) : this;
	}

	/** Whether any suite is named; the others are then left out. */
	names(suites: readonly string[]): boolean {
		return suites.some((suite) => this.patterns.includes(suite.toLowerCase()));
	}
}
