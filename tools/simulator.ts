import { runSimulatorCommand, UsageError } from "../simulator/node/index";
import { prepareSimulator } from "./build/compile";
import { sourceFolders } from "./build/paths";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";
import { getTool } from "./toolchain/toolchain";

await runCommand(async (args) => {
	try {
		return await runSimulatorCommand(args, {
			name: "npm run simulator --",
			lune: () => getTool("lune"),
			prepare: prepareSimulator,
			caller: process.env.STRONGBOX_CALLER ?? process.cwd(),
			folders: sourceFolders,
			print: (line) => console.log(line),
			colour: process.stdout.isTTY === true,
		});
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
});
