import { runSimulatorCommand } from "./command";
import { UsageError } from "./flags";
import { readCompiledFolders } from "./mapping/read-tsconfig";

process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

try {
	process.exitCode = await runSimulatorCommand(process.argv.slice(2), {
		name: "strongbox-simulator",
		lune: async () => process.env.LUNE ?? "lune",
		prepare: async () => {},
		caller: process.cwd(),
		folders: readCompiledFolders(process.cwd()),
		print: (line) => console.log(line),
		colour: process.stdout.isTTY === true,
	});
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}
