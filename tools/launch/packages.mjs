// @ts-check
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

const STAMP = join("node_modules", ".strongbox-installed.json");

/**
 * @param {string} path
 * @returns {unknown} undefined if there is no such file or it is no JSON
 */
function readJson(path) {
	try {
		return JSON.parse(readFileSync(path, "utf8"));
	} catch {
		return undefined;
	}
}

/**
 * Tells one lockfile and one machine from another: packages with native parts differ by platform.
 * @param {string} root of the repository
 * @returns {string}
 */
export function fingerprint(root) {
	// Line endings may be rewritten by a checkout on Windows; they change nothing about the packages.
	const text = readFileSync(join(root, "package-lock.json"), "utf8").replaceAll("\r\n", "\n");
	return createHash("sha256").update(`${process.platform} ${process.arch}\n${text}`).digest("hex");
}

/**
 * Whether node_modules is what the lockfile asks for: either we finished installing it, or npm did, by hand.
 * @param {string} root
 * @returns {"stamped" | "matches" | "differs"} "matches": right, but not stamped yet
 */
export function checkPackages(root) {
	const stamp = /** @type {{ fingerprint?: unknown } | undefined} */ (readJson(join(root, STAMP)));
	if (stamp?.fingerprint === fingerprint(root)) return "stamped";

	const wanted = /** @type {Lockfile | undefined} */ (readJson(join(root, "package-lock.json")))?.packages;
	// npm writes this file as the last step of an install.
	const present = /** @type {Lockfile | undefined} */ (readJson(join(root, "node_modules", ".package-lock.json")));
	if (wanted === undefined || present?.packages === undefined) return "differs";
	for (const [path, entry] of Object.entries(wanted)) {
		if (path === "" || entry.link) continue;
		const installed = present.packages[path];
		// An optional package of another platform is rightly absent.
		if (installed === undefined && entry.optional) continue;
		if (installed?.version !== entry.version || installed?.integrity !== entry.integrity) return "differs";
		const manifest = /** @type {{ version?: unknown } | undefined} */ (readJson(join(root, path, "package.json")));
		if (manifest?.version !== entry.version) return "differs";
	}
	return "matches";
}

/**
 * Notes that node_modules is complete. It lies inside node_modules because whatever deletes or replaces that folder
 * must take the note with it.
 * @param {string} root
 */
export async function stampPackages(root) {
	await mkdir(join(root, "node_modules"), { recursive: true });
	await writeFile(join(root, STAMP), JSON.stringify({ fingerprint: fingerprint(root) }));
}
