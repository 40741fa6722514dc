import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Faces of one open font. */
interface FontPackage {
	readonly name: string;
	readonly family: string;
	/** Later ones win where two hold the same letter. */
	readonly subsets: readonly string[];
	readonly weights: readonly number[];
	readonly styles: readonly string[];
}

/** The fonts that the simulator measures text with; they stand for Roblox's own, which may not be given away. */
const PACKAGES: readonly FontPackage[] = [
	{
		name: "@fontsource/figtree",
		family: "Figtree",
		subsets: ["latin-ext", "latin"],
		weights: [400, 500, 600, 700, 800, 900],
		styles: ["normal", "italic"],
	},
	{
		name: "@fontsource/noto-sans-symbols-2",
		family: "Noto Sans Symbols 2",
		subsets: ["math", "symbols"],
		weights: [400],
		styles: ["normal"],
	},
];

const SANS = 'system-ui, "Segoe UI", "Helvetica Neue", "DejaVu Sans", sans-serif';
const MONO = 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace';

/** Font files by name, and the sheet that names them. */
export interface Fonts {
	readonly css: string;
	readonly files: ReadonlyMap<string, Buffer>;
}

/** Reads the font files of the packages. */
export async function readFonts(): Promise<Fonts> {
	const require = createRequire(import.meta.url);
	const faces = await Promise.all(
		PACKAGES.flatMap(facesOf).map(async (face) => ({ ...face, body: await readFile(require.resolve(face.path)) })),
	);
	const families = PACKAGES.map(({ family }) => `"${family}"`).join(",");
	const rules = faces.map(
		({ family, weight, style, file }) =>
			`@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;` +
			`src:url("/fonts/${file}") format("woff2")}`,
	);
	rules.push(`:root{--font-sans:${families},${SANS};--font-mono:${MONO}}`);
	return { css: rules.join("\n"), files: new Map(faces.map(({ file, body }) => [file, body])) };
}

interface Face {
	readonly family: string;
	readonly weight: number;
	readonly style: string;
	readonly file: string;
	readonly path: string;
}

function facesOf({ name, family, subsets, weights, styles }: FontPackage): Face[] {
	return subsets.flatMap((subset) =>
		weights.flatMap((weight) =>
			styles.map((style) => {
				const file = `${name.slice(name.indexOf("/") + 1)}-${subset}-${weight}-${style}.woff2`;
				return { family, weight, style, file, path: `${name}/files/${file}` };
			}),
		),
	);
}
