import { readFileSync } from "node:fs";
import { Trouble } from "../launch/trouble.mjs";

/** A command-line tool of aftman.toml, as `owner/repository@version`. */
export interface Tool {
	/** What it is called on the command line and as a crate. */
	readonly name: string;
	/** Where it is released: the owner of the GitHub repository, and its name. */
	readonly owner: string;
	readonly repository: string;
	/** Exact, without a leading "v". */
	readonly version: string;
}

/** The tools that the commands need. */
export type ToolName = "rojo" | "lune";

const LINE = /^\s*([A-Za-z0-9_-]+)\s*=\s*"([^"/\s]+)\/([^"@\s]+)@v?([^"\s]+)"\s*(?:#.*)?$/;

/** Reads the [tools] table of an aftman.toml (or rokit.toml). */
export function parseTools(text: string): Map<string, Tool> {
	const tools = new Map<string, Tool>();
	let inTools = false;
	for (const line of text.split(/\r?\n/)) {
		const table = /^\s*\[([^\]]+)\]/.exec(line);
		if (table !== null) inTools = table[1]?.trim() === "tools";
		const match = inTools ? LINE.exec(line) : null;
		if (match === null) continue;
		const [, name = "", owner = "", repository = "", version = ""] = match;
		tools.set(name, { name, owner, repository, version });
	}
	return tools;
}

/** The version that aftman.toml asks for. */
export function readTool(name: ToolName, aftmanPath: string): Tool {
	const tool = parseTools(readFileSync(aftmanPath, "utf8")).get(name);
	if (tool === undefined) {
		throw new Trouble(
			`${aftmanPath} has no line for ${name}. Write: ${name} = "OWNER/${name}@VERSION" under [tools].`,
		);
	}
	return tool;
}
