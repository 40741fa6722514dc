import { relative } from "node:path";
import {
	createPositionMapper,
	formatOutput,
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

/** Specs that keep busy for longer without yielding hang, in milliseconds; other suites use the machine meanwhile. */
const BUDGET_MS = 60_000;

const SPEC = /\.spec\.(?:tsx?|luau)$/;

/** A suite of specs that jest-roblox runs inside the simulator. */
export function specSuite({ name, place, roots, watches = [] }: SpecSuiteOptions): Suite {
	return {
		name,
		watches: [...roots.map((root) => root.sources), ...watches],
		run: async (filter, report) => {
			const wanted = roots.flatMap((root) => {
				const specs = listFiles([root.sources]).filter((file) => SPEC.test(file));
				return filter.select(specs).length > 0 ? [{ root, specs }] : [];
			});
			if (wanted.length === 0) return;
			const [lune, path] = await Promise.all([getTool("lune"), place(), prepareSimulator()]);
			for (const { root, specs } of wanted) await runRoot(lune, path, root, specs, filter, report);
		},
	};
}

async function runRoot(
	lune: string,
	place: string,
	root: SpecRoot,
	specs: readonly string[],
	filter: Filter,
	report: Report,
): Promise<void> {
	const map = createPositionMapper({ sourcemap: sourcemapPath(place), folders: sourceFolders });
	const output: string[] = [];
	let results: unknown;
	const end = await startSimulator({
		lune,
		command: ["run", place, "--jest", root.path, "--realm", root.realm],
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
	const { tests, brokenFiles } = readJestResults(results);
	for (const { file, failure } of brokenFiles) {
		const source = sourceOf(file, specs) ?? file;
		if (filter.matches(source)) report({ name: source, file: source, status: "failed", failure: map(failure) });
	}
	for (const test of tests) reportTest(test, specs, map, filter, report);
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
function sourceOf(file: string, specs: readonly string[]): string | undefined {
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
