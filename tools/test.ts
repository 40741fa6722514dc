import { relative } from "node:path";
import { SourceWatch } from "../playtest/server/watch";
import { readSourceState, type SourceState } from "./deploy/git";
import { noteTested } from "./deploy/tested";
import { Trouble } from "./launch/trouble.mjs";
import { runCommand } from "./process/command";
import { Filter, readPattern } from "./test/filter";
import { runSuites } from "./test/run-suites";
import type { Suite } from "./test/suite";
import { listSuites } from "./test/suites";

const USAGE = "Usage: npm test -- [PATTERN...] [--watch]   (a pattern is a part of a file, a test's name, or a suite)";

await runCommand(async (args) => {
	const watching = args.includes("--watch");
	const patterns = args.filter((arg) => arg !== "--watch");
	if (patterns.some((pattern) => pattern.startsWith("-"))) throw new Trouble(USAGE, 2);
	const suites = listSuites();
	const caller = process.env.STRONGBOX_CALLER ?? process.cwd();
	const filter = new Filter(
		patterns.map((pattern) => readPattern(pattern, process.cwd(), caller)),
		suites.map((suite) => suite.name),
	);
	const print = (line: string) => console.log(line);
	const before = await findSources(filter);
	const { passed, failed } = await runSuites(suites, filter, print);
	const after = await findSources(filter);
	// A deploy asks for it.
	if (before && after) noteTested(failed === 0 && passed > 0, before, after);
	if (watching) await watchSuites(suites, filter, print);
	return failed > 0 || passed === 0 ? 1 : 0;
});

/** The commit that a run of all tests is about; undefined for a run of some, and where there is no git. */
async function findSources(filter: Filter): Promise<SourceState | undefined> {
	return filter.all ? readSourceState().catch(() => undefined) : undefined;
}

/** Runs the suites again that a change concerns, until Ctrl+C. */
async function watchSuites(suites: readonly Suite[], filter: Filter, print: (line: string) => void): Promise<never> {
	const folders = [...new Set(suites.flatMap((suite) => suite.watches))];
	const concerns = (suite: Suite, file: string) =>
		suite.watches.some((folder) => file === folder || file.startsWith(`${folder}/`));
	for (;;) {
		print("\nWatching for changes; Ctrl+C ends.");
		const files = await nextChange(folders);
		print(`\nChanged: ${files.slice(0, 5).join(", ")}${files.length > 5 ? " and more" : ""}`);
		const concerned = suites.filter((suite) => files.some((file) => concerns(suite, file)));
		await runSuites(concerned, filter, print);
	}
}

/** The files that change next below some folders, relative to the root. */
async function nextChange(folders: readonly string[]): Promise<string[]> {
	const changed = await new Promise<readonly string[]>((resolve, reject) => {
		const watch = SourceWatch.start(folders, (files) => {
			watch.then((started) => started.close(), reject);
			resolve(files);
		});
		watch.catch(reject);
	});
	return changed.map((file) => relative(process.cwd(), file).replaceAll("\\", "/"));
}
