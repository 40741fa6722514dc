// @ts-check
import { existsSync, realpathSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { Trouble } from "./trouble.mjs";

const CLI = "npm-cli.js";

/**
 * npm's own JavaScript entry. `npm` itself is a script of the shell (`npm.cmd` on Windows), which cannot be started
 * without one; its entry can, with the Node that runs us.
 * @param {{ env?: NodeJS.ProcessEnv, execPath?: string, platform?: NodeJS.Platform }} [options]
 * @returns {string}
 */
export function findNpm(options = {}) {
	const env = options.env ?? process.env;
	const execPath = options.execPath ?? process.execPath;
	const platform = options.platform ?? process.platform;

	// Set by npm for its scripts; yarn and pnpm set it to themselves.
	if (env.npm_execpath !== undefined && basename(env.npm_execpath) === CLI && existsSync(env.npm_execpath)) {
		return env.npm_execpath;
	}
	const home = dirname(execPath);
	const folders = (env.PATH ?? env.Path ?? "").split(delimiter).filter((folder) => folder !== "");
	const candidates =
		platform === "win32"
			? [home, ...folders].map((folder) => join(folder, "node_modules", "npm", "bin", CLI))
			: [
					join(home, "..", "lib", "node_modules", "npm", "bin", CLI),
					...folders.map((folder) => resolveLink(join(folder, "npm"))),
					"/usr/share/nodejs/npm/bin/npm-cli.js",
				];
	const found = candidates.find((candidate) => basename(candidate) === CLI && existsSync(candidate));
	if (found === undefined) {
		throw new Trouble(
			`npm was not found beside Node (${execPath}) nor on PATH. ` +
				"Install Node from https://nodejs.org, which brings npm, and run the command again.",
		);
	}
	return found;
}

/**
 * @param {string} path
 * @returns {string}
 */
function resolveLink(path) {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
