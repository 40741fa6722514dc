import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The open font that stands for Roblox's own; the simulator measures text with the same one. */
const PACKAGE = "@fontsource/figtree";
const FAMILY = "Figtree";
const WEIGHTS = [400, 500, 600, 700, 800, 900];
const SUBSETS = ["latin", "latin-ext"];

const FALLBACK = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif';
const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

/** Font files by name, and the sheet that names them. */
export interface Fonts {
	readonly css: string;
	readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads the font files of the package. */
export async function readFonts(): Promise<Fonts> {
	const require = createRequire(import.meta.url);
	const files = new Map<string, Buffer>();
	const rules: string[] = [];
	for (const weight of WEIGHTS) {
		for (const style of ["normal", "italic"]) {
			for (const subset of SUBSETS) {
				const name = `${FAMILY.toLowerCase()}-${subset}-${weight}-${style}.woff2`;
				const body = await readFont(require, name);
				if (body === undefined) {
					continue;
				}
				files.set(name, body);
				rules.push(
					`@font-face{font-family:"${FAMILY}";font-weight:${weight};font-style:${style};` +
						`src:url("/fonts/${name}") format("woff2")}`,
				);
			}
		}
	}
	rules.push(`:root{--font-sans:"${FAMILY}",${FALLBACK};--font-mono:${MONO}}`);
	return { css: rules.join("\n"), files };
}

async function readFont(require: NodeJS.Require, name: string): Promise<Buffer | undefined> {
	try {
		return await readFile(require.resolve(`${PACKAGE}/files/${name}`));
	} catch {
		// Texts are then a little wider or narrower than they were measured, and the page still works.
		return undefined;
	}
}
