import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { readJestResults } from "../../simulator/node/index";
import { prepareSimulator } from "../build/compile";
import { buildPlace } from "../build/place";
import { run as runProcess } from "../process/run";
import { Filter } from "../test/filter";
import { gameRoots, listSpecs, runSpecs, type SpecRoot } from "../test/spec-suite";
import { type Fault, OpenCloudStandIn, type TaskOutcome } from "../testing/open-cloud";
import { runBySimulator } from "../testing/roblox-by-simulator";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { getTool } from "../toolchain/toolchain";
import type { JestOptions } from "./script";
import { testCloud, type TestCloudContext } from "./test-cloud";

const KEY = "the-secret-key";
const SCOPES = [
	"universe-places:write",
	"universe.place.luau-execution-session:write",
	"universe.place.luau-execution-session:read",
];
const PLACE = { universeId: 77, placeId: 773, file: "test.json" };
const SHARED: SpecRoot = { path: "ReplicatedStorage.TS", realm: "server", sources: "shared" };
const CLIENT: SpecRoot = { path: "StarterPlayer.StarterPlayerScripts.TS", realm: "client", sources: "client" };

/** Specs of a file by name, with how they end. */
type Ends = Readonly<Record<string, "passed" | "failed">>;
/** Spec files, named as jest names them, below their root. */
type Files = Readonly<Record<string, Ends>>;

const AGREED: Files = { "coins/add.spec": { "adds two": "passed" }, "items/move.spec": { moves: "passed" } };

function jestResults(files: Files): object {
	const testResults = Object.entries(files).map(([testFilePath, specs]) => ({
		testFilePath,
		testResults: Object.entries(specs).map(([name, status]) => ({
			fullName: name,
			status,
			failureMessages: status === "failed" ? [`${name} is not what it should be`] : [],
		})),
	}));
	return { results: { testResults } };
}

function complete(value: unknown): TaskOutcome {
	return { task: { state: "COMPLETE", output: { results: [JSON.stringify(value)] } } };
}

function failed(code: string, logs: readonly string[] = []): TaskOutcome {
	return { task: { state: "FAILED", error: { code, message: "in its own words" } }, logs };
}

/** What a script that was sent asks jest for. */
function optionsOf(script: string): JestOptions {
	const [, json = "{}"] = /JSONDecode\(\[=+\[(.*?)\]=+\]\)/.exec(script) ?? [];
	return JSON.parse(json) as JestOptions;
}

interface World {
	readonly standIn: OpenCloudStandIn;
	readonly folder: string;
	readonly printed: string[];
	/** What may be changed between runs; files below their root. */
	readonly now: { simulator: Files; roblox: Files; content: string; key: string | undefined };
	/** The patterns of the tasks so far; undefined for all files. */
	readonly asked: (string | undefined)[];
	run(patterns?: readonly string[], changes?: Partial<TestCloudContext>): Promise<number>;
	said(): string;
}

async function createWorld(test: TestContext): Promise<World> {
	const standIn = await OpenCloudStandIn.start(test);
	const folder = temporaryFolder(test);
	standIn.addUniverse(PLACE.universeId, [PLACE.placeId]);
	standIn.keys.set(KEY, { scopes: SCOPES, universes: [PLACE.universeId] });
	let time = 0;
	standIn.now = () => time;
	const now: World["now"] = { simulator: AGREED, roblox: AGREED, content: "<roblox!one", key: KEY };
	const asked: (string | undefined)[] = [];
	standIn.runTask = (script) => {
		const { testPathPattern } = optionsOf(script);
		asked.push(testPathPattern);
		const wanted = Object.entries(now.roblox).filter(([file]) => new RegExp(testPathPattern ?? "").test(file));
		return complete(jestResults(Object.fromEntries(wanted)));
	};
	const printed: string[] = [];
	const run: World["run"] = (patterns = [], changes = {}) =>
		testCloud(new Filter(patterns), {
			place: PLACE,
			key: now.key,
			roots: [SHARED],
			listSpecs: ({ sources }) => Object.keys(now.simulator).map((file) => `${sources}/${file}.ts`),
			build: async () => {
				const path = join(folder, "test.rbxl");
				writeFileSync(path, now.content);
				return path;
			},
			simulate: async () => ({ report: readJestResults(jestResults(now.simulator)), map: (text) => text }),
			recordsFolder: join(folder, "records"),
			url: standIn.url,
			sleep: async (ms) => void (time += ms),
			print: (line) => printed.push(line),
			...changes,
		});
	return { standIn, folder, printed, now, asked, run, said: () => printed.join("\n") };
}

function count(standIn: OpenCloudStandIn, method: string, path: RegExp): number {
	return standIn.requests.filter((request) => request.method === method && path.test(request.path)).length;
}

function times(number: number, fault: Fault): Fault[] {
	return Array.from({ length: number }, () => fault);
}

describe("testCloud", () => {
	it("should say what to set, send nothing and succeed when there is no key or no place", async (test) => {
		const { standIn, now, run, said } = await createWorld(test);
		now.key = undefined;
		assert.equal(await run([], { place: { ...PLACE, universeId: 0, placeId: 0 } }), 0);
		assert.match(said(), /universeId in test\.json[^]*specsPlaceId in test\.json[^]*ROBLOX_TEST_API_KEY/);
		assert.deepEqual(standIn.requests, []);
	});

	const refusals: readonly { about: string; change: (world: World) => void; says: RegExp }[] = [
		{ about: "the key is wrong", change: ({ standIn }) => standIn.keys.clear(), says: /key is wrong, expired/ },
		{
			about: "the key may not upload",
			change: ({ standIn }) => standIn.keys.set(KEY, { scopes: SCOPES.slice(1), universes: [77] }),
			says: /scope universe-places:write for the experience 77/,
		},
		{
			about: "the key may not run scripts",
			change: ({ standIn }) => standIn.keys.set(KEY, { scopes: SCOPES.slice(0, 1), universes: [77] }),
			says: /scope universe\.place\.luau-execution-session:write and :read for the experience 77/,
		},
		{
			about: "the key may not read how a task goes",
			change: ({ standIn }) => standIn.keys.set(KEY, { scopes: SCOPES.slice(0, 2), universes: [77] }),
			says: /luau-execution-session:write and :read/,
		},
		{
			about: "the experience is somebody else's",
			change: ({ standIn }) => standIn.keys.set(KEY, { scopes: SCOPES, universes: [99] }),
			says: /not yours, correct test\.json/,
		},
		{
			about: "the place is in another experience",
			change: ({ standIn }) => standIn.addUniverse(77, [1]),
			says: /no place 773 in universe 77/,
		},
		{ about: "Studio holds the place", change: ({ standIn }) => standIn.held.add(773), says: /in Studio/ },
		{ about: "the file is no place", change: ({ now }) => void (now.content = "x"), says: /not accepted/ },
		{
			about: "Roblox is down",
			change: ({ standIn }) => standIn.faults.push(...times(5, { status: 503 })),
			says: /Roblox fails at present/,
		},
		{
			about: "Roblox goes away while the task runs",
			change: ({ standIn }) => standIn.faults.push(undefined, undefined, ...times(5, { lost: "before" })),
			says: /No answer in 5 attempts/,
		},
		{
			about: "the rate limit asks for an hour",
			change: ({ standIn }) =>
				standIn.faults.push(undefined, { status: 429, headers: { "retry-after": "3600" } }),
			says: /5 tasks, in a minute/,
		},
	];
	for (const { about, change, says } of refusals) {
		it(`should say what to do, and nothing of the key, when ${about}`, async (test) => {
			const world = await createWorld(test);
			change(world);
			await assert.rejects(world.run(), (error: Error) => {
				assert.match(error.message, says);
				assert.ok(!`${error.stack}${world.said()}`.includes(KEY));
				return true;
			});
		});
	}

	it("should upload nothing when the place is too large", async (test) => {
		const { standIn, now, run } = await createWorld(test);
		now.content = `<roblox!${"x".repeat(10_485_760)}`;
		await assert.rejects(run(), /Open Cloud takes 10485760/);
		assert.deepEqual(standIn.requests, []);
	});

	it("should report every spec on which the two differ, by its full name, and fail", async (test) => {
		const { now, run, said } = await createWorld(test);
		now.simulator = {
			"a.spec": { same: "passed", weaker: "passed", stronger: "failed", gone: "passed", bad: "failed" },
		};
		now.roblox = {
			"a.spec": { same: "passed", weaker: "failed", stronger: "passed", more: "passed", bad: "failed" },
		};
		assert.equal(await run(), 1);
		assert.match(
			said(),
			/DIFFERS shared\/a\.spec\.ts: weaker\n {4}simulator: passed\n {4}Roblox: failed\n.*should be/,
		);
		assert.match(said(), /: stronger\n {4}simulator: failed\n.*\n {4}Roblox: passed/);
		assert.match(said(), /: gone\n {4}simulator: passed\n {4}Roblox: not there/);
		assert.match(said(), /: more\n {4}simulator: not there\n {4}Roblox: passed/);
		assert.match(said(), /FAILED on both shared\/a\.spec\.ts: bad/);
		assert.match(said(), /shared +1 pass on both, 1 fail on both, 4 differ/);
	});

	it("should fail when a spec fails on both, unless it needs a client", async (test) => {
		const { now, run, said } = await createWorld(test);
		now.simulator = now.roblox = { "a.spec": { bad: "failed" } };
		assert.equal(await run([], { roots: [CLIENT] }), 0);
		assert.match(said(), /client +0 pass on both, 1 fail on both \(they need a client\), 0 differ/);
		assert.equal(await run(), 1);
	});

	it("should show what a task printed, of all pages, when its script fails", async (test) => {
		const { standIn, run, said } = await createWorld(test);
		standIn.logLinesPerPage = 2;
		standIn.runTask = () => failed("SCRIPT_ERROR", ["one", "two", "three", "four", "five"]);
		assert.equal(await run(), 1);
		assert.match(said(), /SCRIPT_ERROR: in its own words\n +one\n +two\n +three\n +four\n +five/);
		assert.match(said(), /DIFFERS shared\/coins\/add\.spec\.ts \(the whole file\)/);
		assert.equal(count(standIn, "GET", /\/logs\?/), 3);
	});

	for (const [about, outcome, says] of [
		["jest cannot run", complete({ problem: "There is no Jest in this place" }), /There is no Jest in this place/],
		["a task returns nothing", { task: { state: "COMPLETE", output: {} } }, /returned no results/],
		["a task is cancelled", { task: { state: "CANCELLED" } }, /ended with CANCELLED: no reason given/],
	] as const) {
		it(`should say so, and fail, when ${about}`, async (test) => {
			const { standIn, run, said } = await createWorld(test);
			standIn.runTask = () => outcome;
			assert.equal(await run(), 1);
			assert.match(said(), says);
		});
	}

	it("should give up when a task never ends", async (test) => {
		const { standIn, run } = await createWorld(test);
		standIn.runTask = () => ({ task: {}, polls: Number.POSITIVE_INFINITY });
		await assert.rejects(run(), /has not ended after 600 s/);
	});

	for (const code of ["DEADLINE_EXCEEDED", "OUTPUT_SIZE_LIMIT_EXCEEDED"]) {
		it(`should split the specs until each part fits, and name the one that does not, when a task ends with ${code}`, async (test) => {
			const { standIn, now, asked, run, said } = await createWorld(test);
			const names = Array.from({ length: 8 }, (_, index) => `part-${index}/x.spec`);
			now.simulator = now.roblox = Object.fromEntries(names.map((name) => [name, { works: "passed" as const }]));
			const { runTask } = standIn;
			standIn.runTask = (script, version) => {
				const outcome = runTask(script, version);
				const pattern = new RegExp(asked.at(-1) ?? "");
				const files = names.filter((name) => pattern.test(name));
				return files.includes("part-5/x.spec") || files.length > 4 ? failed(code) : outcome;
			};
			assert.equal(await run(), 1);
			assert.match(said(), /shared +7 pass on both, 1 differ/);
			assert.match(said(), /DIFFERS shared\/part-5\/x\.spec\.ts \(the whole file\)/);
			assert.equal(asked.length, 7);
			// Five tasks in a minute are allowed; it waited for more.
			assert.match(said(), /Too many requests; trying again/);
		});
	}

	it("should try again when Open Cloud fails a task for reasons of its own", async (test) => {
		const { standIn, run, said } = await createWorld(test);
		const { runTask } = standIn;
		const outcomes: (TaskOutcome | undefined)[] = [failed("INTERNAL_ERROR"), failed("INTERNAL_ERROR")];
		standIn.runTask = (script, version) => outcomes.shift() ?? runTask(script, version);
		assert.equal(await run(), 0);
		assert.match(said(), /INTERNAL_ERROR: in its own words; trying again/);
		standIn.runTask = () => failed("INTERNAL_ERROR");
		assert.equal(await run(), 1);
	});

	it("should get through when rate limits, outages and broken connections pass", async (test) => {
		const { standIn, run } = await createWorld(test);
		standIn.faults.push(
			{ status: 503 },
			undefined,
			{ status: 429, headers: { "retry-after": "7" } },
			{ lost: "after" },
			undefined,
			{ status: 500 },
		);
		assert.equal(await run(), 0);
	});

	it("should not upload the same place again when an earlier run was interrupted", async (test) => {
		const { standIn, now, run, said } = await createWorld(test);
		// The process ends while its task runs: nothing that it would do later is done.
		await new Promise<void>((waiting) => {
			void run([], { sleep: () => new Promise(() => waiting()) });
		});
		assert.equal(await run(), 0);
		assert.equal(standIn.versions(773).length, 1);
		assert.match(said(), /version 1 of place 773 already/);
		now.content = "<roblox!two";
		assert.equal(await run(), 0);
		assert.deepEqual(
			standIn.versions(773).map(({ type }) => type),
			["Saved", "Saved"],
		);
	});

	it("should upload the place again when its note cannot be read", async (test) => {
		const { standIn, folder, run } = await createWorld(test);
		await run();
		writeFileSync(join(folder, "records", "test-cloud.json"), '{"univ');
		assert.equal(await run(), 0);
		assert.equal(standIn.versions(773).length, 2);
	});

	it("should ask for the specs of a pattern alone", async (test) => {
		const { now, folder, asked, run, said } = await createWorld(test);
		now.simulator = now.roblox = { ...AGREED, "my-coins/add.spec": { other: "passed" } };
		const sources = relative("", folder).replaceAll("\\", "/");
		const files = Object.keys(now.simulator).map((file) => `${file}.ts`);
		writeFiles(folder, Object.fromEntries(files.map((file) => [file, `it("should ${file}")`])));
		const context = {
			roots: [{ ...SHARED, sources }],
			listSpecs: () => files.map((file) => `${sources}/${file}`),
		};
		assert.equal(await run(["coins/add"], context), 0);
		assert.match(said(), / 2 pass on both, 0 differ/);
		assert.equal(await run(["items/move"], context), 0);
		assert.deepEqual(asked.slice(1), ["(^|[/\\\\.])(items[/\\\\.]move\\.spec)(\\.luau?)?$"]);
		assert.equal(await run(["nonsense"], context), 1);
	});

	it("should write the key nowhere", async (test) => {
		const { standIn, folder, run, said } = await createWorld(test);
		standIn.faults.push({ status: 500, body: `{"message":"bad key ${KEY}"}` });
		await run();
		assert.ok(!said().includes(KEY));
		for (const file of readdirSync(join(folder, "records"))) {
			assert.ok(!readFileSync(join(folder, "records", file), "utf8").includes(KEY));
		}
	});

	it("should find that both agree when the place that was uploaded runs the script that was sent", async (test) => {
		const { standIn, folder, run, said } = await createWorld(test);
		const [lune] = await Promise.all([getTool("lune"), prepareSimulator()]);
		standIn.runTask = runBySimulator(lune, folder);
		const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms / 30));
		const context = { roots: gameRoots, listSpecs, build: () => buildPlace("test"), sleep };
		const simulate: TestCloudContext["simulate"] = (place, root, files) => runSpecs(lune, place, root, files);
		assert.equal(await run(["find-place.spec"], { ...context, simulate }), 0, said());
		assert.match(said(), /shared +[1-9]\d* pass on both, 0 differ/);
	});
});

describe("npm run test:cloud", () => {
	it("should say how it is used when it is called with a flag", async () => {
		const { code, stderr } = await runProcess(process.execPath, ["tools/launch.mjs", "test:cloud", "--live"]);
		assert.equal(code, 2);
		assert.match(stderr, /npm run test:cloud -- \[PATTERN/);
	});
});
