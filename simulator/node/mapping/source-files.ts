import { existsSync } from "node:fs";
import { isAbsolute, join, relative } from "node:path";

/** A folder of compiled Luau and the folder of its sources, laid out alike. */
export interface CompiledFolder {
	/** The compiler's outDir. */
	readonly compiled: string;
	/** What stands for it among the sources: the rootDir, or the folder that holds all rootDirs. */
	readonly sources: string;
}

/** The TypeScript file that a Luau file was compiled from; undefined if it is not compiled, or its source is gone. */
export function findSourceFile(luau: string, folders: readonly CompiledFolder[]): string | undefined {
	for (const { compiled, sources } of folders) {
		const inside = relative(compiled, luau);
		if (inside.startsWith("..") || isAbsolute(inside)) continue;
		const stem = join(sources, inside).replace(/\.luau?$/, "");
		// roblox-ts compiles index.ts to init.luau, index.server.ts to init.server.luau.
		const index = stem.replace(/(^|[\\/])init(?=$|\.(?:server|client)$)/, "$1index");
		const found = [stem, index].flatMap((base) => [`${base}.ts`, `${base}.tsx`]).find((path) => existsSync(path));
		if (found !== undefined) return found;
	}
	return undefined;
}
