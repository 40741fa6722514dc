// @ts-check
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { findNpm } from "./npm.mjs";
import { checkPackages, stampPackages } from "./packages.mjs";
import { startProgress } from "./progress.mjs";
import { Trouble } from "./trouble.mjs";

/** How much of npm's output is kept for an error, in characters. */
const TAIL = 16_000;

/** Of npm; its own patience lets a machine without a network wait for three minutes. */
const RETRIES = ["--fetch-retries=2", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=4000"];

/**
 * Makes node_modules what package-lock.json asks for. Safe when several commands start at once, and after an install
 * that was interrupted.
 * @param {string} root of the repository
 * @param {{ npm?: string }} [options] the npm entry to use, for tests
 */
export async function ensurePackages(root, options = {}) {
	if (checkPackages(root) === "stamped") return;
	await withLock(join(root, "out", "locks", "packages"), "installing packages", async () => {
		const state = checkPackages(root);
		if (state === "stamped") return;
		if (state === "differs") await install(root, options.npm ?? findNpm());
		await stampPackages(root);
	});
}

/**
 * @param {string} root
 * @param {string} npm
 */
async function install(root, npm) {
	const wanted = listPackages(root);
	const progress = startProgress("Installing packages");
	const timer = setInterval(() => {
		// npm makes all folders first and fills them as packages arrive.
		const arrived = wanted.filter((path) => existsSync(join(root, path, "package.json"))).length;
		progress.detail(`${arrived} of about ${wanted.length} in place`);
	}, 500);
	timer.unref();
	try {
		const { code, output } = await run(
			[npm, "ci", "--no-audit", "--no-fund", "--prefer-offline", ...RETRIES],
			root,
		);
		if (code !== 0) {
			// npm removes what it half installed, except when it is killed; a leftover must not be taken for whole.
			await rm(join(root, "node_modules", ".package-lock.json"), { force: true });
			throw new Trouble(explainNpmFailure(output, root, code));
		}
		progress.done("Packages installed");
	} finally {
		clearInterval(timer);
		progress.stop();
	}
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>}
 */
function run(args, cwd) {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"], windowsHide: true });
		const stop = () => child.kill("SIGTERM");
		process.once("exit", stop);
		let output = "";
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding("utf8").on("data", (text) => {
				output = (output + text).slice(-TAIL);
			});
		}
		child.once("error", reject);
		child.once("close", (code) => {
			process.off("exit", stop);
			resolve({ code: code ?? 1, output });
		});
	});
}

/**
 * Says what to do about a failed `npm ci`.
 * @param {string} output of npm
 * @param {string} root
 * @param {number} code
 * @returns {string}
 */
export function explainNpmFailure(output, root, code) {
	const said = output
		.split(/\r?\n/)
		.filter((line) => /^npm (error|ERR!)/.test(line) && !/complete log of this run/.test(line))
		.slice(0, 12)
		.join("\n");
	/** @param {string} advice */
	const explain = (advice) => `${advice}\n\nnpm said:\n${said === "" ? output.trim().slice(-800) : said}`;

	if (/\b(ENOSPC|EDQUOT)\b/.test(output)) {
		return explain(
			`The disk is full: packages need about 300 MB in ${root}. Free some space, then run the command again.`,
		);
	}
	if (
		/\b(ENOTFOUND|EAI_AGAIN|EAI_FAIL|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/.test(
			output,
		)
	) {
		return explain(
			"The package registry cannot be reached. Connect to the network (or set the proxy with `npm config set proxy`), " +
				"then run the command again; it needs no network once the packages are there.",
		);
	}
	if (/\b(EACCES|EPERM|EBUSY)\b/.test(output)) {
		return explain(
			`npm may not write to ${join(root, "node_modules")}. Close editors and commands that use it ` +
				"and check who owns the folder, then run the command again.",
		);
	}
	if (/\bEUSAGE\b/.test(output)) {
		return explain(
			"package.json and package-lock.json disagree. Run `npm install`, commit both, then run the command again.",
		);
	}
	if (/\bEINTEGRITY\b/.test(output)) {
		return explain("A package arrived damaged. Run `npm cache verify`, then run the command again.");
	}
	return explain(`Installing packages failed (npm ended with status ${code}).`);
}

/**
 * The folders of the packages that the lockfile names, without those of other platforms where they are marked.
 * @param {string} root
 * @returns {string[]}
 */
function listPackages(root) {
	const lock = /** @type {{ packages?: Record<string, { os?: string[], cpu?: string[] }> }} */ (
		JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"))
	);
	return Object.entries(lock.packages ?? {}).flatMap(([path, { os, cpu }]) => {
		const fits = (os?.includes(process.platform) ?? true) && (cpu?.includes(process.arch) ?? true);
		return path !== "" && fits ? [path] : [];
	});
}
