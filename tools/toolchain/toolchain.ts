import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { withLock } from "../launch/lock.mjs";
import { type Progress, startProgress } from "../launch/progress.mjs";
import { describeError, errorCode, Trouble } from "../launch/trouble.mjs";
import { cacheDirectory, executableName, type Machine, thisMachine } from "./cache";
import { cachedPath, findInstalled, probeVersion } from "./candidates";
import { installWithCargo } from "./cargo";
import { installRelease, releaseUrl } from "./release";
import { readTool, type Tool, type ToolName } from "./tools";

/** One way to put a tool into a folder; throws with the reason if it cannot. */
export type Installer = (tool: Tool, machine: Machine, folder: string, progress: Progress) => Promise<void>;

const INSTALLERS: readonly Installer[] = [
	(tool, machine, folder, progress) => installRelease(tool, machine, folder, progress),
	(tool, machine, folder, progress) => installWithCargo(tool, machine, folder, progress),
];

const found = new Map<ToolName, Promise<string>>();

/** The path of a tool in the version of aftman.toml; installs it into the user's cache if it is nowhere. */
export function getTool(name: ToolName): Promise<string> {
	let path = found.get(name);
	if (path === undefined) {
		path = resolveTool(readTool(name, "aftman.toml"), thisMachine());
		found.set(name, path);
	}
	return path;
}

/** Finds or installs a tool for a machine. */
export async function resolveTool(tool: Tool, machine: Machine, installers = INSTALLERS): Promise<string> {
	const installed = await findInstalled(tool, machine);
	if (installed !== undefined) return installed;
	const lock = join(cacheDirectory(machine), "locks", `${tool.name}-${tool.version}`);
	return withLock(lock, `installing ${tool.name}`, async () => {
		// Whoever held the lock before us was probably installing the same.
		return (await findInstalled(tool, machine)) ?? install(tool, machine, installers);
	});
}

async function install(tool: Tool, machine: Machine, installers: readonly Installer[]): Promise<string> {
	const target = cachedPath(tool, machine);
	const folder = dirname(dirname(target));
	const temporary = `${folder}.partial`;
	const progress = startProgress(`Getting ${tool.name} ${tool.version}`);
	const reasons: string[] = [];
	try {
		for (const installer of installers) {
			// Only the owner of the lock is here, so a leftover belongs to nobody.
			await rm(temporary, { recursive: true, force: true });
			await mkdir(temporary, { recursive: true });
			try {
				await installer(tool, machine, temporary, progress);
			} catch (error) {
				if (errorCode(error) === "ENOSPC") throw error;
				reasons.push(error instanceof Error ? error.message : describeError(error));
				continue;
			}
			const executable = join(temporary, "bin", executableName(tool.name, machine.platform));
			if ((await probeVersion(executable)) !== tool.version) {
				reasons.push("what was installed does not run here");
				continue;
			}
			await rm(folder, { recursive: true, force: true });
			await rename(temporary, folder);
			progress.done(`${tool.name} ${tool.version} is ready in ${folder}`);
			return target;
		}
	} finally {
		progress.stop();
		await rm(temporary, { recursive: true, force: true });
	}
	throw new Trouble(missingMessage(tool, machine, target, reasons));
}

function missingMessage(tool: Tool, machine: Machine, target: string, [release, cargo]: readonly string[]): string {
	return [
		`${tool.name} ${tool.version} is not installed and could not be fetched. Any one of these helps:`,
		`  1. Install Rokit (https://github.com/rojo-rbx/rokit), then run \`rokit install\` here; aftman.toml names the version.`,
		`  2. Download ${releaseUrl(tool, machine) ?? `${tool.name} ${tool.version} for your machine`}`,
		`     and put the executable on PATH or at ${target}`,
		...(release === undefined ? [] : [`     (tried: ${release})`]),
		`  3. Install Rust (https://rustup.rs), then run this command again: it compiles ${tool.name} once, in some minutes.`,
		...(cargo === undefined ? [] : [`     (tried: ${cargo})`]),
	].join("\n");
}
