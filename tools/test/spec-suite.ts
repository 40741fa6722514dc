import { relative } from "node:path";
import {
	createPositionMapper,
	formatOutput,
	type JestReport,
	type PositionMapper,
	readJestResults,
	startSimulator,
	type TestReport,
} from "../../simulator/node/index";
import { prepareSimulator } from "../build/compile";
import { listFiles } from "../build/fingerprint";
import { sourceFolders } from "../build/paths";
import { sourcemapPath } from "../build/place";
import { getTool } from "../toolchain/toolchain";
import type { Filter } from "./filter";
import { createPathPattern } from "./path-pattern";
import type { Report, Suite } from "./suite";

/** A folder of a place whose specs jest runs together. */
export interface SpecRoot {
	/** The folder's full name in the DataModel; it holds a `jest.config`. */
	readonly path: string;
	/** The side on which they run. */
	readonly realm: "server" | "client";
	/** Where the specs stand as TypeScript. */
	readonly sources: string;
}

/** What a suite of specs is made of. */
export interface SpecSuiteOptions {
	readonly name: string;
	/** Builds the place and returns its path. */
	readonly place: () => Promise<string>;
	readonly roots: readonly SpecRoot[];
	/** What else decides the outcome, for `--watch`. */
	readonly watches?: readonly string[];
}

/** What a run of the specs of one root said. */
export interface SpecRun {
	readonly report: JestReport;
	/** Turns positions in Luau into positions in TypeScript. */
	readonly map: PositionMapper;
}

/** Specs that keep busy for longer without yielding hang, in milliseconds; other suites use the machine meanwhile. */
const BUDGET_MS = 60_000;

const SPEC = /\.spec\.(?:tsx?|luau)$/;

/** The game's specs, as they stand in the place for tests. */
export const gameRoots: readonly SpecRoot[] = [
	{ path: "ReplicatedStorage.TS", realm: "server", sources: "shared" },
	{ path: "ServerScriptService.TS", realm: "server", sources: "server" },
	{ path: "StarterPlayer.StarterPlayerScripts.TS", realm: "client", sources: "client" },
];

/** The spec files of a root. */
export function listSpecs({ sources }: SpecRoot): string[] {
	return listFiles([sources]).filter((file) => SPEC.test(file));
}

/** A suite of specs that jest-roblox runs inside the simulator. */
export function specSuite({ name, place, roots, watches = [] }: SpecSuiteOptions): Suite {
	return {
		name,
		watches: [...roots.map((root) => root.sources), ...watches],
		run: async (filter, report) => {
			const wanted = roots.flatMap((root) => {
				const specs = listSpecs(root);
				const files = filter.select(specs).map((file) => file.path);
				return files.length > 0 ? [{ root, specs, files }] : [];
			});
			if (wanted.length === 0) return;
			const [lune, path] = await Promise.all([getTool("lune"), place(), prepareSimulator()]);
			for (const { root, specs, files } of wanted) {
				const run = await runSpecs(lune, path, root, files.length < specs.length ? files : undefined);
				reportRun(run, specs, filter, report);
			}
		},
	};
}

function reportRun({ report: found, map }: SpecRun, specs: readonly string[], filter: Filter, report: Report): void {
	const { tests, brokenFiles } = found;
	for (const { file, failure } of brokenFiles) {
		const source = sourceOf(file, specs) ?? file;
		if (filter.matches(source)) report({ name: source, file: source, status: "failed", failure: map(failure) });
	}
	for (const test of tests) reportTest(test, specs, map, filter, report);
}

/**
 * Runs the specs of one root in the simulator.
 * @param place a place file that was built, with its sourcemap beside it
 * @param files the spec files of the root that are wanted, as sources; all unless given
 * @throws Error with what was printed last if they cannot be run at all
 */
export async function runSpecs(
	lune: string,
	place: string,
	root: SpecRoot,
	files?: readonly string[],
): Promise<SpecRun> {
	const map = createPositionMapper({ sourcemap: sourcemapPath(place), folders: sourceFolders });
	const output: string[] = [];
	let results: unknown;
	const end = await startSimulator({
		lune,
		command: [
			...["run", place, "--jest", root.path, "--realm", root.realm],
			...(files === undefined ? [] : ["--specs", createPathPattern(root.sources, files)]),
		],
		budgetMs: BUDGET_MS,
		onOutput: (message) => output.push(formatOutput(message, map, false)),
		onText: (line) => output.push(map(line)),
		onJest: (value) => {
			results = value;
		},
	}).ended;
	if (results === undefined) {
		const said = [end.message === undefined ? "it ended without results" : map(end.message), ...output.slice(-40)];
		throw new Error(`The specs of ${root.path} could not be run: ${said.join("\n")}`);
	}
	const report = readJestResults(results);
	if (files !== undefined && report.tests.length + report.brokenFiles.length === 0)
		throw new Error(`jest found none of ${files.join(", ")} in ${root.path}.`);
	return { report, map };
}

function reportTest(
	test: TestReport,
	specs: readonly string[],
	map: PositionMapper,
	filter: Filter,
	report: Report,
): void {
	const file = sourceOf(test.file, specs) ?? test.file;
	if (!filter.wants(test.name, file)) return;
	report({
		name: test.name,
		file,
		status: test.status,
		...(test.failure === undefined ? {} : { failure: map(test.failure) }),
	});
}

/** The spec that jest means: it names files by their place in the DataModel, so the end of the path decides. */
export function sourceOf(file: string, specs: readonly string[]): string | undefined {
	const words = (path: string) =>
		path
			.replace(SPEC, ".spec")
			.replace(/\.luau?$/, "")
			.split(/[\\/.]/)
			.reverse();
	const asked = words(file);
	let best: { spec: string; common: number } | undefined;
	for (const spec of specs) {
		const own = words(spec);
		let common = 0;
		while (common < own.length && own[common] === asked[common]) common++;
		// "x.spec" is two words; agreeing on less is agreeing on nothing.
		if (common >= 2 && common > (best?.common ?? 0)) best = { spec, common };
	}
	return best === undefined ? undefined : relative("", best.spec).replaceAll("\\", "/");
}
