import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { JestReport } from "../../simulator/node/index";
import { readJestResults } from "../../simulator/node/index";
import { keyVariables } from "../deploy/api-key";
import type { EnvironmentName } from "../deploy/environment";
import { Trouble } from "../launch/trouble.mjs";
import { createOpenCloud, type OpenCloud, type OpenCloudError } from "../open-cloud/client";
import { explain } from "../open-cloud/explain";
import { type LuauTaskEnd, MOST_TASK_SECONDS, readTaskLogs, runLuauTask } from "../open-cloud/luau-task";
import { MOST_PLACE_BYTES, publishPlace } from "../open-cloud/publish-place";
import type { Filter } from "../test/filter";
import { createPathPattern } from "../test/path-pattern";
import { sourceOf, type SpecRoot, type SpecRun } from "../test/spec-suite";
import { compareOutcomes, type Comparison, type SpecOutcome } from "./compare";
import { createJestScript } from "./script";
import { findUploaded, noteUploaded } from "./uploaded";

/** The experience whose servers run the specs. */
export const SPECS_ENVIRONMENT: EnvironmentName = "test";
/** How often specs are tried when Open Cloud says INTERNAL_ERROR. */
const MOST_ATTEMPTS = 3;
/** Lines of a task's output that are shown when it fails. */
const SHOWN_LINES = 40;
const NO_FILE: ReadonlySet<string> = new Set(["DEADLINE_EXCEEDED", "OUTPUT_SIZE_LIMIT_EXCEEDED"]);

/** Where the specs run on Roblox. */
export interface SpecsPlace {
	readonly universeId: number;
	/** A place for this alone: what is saved there is what Studio opens. */
	readonly placeId: number;
	/** The file that the ids come from. */
	readonly file: string;
}

/** What a run needs from around it. */
export interface TestCloudContext {
	readonly place: SpecsPlace;
	readonly key: string | undefined;
	readonly roots: readonly SpecRoot[];
	/** The spec files of a root. */
	readonly listSpecs: (root: SpecRoot) => readonly string[];
	/** Builds the place with the specs, and returns its path. */
	readonly build: () => Promise<string>;
	/** Runs spec files of a root in the simulator; all of them unless given. */
	readonly simulate: (place: string, root: SpecRoot, files?: readonly string[]) => Promise<SpecRun>;
	readonly recordsFolder: string;
	readonly url?: string;
	readonly sleep: (ms: number) => Promise<void>;
	readonly print: (line: string) => void;
}

/**
 * Runs the same specs in the simulator and in a server of Roblox, and says on which ones the two differ.
 * @returns the exit status: 0 if they agree and nothing failed, or if there is no key to ask Roblox with
 * @throws Trouble with the next step when Open Cloud refuses
 */
export async function testCloud(filter: Filter, context: TestCloudContext): Promise<number> {
	const { print, key, place } = context;
	const missing = describeMissing(context);
	if (key === undefined || missing.length > 0) {
		print("Nothing was run: to run the specs in a server of Roblox,");
		for (const line of missing) print(`  - ${line}`);
		print("docs/test-cloud.md says how. `npm test` runs them in the simulator.");
		return 0;
	}
	const path = await context.build();
	const content = readFileSync(path);
	if (content.length > MOST_PLACE_BYTES) {
		throw new Trouble(`${path} has ${content.length} bytes; Open Cloud takes ${MOST_PLACE_BYTES}.`);
	}
	const openCloud = createOpenCloud({
		key,
		sleep: context.sleep,
		...(context.url === undefined ? {} : { url: context.url }),
		onWait: (ms, error: OpenCloudError) => print(`${error.message}; trying again in ${Math.ceil(ms / 1000)} s`),
	});
	const version = await upload(openCloud, content, context);
	const total = { agree: 0, differ: 0, failed: 0 };
	for (const root of context.roots) {
		const specs = filter.select(context.listSpecs(root)).map((file) => file.path);
		if (specs.length === 0) continue;
		// Open Cloud starts a server and no client; the simulator does the same, so that only real differences show.
		const onServer = { ...root, realm: "server" } as const;
		const roblox = new RobloxRun(openCloud, { ...place, version }, onServer, specs, context);
		const here = await context.simulate(path, onServer, filter.all ? undefined : specs);
		const there = await roblox.run(filter);
		const wanted = ({ name, file }: SpecOutcome) => specs.includes(file) && filter.wants(name, file);
		const outcomes = (report: JestReport) =>
			toOutcomes(report, specs, (text) => here.map(text)).filter((outcome) => wanted(outcome));
		const comparison = compareOutcomes(outcomes(here.report), [...outcomes(there.report), ...there.broken]);
		for (const line of describe(root, comparison)) print(line);
		total.agree += comparison.passed + comparison.skipped + comparison.failed.length;
		total.differ += comparison.differences.length;
		// What needs a client fails on both sides.
		if (root.realm === "server") total.failed += comparison.failed.length;
	}
	print("");
	if (total.agree + total.differ === 0) {
		print("No spec matches.");
		return 1;
	}
	print(`Simulator and Roblox agree on ${total.agree} specs and differ on ${total.differ}.`);
	return total.differ + total.failed === 0 ? 0 : 1;
}

function describeMissing({ key, place: { universeId, placeId, file } }: TestCloudContext): string[] {
	const missing: string[] = [];
	if (universeId === 0) missing.push(`fill in universeId in ${file}: the experience for trying things out`);
	if (placeId === 0) missing.push(`fill in specsPlaceId in ${file}: a place of that experience for specs alone`);
	if (key === undefined) missing.push(`set ${keyVariables(SPECS_ENVIRONMENT).join(" or ")}, or put it into .env`);
	return missing;
}

/** Saves the place as a version that nobody plays; not again when the same content is there already. */
async function upload(openCloud: OpenCloud, content: Uint8Array, context: TestCloudContext): Promise<number> {
	const { place, print, recordsFolder } = context;
	const { universeId, placeId, file } = place;
	const hash = createHash("sha256").update(content).digest("hex");
	const known = findUploaded({ universeId, placeId, hash }, recordsFolder);
	if (known !== undefined) {
		print(`The place with the specs is version ${known} of place ${placeId} already.`);
		return known;
	}
	print(`Saving the place with the specs in place ${placeId}…`);
	const doing = "Saving the place with the specs";
	try {
		const version = await publishPlace(openCloud, { universeId, placeId, versionType: "Saved", content });
		noteUploaded({ universeId, placeId, hash }, version, recordsFolder);
		return version;
	} catch (error) {
		throw explain(error, { doing, universeId, placeId, scope: "universe-places:write", file });
	}
}

/** What jest said on Roblox, and what it could not say. */
interface RobloxOutcome {
	readonly report: JestReport;
	readonly broken: readonly SpecOutcome[];
}

/** The specs of one root in servers of Roblox: in one task, or in as many as its limits ask for. */
class RobloxRun {
	private readonly tests: JestReport["tests"][number][] = [];
	private readonly brokenFiles: JestReport["brokenFiles"][number][] = [];
	private readonly broken: SpecOutcome[] = [];

	constructor(
		private readonly openCloud: OpenCloud,
		private readonly place: SpecsPlace & { readonly version: number },
		private readonly root: SpecRoot,
		private readonly specs: readonly string[],
		private readonly context: TestCloudContext,
	) {}

	async run(filter: Filter): Promise<RobloxOutcome> {
		const { sources } = this.root;
		const count = this.specs.length === 1 ? "1 spec file" : `${this.specs.length} spec files`;
		this.context.print(`Running ${count} of ${sources} in a server of Roblox…`);
		await this.runFiles(this.specs, filter.all);
		return { report: { tests: this.tests, brokenFiles: this.brokenFiles }, broken: this.broken };
	}

	/** @param all whether these are all files of the root, so that jest need not be told which */
	private async runFiles(files: readonly string[], all: boolean): Promise<void> {
		const end = await this.runTask(files, all);
		if (!end.ok && NO_FILE.has(end.code) && files.length > 1) {
			const half = Math.ceil(files.length / 2);
			this.context.print(`${describeEnd(end)}: running ${files.length} spec files in two halves…`);
			await this.runFiles(files.slice(0, half), false);
			await this.runFiles(files.slice(half), false);
			return;
		}
		const problem = end.ok ? this.take(end.results) : describeEnd(end);
		if (problem === undefined) return;
		const lines = await this.send(() => readTaskLogs(this.openCloud, end.path), "read");
		const failure = [problem, ...lines.slice(-SHOWN_LINES)].join("\n");
		for (const file of files) this.broken.push({ file, name: "", status: "failed", failure });
	}

	/** @returns why jest did not run; undefined if it did */
	private take(results: readonly unknown[]): string | undefined {
		const [text] = results;
		let outcome: unknown;
		try {
			outcome = JSON.parse(String(text));
		} catch {
			return `the task returned no results: ${String(text).slice(0, 200)}`;
		}
		if (typeof outcome !== "object" || outcome === null) return "the task returned no results";
		if ("problem" in outcome && typeof outcome.problem === "string") return outcome.problem;
		const report = readJestResults(outcome);
		if (report.tests.length + report.brokenFiles.length === 0) return "jest found no specs";
		this.tests.push(...report.tests);
		this.brokenFiles.push(...report.brokenFiles);
		return undefined;
	}

	private async runTask(files: readonly string[], all: boolean): Promise<LuauTaskEnd> {
		const { path, sources } = this.root;
		const script = createJestScript({
			paths: [path],
			...(all ? {} : { testPathPattern: createPathPattern(sources, files) }),
		});
		for (let attempt = 1; ; attempt++) {
			const end = await this.send(
				() => runLuauTask(this.openCloud, { ...this.place, script }, this.context.sleep),
				"write",
			);
			if (end.ok || end.code !== "INTERNAL_ERROR" || attempt === MOST_ATTEMPTS) return end;
			this.context.print(`${describeEnd(end)}; trying again`);
		}
	}

	private async send<Result>(request: () => Promise<Result>, access: "read" | "write"): Promise<Result> {
		try {
			return await request();
		} catch (error) {
			const { universeId, placeId, file } = this.place;
			const scope =
				access === "read"
					? "universe.place.luau-execution-session:read"
					: "universe.place.luau-execution-session:write and :read";
			throw explain(error, { doing: "Running the specs", universeId, placeId, scope, file });
		}
	}
}

function describeEnd({ code, message }: LuauTaskEnd & { ok: false }): string {
	if (code === "DEADLINE_EXCEEDED") return `The task took longer than ${MOST_TASK_SECONDS} s`;
	if (code === "OUTPUT_SIZE_LIMIT_EXCEEDED") return "The results have more than 4 MB";
	return `The task ended with ${code}: ${message}`;
}

function toOutcomes(report: JestReport, specs: readonly string[], map: (text: string) => string): SpecOutcome[] {
	const broken = report.brokenFiles.map(({ file, failure }): SpecOutcome => {
		return { file: sourceOf(file, specs) ?? file, name: "", status: "failed", failure: map(failure) };
	});
	const tests = report.tests.map(({ file, name, status, failure }): SpecOutcome => {
		const why = failure === undefined ? {} : { failure: map(failure) };
		return { file: sourceOf(file, specs) ?? file, name, status, ...why };
	});
	return [...broken, ...tests];
}

function describe(root: SpecRoot, { differences, passed, skipped, failed }: Comparison): string[] {
	const lines: string[] = [];
	const indent = (text: string) => text.replace(/^(?=.)/gm, "        ");
	const title = ({ file, name }: SpecOutcome) => (name === "" ? `${file} (the whole file)` : `${file}: ${name}`);
	for (const { file, name, simulator, roblox } of differences) {
		lines.push("", `DIFFERS ${title({ file, name, status: "failed" })}`);
		for (const [side, outcome] of [
			["simulator", simulator],
			["Roblox", roblox],
		] as const) {
			lines.push(`    ${side}: ${outcome?.status ?? "not there"}`);
			if (outcome?.failure !== undefined) lines.push(indent(outcome.failure));
		}
	}
	const needsClient = root.realm === "client";
	if (!needsClient) {
		for (const outcome of failed) {
			lines.push("", `FAILED on both ${title(outcome)}`, indent(outcome.failure ?? "no reason given"));
		}
	}
	const counts = [`${passed} pass on both`];
	if (failed.length > 0) counts.push(`${failed.length} fail on both${needsClient ? " (they need a client)" : ""}`);
	if (skipped > 0) counts.push(`${skipped} are skipped`);
	counts.push(`${differences.length} differ`);
	return [...lines, `${root.sources.padEnd(10)} ${counts.join(", ")}`];
}
