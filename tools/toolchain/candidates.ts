import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { run } from "../process/run";
import { cacheDirectory, executableName, type Machine } from "./cache";
import type { Tool } from "./tools";

/** A broken or hanging executable must not hold a command up for longer, in milliseconds. */
const PROBE_MS = 30_000;

/** Where our own copy of a tool is kept. */
export function cachedPath(tool: Tool, machine: Machine): string {
	return join(
		cacheDirectory(machine),
		"tools",
		`${tool.name}-${tool.version}`,
		"bin",
		executableName(tool.name, machine.platform),
	);
}

/**
 * Where the tool may be already, best first: what Aftman or Rokit installed, PATH, our cache, and last the stand-ins
 * that Aftman and Rokit put on PATH, because those may stop to ask or to download.
 */
export function candidatePaths(tool: Tool, machine: Machine): string[] {
	const file = executableName(tool.name, machine.platform);
	const managers = [
		machine.env.AFTMAN_ROOT ?? join(machine.home, ".aftman"),
		machine.env.ROKIT_ROOT ?? join(machine.home, ".rokit"),
	];
	const stored = managers.map((root) => join(root, "tool-storage", tool.owner, tool.repository, tool.version, file));
	const standIns = managers.map((root) => join(root, "bin", file));
	const onPath = (machine.env.PATH ?? machine.env.Path ?? "")
		.split(delimiter)
		.filter((folder) => folder !== "")
		.map((folder) => resolve(folder, file))
		.filter((path) => !standIns.includes(path));
	return [...new Set([...stored, ...onPath, cachedPath(tool, machine), ...standIns])];
}

/** What `--version` of an executable says, such as "7.7.1"; undefined if it does not run or says nothing like it. */
export async function probeVersion(path: string): Promise<string | undefined> {
	try {
		const { code, stdout } = await run(path, ["--version"], { timeoutMs: PROBE_MS });
		if (code !== 0) return undefined;
		return /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/.exec(stdout)?.[1];
	} catch {
		return undefined;
	}
}

/** The first candidate that is there, runs, and has the version asked for. */
export async function findInstalled(tool: Tool, machine: Machine): Promise<string | undefined> {
	for (const path of candidatePaths(tool, machine)) {
		if (existsSync(path) && (await probeVersion(path)) === tool.version) return path;
	}
	return undefined;
}
