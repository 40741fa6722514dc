import { readFileSync } from "node:fs";

/** The script that runs jest in the simulator, and here. It calls `report(problem, results)` with what `options` ask. */
const RUNNER = "simulator/scripts/jest-runner.luau";

/** Which specs jest runs. */
export interface JestOptions {
	/** Dotted paths below the DataModel. */
	readonly paths: readonly string[];
	/** A regular expression for the files; all unless given. */
	readonly testPathPattern?: string;
}

/** A script that runs jest and returns one text: JSON of `{ problem }` or `{ results }`. */
export function createJestScript(options: JestOptions, runner: string = readFileSync(RUNNER, "utf8")): string {
	return `local HttpService = game:GetService("HttpService")
local options = HttpService:JSONDecode(${quote(JSON.stringify(options))})
local outcome = { problem = "jest did not say how it ended" }
local function report(problem, results)
	outcome = { problem = problem, results = results }
end
do
${runner}
end
return HttpService:JSONEncode(outcome)
`;
}

/** A long string of Luau, with as many equals signs as the text needs. */
function quote(text: string): string {
	let signs = "=";
	while (text.includes(`]${signs}]`)) signs += "=";
	return `[${signs}[${text}]${signs}]`;
}
