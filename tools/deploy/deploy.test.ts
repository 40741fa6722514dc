import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { type Fault, OpenCloudStandIn } from "../testing/open-cloud";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { deploy, type DeployContext, type DeployOptions } from "./deploy";
import type { SourceState } from "./git";

const TEST = { universeId: 77, places: { start: 771, arena: 772 }, products: {}, passes: {} };
const LIVE = { universeId: 88, places: { start: 881, arena: 882 }, products: { gems: 0 }, passes: {} };
const KEY = "the-secret-key";
const COMMIT = "a".repeat(40);
const NEXT_COMMIT = "b".repeat(40);

interface World {
	readonly standIn: OpenCloudStandIn;
	readonly folder: string;
	readonly printed: string[];
	readonly asked: string[];
	/** What may be changed between runs. */
	readonly now: {
		sources: SourceState;
		tested: string | undefined;
		key: string | undefined;
		answer: string | undefined;
		content: string;
		scripts: readonly string[];
	};
	/** Deploys to test, published and confirmed, unless told otherwise. */
	run(options?: Partial<DeployOptions>, context?: Partial<DeployContext>): Promise<void>;
}

async function createWorld(test: TestContext): Promise<World> {
	const standIn = await OpenCloudStandIn.start(test);
	const folder = temporaryFolder(test);
	writeFiles(folder, { "test.json": JSON.stringify(TEST), "live.json": JSON.stringify(LIVE) });
	for (const { universeId, places } of [TEST, LIVE]) standIn.addUniverse(universeId, Object.values(places));
	standIn.keys.set(KEY, { scopes: ["universe-places:write"], universes: [TEST.universeId, LIVE.universeId] });
	const now: World["now"] = {
		sources: { commit: COMMIT, changed: [] },
		tested: COMMIT,
		key: KEY,
		answer: undefined,
		content: "<roblox!one",
		scripts: ["ServerScriptService.TS.main"],
	};
	const printed: string[] = [];
	const asked: string[] = [];
	const context: DeployContext = {
		environmentsFolder: folder,
		recordsFolder: join(folder, "records"),
		findKey: () => now.key,
		readSources: async () => now.sources,
		findTested: () => now.tested,
		build: async (place) => {
			const path = join(folder, `${place}.rbxl`);
			writeFileSync(path, `${now.content} ${place}`);
			const sourcemap = join(folder, `${place}.sourcemap.json`);
			writeFileSync(sourcemap, JSON.stringify(sourcemapOf(now.scripts)));
			return { path, sourcemap };
		},
		url: standIn.url,
		sleep: async () => {},
		print: (line) => printed.push(line),
		ask: async (question) => {
			asked.push(question);
			return now.answer;
		},
	};
	const run: World["run"] = (options = {}, changes = {}) =>
		deploy(
			{ environment: "test", versionType: "Published", dryRun: false, confirmed: false, ...options },
			{ ...context, ...changes },
		);
	return { standIn, folder, printed, asked, now, run };
}

function sourcemapOf(scripts: readonly string[]): object {
	const node = (names: readonly string[]): object => ({
		name: names[0],
		className: names.length === 1 ? "Script" : "Folder",
		filePaths: names.length === 1 ? [`out/${names[0]}.luau`] : [],
		children: names.length === 1 ? [] : [node(names.slice(1))],
	});
	return { name: "strongbox", className: "DataModel", children: scripts.map((path) => node(path.split("."))) };
}

function contents(standIn: OpenCloudStandIn, placeId: number, type: string): string[] {
	return standIn
		.versions(placeId)
		.filter((version) => version.type === type)
		.map((version) => version.content);
}

function times(count: number, fault: Fault): Fault[] {
	return Array.from({ length: count }, () => fault);
}

describe("deploy", () => {
	it("should upload nothing and say everything at once when nothing is in order", async (test) => {
		const { standIn, now, run } = await createWorld(test);
		now.sources = { commit: COMMIT, changed: ["server/main.server.ts"] };
		now.tested = NEXT_COMMIT;
		now.key = undefined;
		now.scripts = ["ReplicatedStorage.TS.result.spec"];
		await assert.rejects(run(), (error: Error) => {
			assert.match(error.message, /differs from the commit: server\/main\.server\.ts/);
			assert.match(
				error.message,
				/Not all tests are known to have passed on commit aaaaaaaaaa \(bbbbbbbbbb has\)/,
			);
			assert.match(error.message, /Set ROBLOX_TEST_API_KEY or ROBLOX_API_KEY, or put it into \.env/);
			assert.match(error.message, /holds 1 test scripts/);
			return true;
		});
		assert.deepEqual(standIn.requests, []);
	});

	it("should upload nothing when ids are not filled in", async (test) => {
		const { standIn, folder, run } = await createWorld(test);
		writeFiles(folder, { "test.json": JSON.stringify({ ...TEST, places: { start: 771, arena: 0 } }) });
		await assert.rejects(run(), /places\.arena is 0: not filled in/);
		assert.deepEqual(standIn.requests, []);
	});

	it("should upload nothing when a place is too large", async (test) => {
		const { standIn, now, run } = await createWorld(test);
		now.content = `<roblox!${"x".repeat(10_485_760)}`;
		await assert.rejects(run(), /start\.rbxl has 10\.0 MB; Open Cloud takes 10\.0 MB/);
		assert.deepEqual(standIn.requests, []);
	});

	it("should upload nothing when the sources change while it builds", async (test) => {
		const { standIn, now, run } = await createWorld(test);
		let asked = 0;
		const readSources = async () => (asked++ === 0 ? now.sources : { ...now.sources, changed: ["shared/x.ts"] });
		await assert.rejects(run({}, { readSources }), /sources changed while/);
		assert.deepEqual(standIn.requests, []);
	});

	it("should upload nothing to live when nobody confirms it", async (test) => {
		const { standIn, now, asked, run } = await createWorld(test);
		await assert.rejects(run({ environment: "live" }), /Add --yes/);
		now.answer = "yes";
		await assert.rejects(run({ environment: "live" }), /Nothing was uploaded/);
		assert.equal(asked.length, 2);
		assert.deepEqual(standIn.requests, []);
	});

	const refusals = [
		{
			about: "the key is wrong",
			change: ({ standIn }: World) => standIn.keys.clear(),
			says: /key is wrong, expired/,
		},
		{
			about: "the key lacks the scope",
			change: ({ standIn }: World) => standIn.keys.set(KEY, { scopes: [], universes: [77] }),
			says: /scope universe-places:write for the experience 77/,
		},
		{
			about: "the experience is somebody else's",
			change: ({ standIn }: World) =>
				standIn.keys.set(KEY, { scopes: ["universe-places:write"], universes: [99] }),
			says: /not yours, correct .*test\.json/,
		},
		{
			about: "the place is in another experience",
			change: ({ standIn }: World) => standIn.addUniverse(77, [881, 772]),
			says: /no place 771 in universe 77/,
		},
		{
			about: "Studio holds the arena",
			change: ({ standIn }: World) => standIn.held.add(772),
			says: /Close the place in Studio/,
		},
		{
			about: "Roblox is down",
			change: ({ standIn }: World) => standIn.faults.push(...times(5, { status: 503 })),
			says: /Roblox fails at present \(tried 5 times\)/,
		},
		{
			about: "the rate limit asks for an hour",
			change: ({ standIn }: World) => standIn.faults.push({ status: 429, headers: { "retry-after": "3600" } }),
			says: /Too many requests/,
		},
		{
			about: "the request is wrong",
			change: ({ now }: World) => void (now.content = "no place"),
			says: /place file was not accepted/,
		},
	];
	for (const { about, change, says } of refusals) {
		it(`should say what to do, with players' versions untouched, when ${about}`, async (test) => {
			const world = await createWorld(test);
			change(world);
			await assert.rejects(world.run(), says);
			for (const place of [771, 772]) assert.deepEqual(contents(world.standIn, place, "Published"), []);
		});
	}

	it("should tell which place is new and which is old when an outage comes halfway, and again at the next run", async (test) => {
		const { standIn, now, printed, run } = await createWorld(test);
		await run();
		now.sources = { commit: NEXT_COMMIT, changed: [] };
		now.tested = NEXT_COMMIT;
		now.content = "<roblox!two";
		// Both are saved and the start place is published; then Roblox goes away.
		standIn.faults.push(undefined, undefined, undefined, ...times(5, { lost: "before" }));
		const state =
			/broke off, at commit bbbbbbbbbb:\n {2}start: published as version 4\n {2}arena: unknown whether the upload arrived; before it version 2 of commit aaaaaaaaaa/;
		await assert.rejects(run(), state);

		printed.length = 0;
		await run({ versionType: "Saved" });
		assert.match(printed.join("\n"), state);
		assert.match(printed.slice(-3).join("\n"), /arena: .*\n {2}Players may have different code/);

		printed.length = 0;
		await run();
		assert.match(printed.join("\n"), state);
		assert.match(printed.join("\n"), /Commit bbbbbbbbbb is published in test/);
		for (const place of [771, 772]) assert.match(contents(standIn, place, "Published").at(-1) ?? "", /two/);

		printed.length = 0;
		await run({ dryRun: true });
		assert.doesNotMatch(printed.join("\n"), /broke off/);
	});

	it("should know of a deploy whose process ended while the second place was being published", async (test) => {
		const { standIn, printed, run } = await createWorld(test);
		standIn.faults.push(undefined, undefined, undefined, { status: 503 });
		// It waits for its next attempt and gets no further: nothing that it would do later is done.
		await new Promise<void>((waiting) => {
			void run({}, { sleep: () => new Promise(() => waiting()) });
		});
		printed.length = 0;
		await run({ dryRun: true });
		assert.match(
			printed.join("\n"),
			/start: published as version 2\n {2}arena: unknown whether the upload arrived; before it not published/,
		);
	});

	it("should refuse to go on when its own record is damaged", async (test) => {
		const { standIn, folder, run } = await createWorld(test);
		await run();
		writeFiles(folder, { "records/deploy-test.json": '{"universeId": 77, "publ' });
		standIn.requests.length = 0;
		await assert.rejects(run(), /compare the places' version history/);
		assert.deepEqual(standIn.requests, []);
	});

	it("should upload nothing on a dry run", async (test) => {
		const { standIn, folder, printed, run } = await createWorld(test);
		await run({ dryRun: true });
		assert.deepEqual(standIn.requests, []);
		assert.match(printed.join("\n"), /start: place 771[\s\S]*arena: place 772[\s\S]*nothing was uploaded/);
		assert.ok(!existsSync(join(folder, "records")));
	});

	it("should save every place before it publishes the first, and print versions and links", async (test) => {
		const { standIn, printed, run } = await createWorld(test);
		await run();
		assert.deepEqual(
			standIn.requests.map(({ path }) => path.replace(/.*places\/(\d+).*versionType=/, "$1 ")),
			["771 Saved", "772 Saved", "771 Published", "772 Published"],
		);
		const said = printed.join("\n");
		assert.match(said, /start: version 2 of place 771\n {2}arena: version 2 of place 772/);
		assert.match(said, /https:\/\/www\.roblox\.com\/games\/771/);
		assert.deepEqual(contents(standIn, 772, "Published"), ["<roblox!one arena"]);
	});

	it("should publish nothing when it only saves", async (test) => {
		const { standIn, run } = await createWorld(test);
		await run({ versionType: "Saved" });
		for (const place of [771, 772]) {
			assert.equal(contents(standIn, place, "Saved").length, 1);
			assert.equal(contents(standIn, place, "Published").length, 0);
		}
	});

	it("should deploy to live when it is confirmed, and note what cannot be bought there", async (test) => {
		const { standIn, now, printed, asked, run } = await createWorld(test);
		now.answer = "live";
		await run({ environment: "live" });
		await run({ environment: "live", confirmed: true });
		assert.equal(asked.length, 1);
		assert.match(printed.join("\n"), /products\.gems is not filled in/);
		assert.equal(contents(standIn, 881, "Published").length, 2);
		assert.equal(standIn.versions(771).length, 0);
	});

	it("should write the key nowhere, whatever happens", async (test) => {
		const { standIn, folder, printed, run } = await createWorld(test);
		standIn.faults.push({ status: 500, body: `{"message":"bad key ${KEY}"}` });
		await run();
		standIn.faults.push({ status: 401, body: `<p>${KEY}</p>` });
		await assert.rejects(run(), (error: Error) => !`${error.message}${error.stack}`.includes(KEY));
		assert.doesNotMatch(printed.join("\n"), new RegExp(KEY));
		for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
			if (file.isFile()) assert.ok(!readFileSync(join(file.path, file.name), "utf8").includes(KEY), file.name);
		}
	});
});
