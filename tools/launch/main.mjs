// @ts-check
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ensurePackages } from "./install.mjs";
import { reportError, Trouble } from "./trouble.mjs";

const tools = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const root = dirname(tools);

/** Every script of package.json; the body of each is tools/NAME.ts, with a dash where the name has a colon. */
export const COMMANDS = [
	"start",
	"test",
	"test:cloud",
	"build",
	"serve",
	"deploy",
	"simulate",
	"simulator",
	"bench",
	"lint",
	"format",
];

/**
 * Installs packages if they are not as the lockfile says, then runs the command in this process.
 * @param {string[]} args the command and its own arguments
 */
export async function launch(args) {
	try {
		const [command, ...rest] = args;
		if (command === undefined || !COMMANDS.includes(command)) {
			throw new Trouble(`Usage: node tools/launch.mjs <${COMMANDS.join("|")}> [arguments]`, 2);
		}
		const script = join(tools, `${command.replace(":", "-")}.ts`);
		if (!existsSync(script)) {
			const files = readdirSync(tools).map((file) => basename(file, ".ts"));
			const available = COMMANDS.filter((name) => files.includes(name.replace(":", "-")));
			throw new Trouble(`\`${command}\` is not available in this version. There is: ${available.join(", ")}.`, 2);
		}
		rememberCaller();
		process.chdir(root);
		await ensurePackages(root);
		await runTypeScript(script, rest);
	} catch (error) {
		reportError(error);
	}
}

/**
 * Paths in arguments are relative to where the reader stands: npm moves scripts to the root and leaves that place in
 * INIT_CWD; without npm it is the working folder, which we are about to leave.
 */
function rememberCaller() {
	const cwd = process.cwd();
	process.env.STRONGBOX_CALLER = cwd === root ? (process.env.INIT_CWD ?? cwd) : cwd;
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function runTypeScript(script, args) {
	// The tsconfig.json at the root is the game's, for Luau. Child processes read the variable, this one the option.
	const tsconfig = join(root, "tsconfig.node.json");
	process.env.TSX_TSCONFIG_PATH = tsconfig;
	// Node's test runner hands these to the processes that it starts for test files.
	process.execArgv.push("--import", import.meta.resolve("tsx"));
	process.argv = [process.execPath, script, ...args];
	const { register } = await import("tsx/esm/api");
	register({ tsconfig });
	await import(pathToFileURL(script).href);
}
