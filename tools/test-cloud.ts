import { setTimeout } from "node:timers/promises";
import { buildPlace } from "./build/place";
import { findApiKey } from "./deploy/api-key";
import { ENVIRONMENTS_FOLDER } from "./deploy/environment";
import { RECORDS_FOLDER } from "./deploy/record";
import { Trouble } from "./launch/trouble.mjs";
import { readOpenCloudUrl } from "./open-cloud/url";
import { runCommand } from "./process/command";
import { Filter, readPattern } from "./test/filter";
import { gameRoots, listSpecs, runSpecs } from "./test/spec-suite";
import { readSpecsPlace } from "./test-cloud/specs-place";
import { SPECS_ENVIRONMENT, testCloud } from "./test-cloud/test-cloud";
import { getTool } from "./toolchain/toolchain";

const USAGE = "Usage: npm run test:cloud -- [PATTERN...]   (a pattern is a part of a spec's file or name)";

/** Runs the game's specs in a server of Roblox and in the simulator, and compares: see docs/test-cloud.md. */
await runCommand(async (args) => {
	if (args.some((arg) => arg.startsWith("-"))) throw new Trouble(USAGE, 2);
	const url = readOpenCloudUrl();
	const caller = process.env.STRONGBOX_CALLER ?? process.cwd();
	return testCloud(new Filter(args.map((arg) => readPattern(arg, process.cwd(), caller))), {
		place: readSpecsPlace(`${ENVIRONMENTS_FOLDER}/${SPECS_ENVIRONMENT}.json`),
		key: findApiKey(SPECS_ENVIRONMENT),
		roots: gameRoots,
		listSpecs,
		build: () => buildPlace("test"),
		simulate: async (place, root, files) => runSpecs(await getTool("lune"), place, root, files),
		recordsFolder: RECORDS_FOLDER,
		...(url === undefined ? {} : { url }),
		sleep: (ms) => setTimeout(ms),
		print: (line) => console.log(line),
	});
});
