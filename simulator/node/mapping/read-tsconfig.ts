import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompiledFolder } from "./source-files";

/** Where a roblox-ts project compiles from and to, by its tsconfig.json; nothing if there is none or it does not say. */
export function readCompiledFolders(project: string): CompiledFolder[] {
	const options = readCompilerOptions(join(project, "tsconfig.json"));
	const word = (name: string) => {
		const value = options.get(name);
		return typeof value === "string" ? value : undefined;
	};
	const out = word("outDir");
	if (out === undefined) return [];
	// With several roots the compiler keeps the folders as they lie in the folder of the configuration.
	const sources = options.has("rootDirs") ? "." : (word("rootDir") ?? "src");
	return [{ compiled: join(project, out), sources: join(project, sources) }];
}

function readCompilerOptions(path: string): Map<string, unknown> {
	try {
		const config: unknown = JSON.parse(stripComments(readFileSync(path, "utf8")));
		if (typeof config !== "object" || config === null || !("compilerOptions" in config)) return new Map();
		return new Map(Object.entries(config.compilerOptions ?? {}));
	} catch {
		return new Map();
	}
}

/** A tsconfig.json may have comments and trailing commas, which JSON has not. */
function stripComments(text: string): string {
	const strings = /"(?:[^"\\]|\\.)*"/.source;
	const withoutComments = text.replace(
		new RegExp(`(${strings})|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, "g"),
		(_, string: string | undefined) => string ?? "",
	);
	return withoutComments.replace(
		new RegExp(`(${strings})|,(?=\\s*[}\\]])`, "g"),
		(_, string: string | undefined) => string ?? "",
	);
}
