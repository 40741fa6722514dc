import { readFileSync } from "node:fs";
import { Trouble } from "../launch/trouble.mjs";
import type { EnvironmentName } from "./environment";

/** Kept out of git by .gitignore. */
export const DOTENV_FILE = ".env";

const LINE = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^#\r\n]*?))\s*(?:#.*)?$/;

/** The variables of a .env file: NAME=value, in quotes or not, with comments after "#". */
export function parseDotenv(text: string): Map<string, string> {
	const values = new Map<string, string>();
	for (const line of text.split(/\r?\n/)) {
		const [, name, double, single, plain] = LINE.exec(line) ?? [];
		if (name !== undefined) values.set(name, double ?? single ?? plain ?? "");
	}
	return values;
}

/** The variables that may hold the key of an environment, the first that is set counts. */
export function keyVariables(environment: EnvironmentName): readonly string[] {
	return [`ROBLOX_${environment.toUpperCase()}_API_KEY`, "ROBLOX_API_KEY"];
}

/** The Open Cloud key of an environment, from the variables of the process or else from a .env file; if there is one. */
export function findApiKey(
	environment: EnvironmentName,
	env: Readonly<Record<string, string | undefined>> = process.env,
	file: string = DOTENV_FILE,
): string | undefined {
	const fromFile = parseDotenv(readIfThere(file));
	for (const name of keyVariables(environment)) {
		const key = (env[name] ?? fromFile.get(name) ?? "").trim();
		if (key === "") continue;
		// Anything else cannot be a header, and the error of `fetch` would print it.
		if (!/^[\x21-\x7e]+$/.test(key)) throw new Trouble(`${name} holds spaces or characters that no key has.`);
		return key;
	}
	return undefined;
}

function readIfThere(file: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		throw error;
	}
}
