import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { listFiles } from "../build/fingerprint";
import { run } from "../process/run";
import { writeFiles } from "../testing/temporary-folder";

/** What was built before is taken along, so that a clone need not build it again; locks and caches are not. */
const BUILT = ["game", "include", "places", "scenarios", "simulator", "specs", "stamps"].map((name) => `out/${name}`);
const BUILT_FILES = /^out\/[^/]+\.(?:json|tsbuildinfo)$/;

/** A clone of the sources, with uncommitted changes, for what must not touch the working tree. */
export class Clone {
	private constructor(readonly folder: string) {}

	/** Makes one in a folder that is not there yet, with the packages and what was built of the working tree. */
	static async create(folder: string): Promise<Clone> {
		const clone = new Clone(folder);
		const origin = `file://${resolve(".").replaceAll("\\", "/")}`;
		await git(".", "clone", "-q", "--no-local", "--depth", "1", origin, folder);
		for (const file of (await git(".", "ls-files", "-mdo", "--exclude-standard", "-z")).split("\0")) {
			if (file === "") continue;
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			if (existsSync(file)) copyFileSync(file, join(folder, file));
			else rmSync(join(folder, file), { force: true });
		}
		for (const file of listFiles([...BUILT, ...listFiles(["out"]).filter((path) => BUILT_FILES.test(path))])) {
			const to = join(folder, file);
			mkdirSync(dirname(to), { recursive: true });
			copyFileSync(file, to);
			// A step takes an output for its own by its time, in milliseconds.
			const seconds = Math.round(statSync(file).mtimeMs) / 1000;
			utimesSync(to, seconds, seconds);
		}
		symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
		// .gitignore names folders, and a link is none.
		writeFiles(folder, { ".git/info/exclude": "node_modules\n" });
		await clone.commit("Take the working tree");
		return clone;
	}

	/** Commits everything, if anything has changed. */
	async commit(message: string): Promise<void> {
		await git(this.folder, "add", "-A");
		await git(this.folder, "commit", "-q", "--allow-empty", "-m", message);
	}
}

async function git(cwd: string, ...args: readonly string[]): Promise<string> {
	const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "core.autocrlf=false"];
	const { code, stdout, stderr } = await run("git", [...settings, ...args], { cwd });
	assert.equal(code, 0, `git ${args.join(" ")}: ${stderr}`);
	return stdout;
}
