import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import packageJson from "../../package.json";
import { withLock } from "../../tools/launch/lock.mjs";
import { cacheDirectory, thisMachine } from "../../tools/toolchain/cache";

/** Where browsers of the Chromium family are installed, by platform; the variables are those of Windows. */
const INSTALLED: Partial<Record<NodeJS.Platform, readonly string[]>> = {
	win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
		[
			"Google/Chrome/Application/chrome.exe",
			"Microsoft/Edge/Application/msedge.exe",
			"Chromium/Application/chrome.exe",
		]
			.filter(() => process.env[variable] !== undefined)
			.map((program) => path.join(process.env[variable] ?? "", program)),
	),
	darwin: ["Google Chrome", "Microsoft Edge", "Chromium"].map(
		(name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
	),
	linux: ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"].map(
		(name) => `/usr/bin/${name}`,
	),
};

/**
 * The browser that tests run in: the one CHROME_PATH names, else the one among our packages where it runs, else an
 * installed one.
 * @throws Error that says what to do where there is none
 */
export async function findBrowser(): Promise<string> {
	const named = process.env.CHROME_PATH;
	if (named !== undefined && named !== "") {
		if (!existsSync(named)) {
			throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
		}
		return named;
	}
	// The packaged one is a build for this platform alone.
	if (process.platform === "linux" && process.arch === "x64") {
		return unpack();
	}
	const installed = INSTALLED[process.platform]?.find((candidate) => existsSync(candidate));
	if (installed === undefined) {
		throw new Error("No Chrome, Edge or Chromium was found. Install one, or set CHROME_PATH to its executable.");
	}
	return installed;
}

/** Unpacks the browser of our packages into the user's cache, once for each version. */
async function unpack(): Promise<string> {
	const version = packageJson.devDependencies["@sparticuz/chromium"];
	const cache = cacheDirectory(thisMachine());
	const folder = path.join(cache, "tools", `chromium-${version}`);
	const executable = path.join(folder, "chromium");
	if (existsSync(executable)) {
		return executable;
	}
	return withLock(path.join(cache, "locks", `chromium-${version}`), "unpacking Chromium", async () => {
		if (existsSync(executable)) {
			return executable;
		}
		const partial = `${folder}.partial`;
		await rm(partial, { recursive: true, force: true });
		await mkdir(partial, { recursive: true });
		// The package unpacks into the temporary folder, under a name without its version, and takes halves for wholes.
		const before = process.env.TMPDIR;
		process.env.TMPDIR = partial;
		try {
			const { default: chromium } = await import("@sparticuz/chromium");
			await chromium.executablePath();
		} finally {
			if (before === undefined) {
				delete process.env.TMPDIR;
			} else {
				process.env.TMPDIR = before;
			}
		}
		await rm(folder, { recursive: true, force: true });
		await rename(partial, folder);
		return executable;
	});
}
