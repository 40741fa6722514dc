import { relative } from "node:path";

/**
 * A regular expression for the paths of spec files as jest writes them.
 * @param folder the sources of what jest takes as its root
 * @param files spec files below it, as sources
 */
export function createPathPattern(folder: string, files: readonly string[]): string {
	const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const patterns = files.map((file) =>
		relative(folder, file)
			.replace(/\.(?:tsx?|luau)$/, "")
			.split(/[\\/]/)
			.map(escape)
			.join("[/\\\\.]"),
	);
	return `(^|[/\\\\.])(${patterns.join("|")})(\\.luau?)?$`;
}
