import { formatCheck, runCheck } from "./checks/checks";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

await runCommand(async (args) => {
	if (args.some((arg) => arg !== "--check")) throw new Trouble("Usage: npm run format -- [--check]", 2);
	const { passed, output } = await runCheck(formatCheck(!args.includes("--check")));
	if (output !== "") console.log(output);
	return passed ? 0 : 1;
});
