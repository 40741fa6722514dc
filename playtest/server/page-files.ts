import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { readFonts } from "./fonts";

const PAGE_FOLDER = new URL("../page/", import.meta.url);

/** One file that the server gives out. */
export interface PageFile {
	readonly type: string;
	readonly body: Buffer;
}

let bundled: Promise<ReadonlyMap<string, PageFile>> | undefined;

/** Every file of the page by its path on the server; bundled once and kept in memory. */
export function bundlePage(): Promise<ReadonlyMap<string, PageFile>> {
	bundled ??= collectFiles();
	return bundled;
}

async function collectFiles(): Promise<ReadonlyMap<string, PageFile>> {
	const [script, html, css, icon, fonts] = await Promise.all([
		bundleScript(),
		readFile(new URL("index.html", PAGE_FOLDER)),
		readFile(new URL("page.css", PAGE_FOLDER), "utf8"),
		readFile(new URL("icon.svg", PAGE_FOLDER)),
		readFonts(),
	]);
	const files = new Map<string, PageFile>([
		["/", { type: "text/html; charset=utf-8", body: html }],
		["/page.js", { type: "text/javascript; charset=utf-8", body: script }],
		["/page.css", { type: "text/css; charset=utf-8", body: Buffer.from(`${fonts.css}\n${css}`) }],
		["/icon.svg", { type: "image/svg+xml", body: icon }],
	]);
	for (const [name, body] of fonts.files) {
		files.set(`/fonts/${name}`, { type: "font/woff2", body });
	}
	return files;
}

async function bundleScript(): Promise<Buffer> {
	const result = await build({
		entryPoints: [fileURLToPath(new URL("main.ts", PAGE_FOLDER))],
		bundle: true,
		write: false,
		format: "esm",
		target: "es2022",
		sourcemap: "inline",
		logLevel: "silent",
	});
	const output = result.outputFiles[0];
	if (output === undefined) {
		throw new Error("esbuild wrote no page");
	}
	return Buffer.from(output.contents);
}
