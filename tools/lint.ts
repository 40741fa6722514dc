import { lintCheck, runCheck, typeChecks } from "./checks/checks";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

await runCommand(async (args) => {
	if (args.some((arg) => arg !== "--fix")) throw new Trouble("Usage: npm run lint -- [--fix]", 2);
	let failed = 0;
	for (const check of [...typeChecks(), lintCheck(args.includes("--fix"))]) {
		const { passed, output } = await runCheck(check);
		if (!passed) failed++;
		console.log(passed ? `${check.name}: fine` : `${output}\n${check.name}: failed`);
	}
	return failed > 0 ? 1 : 0;
});
