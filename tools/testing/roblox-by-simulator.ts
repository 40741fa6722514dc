import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startSimulator } from "../../simulator/node/index";
import type { TaskRunner } from "./open-cloud";

/**
 * Runs tasks of the stand-in for Open Cloud in the simulator: it has the place and the script from the requests alone.
 * @param folder for the files of one task at a time
 */
export function runBySimulator(lune: string, folder: string): TaskRunner {
	return async (script, { content }) => {
		const place = join(folder, "uploaded.rbxl");
		const file = join(folder, "task.luau");
		writeFileSync(place, content, "latin1");
		writeFileSync(file, `local result = (function()\n${script}\nend)()\nprint("RESULT" .. result)\n`);
		let result = "";
		await startSimulator({
			lune,
			command: ["run", place, "--script", file],
			budgetMs: 60_000,
			onOutput: ({ text }) => {
				if (text.startsWith("RESULT")) result = text.slice("RESULT".length);
			},
		}).ended;
		return { task: { state: "COMPLETE", output: { results: [result] } } };
	};
}
