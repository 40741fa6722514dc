import { Realm } from "../datamodel/realm";
import { host } from "../host";
import { Kernel } from "../kernel/kernel";
import { runScriptFile } from "./script-file";

/** What to run with jest-roblox in one realm. */
export interface JestRun {
	/** Dotted paths below the DataModel, each with a jest.config module or under one. */
	readonly paths: ReadonlyArray<string>;
	/** A regular expression for the paths of spec files; all of them unless given. */
	readonly testPathPattern?: string;
	/** Virtual seconds after which the run counts as hanging. */
	readonly limit: number;
}

/** The outcome of a run: what jest reported, or why it could not. */
export interface JestOutcome {
	readonly problem?: string;
	readonly results?: { readonly success: boolean };
}

/** Runs jest-roblox, which the place must contain, inside a realm. */
export function runJest(kernel: Kernel, realm: Realm, run: JestRun): JestOutcome {
	let outcome: JestOutcome | undefined;
	runScriptFile(realm, `${host.home}/scripts/jest-runner.luau`, "JestRunner", {
		options: run,
		report: (problem: string | undefined, results: { readonly success: boolean } | undefined) => {
			outcome = { problem, results };
		},
	});
	if (!outcome) kernel.runUntil(() => outcome !== undefined, run.limit);
	return outcome ?? { problem: `jest did not finish within ${run.limit} virtual seconds` };
}
