import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../launch/progress.mjs";
import { run } from "../process/run";
import { cacheDirectory, type Machine } from "./cache";
import type { Tool } from "./tools";

/**
 * Compiles the tool with cargo into `folder`/bin. What is compiled already is kept in the cache until the tool is
 * ready, so an interrupted build goes on where it stopped.
 */
export async function installWithCargo(
	tool: Tool,
	machine: Machine,
	folder: string,
	progress: Progress,
	cargo = "cargo",
): Promise<void> {
	const target = join(cacheDirectory(machine), "build", `${tool.name}-${tool.version}`);
	progress.detail("starting cargo");
	const finished = await run(
		cargo,
		["install", "--locked", `${tool.name}@${tool.version}`, "--root", folder, "--target-dir", target, "--no-track"],
		{
			// Cargo counts crates only where it thinks that someone watches.
			env: {
				...machine.env,
				CARGO_TERM_PROGRESS_WHEN: "always",
				CARGO_TERM_PROGRESS_WIDTH: "120",
				CARGO_TERM_COLOR: "never",
			},
			onLine: (line) => {
				const detail = cargoDetail(line);
				if (detail !== undefined) progress.detail(detail);
			},
		},
	).catch((error: unknown) => {
		if (error instanceof Error && "code" in error && error.code === "ENOENT")
			throw new Error("cargo is not installed");
		throw error;
	});
	if (finished.code !== 0) throw new Error(cargoFailure(finished.stderr, finished.code));
	await rm(target, { recursive: true, force: true });
}

/** What a line of cargo says about how far it is; undefined if nothing. */
export function cargoDetail(line: string): string | undefined {
	const building = /^\s*Building\s.*?\b(\d+)\/(\d+)(?::\s*(.*))?/.exec(line);
	if (building !== null) return `compiled ${building[1]} of ${building[2]} crates`;
	const downloading = /^\s*Download(?:ing|ed)\s+(.*\S)/.exec(line);
	return downloading === null ? undefined : `downloading ${downloading[1]}`;
}

function cargoFailure(stderr: string, code: number): string {
	const lines = stderr.split(/[\r\n]+/);
	const first = lines.findIndex((line) => /^\s*(error|fatal)\b/.test(line));
	const said = lines
		.slice(Math.max(0, first === -1 ? lines.length - 6 : first))
		.filter((line) => line.trim() !== "" && cargoDetail(line) === undefined)
		.slice(0, 6)
		.map((line) => line.trim())
		.join("\n     ");
	return `cargo ended with status ${code}: ${said}`;
}
