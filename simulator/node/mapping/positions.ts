import { readFileSync, statSync } from "node:fs";
import { relative } from "node:path";
import { alignLines, type SourceLine } from "./alignment";
import { type CompiledFolder, findSourceFile } from "./source-files";
import { findScriptFile, readSourcemap, type ScriptFiles } from "./sourcemap";

/** What a mapper reads. */
export interface MappingOptions {
	/** The file that `rojo sourcemap --absolute` wrote for the place. */
	readonly sourcemap: string;
	/** Where roblox-ts compiled from and to. */
	readonly folders: readonly CompiledFolder[];
	/** Files are named relative to it; the working folder unless given. */
	readonly base?: string;
}

/** Rewrites the positions in a text: `ServerScriptService.TS.x:12` becomes `server/x.ts:9`. */
export type PositionMapper = (text: string) => string;

/** A full name begins at a service; looking only there keeps ordinary colons cheap. */
const POSITION = /:(\d+)\b|', Line (\d+)\b/g;
/** No full name is longer, in characters. */
const REACH = 300;

/** Makes a mapper. Files are read when the first position asks for them, and again after they changed. */
export function createPositionMapper(options: MappingOptions): PositionMapper {
	const base = options.base ?? process.cwd();
	const luauFiles = createFileMemo(options.sourcemap, (path) => readSourcemap(readFileSync(path, "utf8")));
	const alignments = new Map<string, () => SourceLine[] | undefined>();

	const locate = (name: string, line: number): string | undefined => {
		const files = luauFiles();
		const luau = files === undefined ? undefined : findScriptFile(files, name);
		if (luau === undefined) return undefined;
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
		if (!/\d/.test(text)) return text;
		let result = "";
		let copied = 0;
		for (const match of text.matchAll(POSITION)) {
			const files = luauFiles();
			if (files === undefined) return text;
			const before = text.slice(Math.max(copied, match.index - REACH), match.index);
			const name = longestName(before, files);
			const place = name === undefined ? undefined : locate(name, Number(match[1] ?? match[2]));
			if (name === undefined || place === undefined) continue;
			// Luau writes either `NAME:12` or `Script 'NAME', Line 12`.
			const quote = match[2] === undefined ? "" : "Script '";
			const start = match.index - name.length;
			const quoted = quote !== "" && text.slice(copied, start).endsWith(quote);
			result += text.slice(copied, quoted ? start - quote.length : start) + place;
			copied = match.index + match[0].length;
		}
		return result + text.slice(copied);
	};
}

/** The longest full name of a script that the text ends with. */
function longestName(text: string, files: ScriptFiles): string | undefined {
	for (let start = 0; start < text.length; start++) {
		if (start > 0 && /[\w.]/.test(text[start - 1] ?? "")) continue;
		const name = text.slice(start);
		if (findScriptFile(files, name) !== undefined) return name;
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
