import { lintCheck, runCheck, typeChecks } from "./checks/checks";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";

await runCommand(async (args) => {
	const files = args.filter((arg) => arg !== "--fix");
	if (files.some((file) => file.startsWith("-"))) throw new Trouble("Usage: npm run lint -- [--fix] [FILE...]", 2);
	let failed = 0;
	const types = files.length === 0 ? typeChecks() : [];
	for (const check of [...types, lintCheck(args.includes("--fix"), files)]) {
		const { passed, output } = await runCheck(check);
		if (!passed) failed++;
		console.log(passed ? `${check.name}: fine` : `${output}\n${check.name}: failed`);
	}
	return failed > 0 ? 1 : 0;
});
