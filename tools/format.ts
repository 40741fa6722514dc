import { formatCheck, runCheck } from "./checks/checks";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

await runCommand(async (args) => {
	const files = args.filter((arg) => arg !== "--check");
	if (files.some((file) => file.startsWith("-")))
		throw new Trouble("Usage: npm run format -- [--check] [FILE...]", 2);
	const { passed, output } = await runCheck(formatCheck(!args.includes("--check"), files));
	if (output !== "") console.log(output);
	return passed ? 0 : 1;
});
