import { createInterface } from "node:readline/promises";
import { parseFlags, present, usage, UsageError } from "../simulator/node/flags";
import { paths } from "./build/paths";
import { buildPlace, sourcemapPath } from "./build/place";
import { findApiKey } from "./deploy/api-key";
import { deploy, type DeployOptions } from "./deploy/deploy";
import { environmentNames, ENVIRONMENTS_FOLDER } from "./deploy/environment";
import { readSourceState } from "./deploy/git";
import { RECORDS_FOLDER } from "./deploy/record";
import { findTested } from "./deploy/tested";
import { withLock } from "./launch/lock.mjs";
import { Trouble } from "./launch/trouble.mjs";
import { readOpenCloudUrl } from "./open-cloud/url";
import { runCommand } from "./process/command";

const FLAGS = { saved: present, "dry-run": present, yes: present };

/** Publishes the places of an experience: see docs/publish.md. */
await runCommand(async (args) => {
	const options = readArguments(args);
	const url = readOpenCloudUrl();
	const run = () =>
		deploy(options, {
			environmentsFolder: ENVIRONMENTS_FOLDER,
			recordsFolder: RECORDS_FOLDER,
			findKey: (environment) => findApiKey(environment),
			readSources: () => readSourceState(),
			findTested: () => findTested(),
			build: async (name) => {
				const path = await buildPlace(name);
				return { path, sourcemap: sourcemapPath(path) };
			},
			...(url === undefined ? {} : { url }),
			print: (line) => console.log(line),
			ask,
		});
	// Two at once would each overwrite what the other one records.
	await withLock(`${paths.locks}/deploy-${options.environment}`, `deploying to ${options.environment}`, run);
});

async function ask(question: string): Promise<string | undefined> {
	if (!process.stdin.isTTY) return undefined;
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	try {
		return await terminal.question(question);
	} finally {
		terminal.close();
	}
}

function readArguments(args: readonly string[]): DeployOptions {
	const words = usage("npm run deploy --", environmentNames.join("|"), FLAGS);
	try {
		const parsed = parseFlags(args, FLAGS);
		const environment = environmentNames.find((name) => name === parsed.words[0]);
		if (environment === undefined || parsed.words.length !== 1) throw new UsageError(words);
		const { values } = parsed;
		return {
			environment,
			versionType: values.saved === true ? "Saved" : "Published",
			dryRun: values["dry-run"] === true,
			confirmed: values.yes === true,
		};
	} catch (error) {
		throw error instanceof UsageError ? new Trouble(error.message, 2) : error;
	}
}
