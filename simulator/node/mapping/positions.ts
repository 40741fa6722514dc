import { existsSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { packagePaths } from "../package-paths";
import { alignLines, type SourceLine } from "./alignment";
import { type CompiledFolder, findSourceFile } from "./source-files";
import { findScriptFile, readSourcemap, type ScriptFiles } from "./sourcemap";

/** What a mapper reads. */
export interface MappingOptions {
	/** The file that `rojo sourcemap --absolute` wrote for the place. */
	readonly sourcemap: string;
	/** Where roblox-ts compiled from and to. */
	readonly folders: readonly CompiledFolder[];
	/** Where the simulator itself was compiled to; it calls its own modules `simulator/kernel/x`. As this package is, unless given. */
	readonly simulator?: string;
	/** Where scenarios were compiled to; the simulator calls their modules `scenarios/x`. */
	readonly scenarios?: string;
	/** Files are named relative to it; the working folder unless given. */
	readonly base?: string;
}

/** Rewrites the positions in a text: `ServerScriptService.TS.x:12` becomes `server/x.ts:9`. */
export type PositionMapper = (text: string) => string;

/** A full name begins at a service; looking only there keeps ordinary colons cheap. */
const POSITION = /:(\d+)\b|', Line (\d+)\b/g;
/** What the simulator calls a module of its own, and one of a scenario. */
const OWN_MODULE = /^(simulator|scenarios)((?:\/[\w.-]+)+)$/;
/** No full name is longer, in characters. */
const REACH = 300;

/** Makes a mapper. Files are read when the first position asks for them, and again after they changed. */
export function createPositionMapper(options: MappingOptions): PositionMapper {
	const base = options.base ?? process.cwd();
	const simulator = options.simulator ?? packagePaths().compiled;
	const scriptFiles = createFileMemo(options.sourcemap, (path) => readSourcemap(readFileSync(path, "utf8")));
	const alignments = new Map<string, () => SourceLine[] | undefined>();

	const findLuau = (name: string, files: ScriptFiles | undefined): string | undefined => {
		const [, kind, own] = OWN_MODULE.exec(name) ?? [];
		if (own === undefined) return files === undefined ? undefined : findScriptFile(files, name);
		const folder = kind === "simulator" ? simulator : options.scenarios;
		if (folder === undefined) return undefined;
		const stem = join(folder, own);
		return [`${stem}.luau`, join(stem, "init.luau")].find((path) => existsSync(path));
	};

	const locate = (luau: string, line: number): string => {
		const source = findSourceFile(luau, options.folders);
		const show = (path: string) => relative(base, path).replaceAll("\\", "/");
		if (source === undefined) return `${show(luau)}:${line}`;
		let alignment = alignments.get(luau);
		if (alignment === undefined) {
			alignment = createFileMemo(luau, (path) =>
				alignLines(readFileSync(path, "utf8"), readFileSync(source, "utf8")),
			);
			alignments.set(luau, alignment);
		}
		const found = alignment()?.[line];
		if (found === undefined) return show(source);
		return `${show(source)}:${found.sure ? "" : "~"}${found.line}`;
	};

	return (text) => {
		let files: ScriptFiles | undefined;
		let looked = false;
		let result = "";
		let copied = 0;
		for (const match of text.matchAll(POSITION)) {
			// Whether the sourcemap has changed is asked once for a text, and only if there is a position in it.
			if (!looked) files = scriptFiles();
			looked = true;
			const before = text.slice(Math.max(copied, match.index - REACH), match.index);
			const found = longestName(before, (name) => findLuau(name, files));
			if (found === undefined) continue;
			const place = locate(found.luau, Number(match[1] ?? match[2]));
			// Luau writes either `NAME:12` or `Script 'NAME', Line 12`.
			const quote = "Script '";
			const start = match.index - found.name.length;
			const quoted = match[2] !== undefined && text.slice(copied, start).endsWith(quote);
			result += text.slice(copied, quoted ? start - quote.length : start) + place;
			copied = match.index + match[0].length;
		}
		return result + text.slice(copied);
	};
}

/** The longest name of a script or module that the text ends with, and its file. */
function longestName(
	text: string,
	find: (name: string) => string | undefined,
): { readonly name: string; readonly luau: string } | undefined {
	for (let start = 0; start < text.length; start++) {
		if (start > 0 && /[\w./]/.test(text[start - 1] ?? "")) continue;
		const name = text.slice(start);
		const luau = find(name);
		if (luau !== undefined) return { name, luau };
	}
	return undefined;
}

/** Reads a file when asked, and again when it has changed; undefined while it cannot be read. */
function createFileMemo<Value>(path: string, read: (path: string) => Value): () => Value | undefined {
	let value: Value | undefined;
	let stamp = "";
	return () => {
		const stats = statSync(path, { throwIfNoEntry: false });
		const now = stats === undefined ? "" : `${stats.mtimeMs} ${stats.size}`;
		if (now !== stamp) {
			stamp = now;
			try {
				value = now === "" ? undefined : read(path);
			} catch {
				value = undefined;
			}
		}
		return value;
	};
}
