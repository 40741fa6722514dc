import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import packageJson from "../../package.json";
import { readSourceState } from "../deploy/git";
import { noteTested, TESTED_FILE } from "../deploy/tested";
import { findNpm } from "../launch/npm.mjs";
import { type Finished, run, start } from "../process/run";
import { OpenCloudStandIn } from "../testing/open-cloud";
import { runBySimulator } from "../testing/roblox-by-simulator";
import { writeFiles } from "../testing/temporary-folder";
import { getTool } from "../toolchain/toolchain";
import { Clone } from "./clone";
import { type DocumentedRun, planRun } from "./documented-runs";
import { type DocumentedCommand, readShellBlocks } from "./shell-blocks";

const DOCUMENTS = [
	"README.md",
	"CONTRIBUTING.md",
	"simulator/README.md",
	"playtest/README.md",
	...readdirSync("docs").flatMap((file) => (file.endsWith(".md") ? [`docs/${file}`] : [])),
];
const KEY = "key-of-test";
const SCOPES = [
	"universe-places:write",
	"universe.place.luau-execution-session:write",
	"universe.place.luau-execution-session:read",
];
const IDS = { universeId: 77, places: { start: 771, arena: 772 }, specsPlaceId: 773 };

/** The npm script that a command runs. */
function scriptOf(words: readonly string[]): string | undefined {
	if (words[0] !== "npm") return undefined;
	return words[1] === "run" ? words[2] : words[1];
}

const commands = readShellBlocks(DOCUMENTS);

/** What is to be run, once each, with where it stands. */
function listRuns(): { run: DocumentedRun; command: DocumentedCommand; title: string }[] {
	const seen = new Map<string, { run: DocumentedRun; command: DocumentedCommand; title: string }>();
	for (const command of commands) {
		const plan = planRun(command);
		const typed = command.words.join(" ");
		const key = plan.kind === "elsewhere" ? typed : plan.words.join(" ");
		const title = key === typed ? typed : `${typed}, as ${plan.kind === "elsewhere" ? plan.file : key}`;
		if (!seen.has(key)) seen.set(key, { run: plan, command, title });
	}
	return [...seen.values()];
}

// Sources that were downloaded without their history have no commit to clone.
const skip = existsSync(".git") ? false : "this is no git repository";

describe("the shell blocks of the documents", { skip }, () => {
	const folder = mkdtempSync(join(tmpdir(), "strongbox-documents-"));
	const clone = join(folder, "clone");
	const closing: (() => void)[] = [];
	let standIn: OpenCloudStandIn;
	let tools: { lune: string; rojo: string };
	let cloned: Clone;

	before(async () => {
		assert.ok(commands.length >= 20, `only ${commands.length} commands were found in ${DOCUMENTS.join(", ")}`);
		tools = { lune: await getTool("lune"), rojo: await getTool("rojo") };
		cloned = await Clone.create(clone);
		writeFiles(clone, { "out/documented.luau": 'print("a script of a document")\n' });
		standIn = await OpenCloudStandIn.start({ after: (close) => closing.push(close as () => void) });
		standIn.keys.set(KEY, { scopes: SCOPES, universes: [IDS.universeId] });
		standIn.addUniverse(IDS.universeId, [...Object.values(IDS.places), IDS.specsPlaceId]);
		standIn.runTask = runBySimulator(tools.lune, folder);
	});
	after(() => {
		for (const close of closing) close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** The program and its arguments, without a shell. */
	function resolveProgram([program = "", ...args]: readonly string[]): [file: string, args: string[]] {
		if (program === "rojo") return [tools.rojo, args];
		if (program === "git") return [program, args];
		if (program === "node") return [process.execPath, args];
		const npm = findNpm();
		return [process.execPath, [program === "npx" ? npm.replace(/npm-cli\.js$/, "npx-cli.js") : npm, ...args]];
	}

	function environment(key: string): NodeJS.ProcessEnv {
		return {
			...process.env,
			STRONGBOX_OPEN_CLOUD_URL: standIn.url,
			ROBLOX_API_KEY: "",
			ROBLOX_TEST_API_KEY: key,
			// A test process tells its children so, and they would report to it.
			NODE_TEST_CONTEXT: "",
			INIT_CWD: clone,
		};
	}

	function runWords(words: readonly string[], key = KEY): Promise<Finished> {
		const [file, args] = resolveProgram(words);
		return run(file, args, { cwd: clone, env: environment(key) });
	}

	/** Starts something that does not end by itself, and ends it once it says that it is ready. */
	async function runUntil(words: readonly string[], ready: RegExp): Promise<void> {
		// npm hands no signal on: the script that it names is started in its stead.
		const [, script = "", ...args] = words[1] === "run" ? words.slice(1) : words;
		const launcher = ["tools/launch.mjs", script, ...args.filter((word) => word !== "--")];
		const child = start(process.execPath, launcher, { cwd: clone, env: environment("") });
		let text = "";
		try {
			await new Promise<void>((resolve, reject) => {
				for (const stream of [child.stdout, child.stderr]) {
					stream?.on("data", (chunk: Buffer) => {
						text += chunk.toString();
						if (ready.test(text)) resolve();
					});
				}
				child.once("close", () => reject(new Error(`it ended before it was ready:\n${text}`)));
			});
			const [, url] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(text) ?? [];
			if (url !== undefined) assert.equal((await fetch(url)).status, 200);
		} finally {
			const ended = new Promise((resolve) => child.once("close", resolve));
			child.kill("SIGINT");
			await ended;
		}
	}

	async function freePort(): Promise<number> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const address = server.address();
		await new Promise((resolve) => server.close(resolve));
		return typeof address === "object" && address !== null ? address.port : 0;
	}

	it("should run npm scripts that there are", () => {
		for (const { file, line, words } of commands) {
			const script = scriptOf(words);
			if (script === undefined || script === "test" || script === "start") continue;
			assert.ok(script in packageJson.scripts, `${file}:${line}: there is no npm script ${script}`);
		}
	});

	const runs = listRuns();
	const needsKey = (words: readonly string[]) => ["deploy", "test:cloud"].includes(scriptOf(words) ?? "");
	for (const { run: plan, command, title } of runs) {
		const where = `${command.file}:${command.line}`;
		if (plan.kind === "elsewhere") {
			it(`should have another test for ${title}`, () => assert.ok(existsSync(plan.file), where));
			continue;
		}
		if (needsKey(command.words)) continue;
		it(`should do what they say: ${title}`, async () => {
			const port = String(await freePort());
			const words = plan.words.map((word) => (word === "PORT" ? port : word));
			if (plan.kind === "until") return runUntil(words, plan.ready);
			const { code, stdout, stderr } = await runWords(words);
			assert.equal(code, 0, `${where}: ${words.join(" ")}\n${stdout}\n${stderr}`);
		});
	}

	it("should do what they say with the stand-in for Open Cloud, once ids and keys are there", async () => {
		const environmentFile = "shared/environments/test.json";
		const before = JSON.parse(readFileSync(environmentFile, "utf8")) as object;
		writeFiles(clone, { [environmentFile]: JSON.stringify({ ...before, ...IDS }) });
		await cloned.commit("Fill in ids");
		const refused = await runWords(["npm", "run", "deploy", "--", "test"], "");
		assert.equal(refused.code, 1, refused.stdout);
		assert.match(refused.stderr, /Not all tests are known to have passed[\s\S]*There is no key/);

		const sources = await readSourceState(clone);
		assert.deepEqual(sources.changed, []);
		noteTested(true, sources, sources, join(clone, TESTED_FILE));
		const wanted = runs.flatMap(({ run: plan, command }) =>
			plan.kind !== "elsewhere" && needsKey(command.words) ? [plan.words] : [],
		);
		assert.ok(wanted.length >= 4, JSON.stringify(wanted));
		for (const words of wanted) {
			const { code, stdout, stderr } = await runWords(words);
			assert.equal(code, 0, `${words.join(" ")}: ${stderr}\n${stdout}`);
			assert.doesNotMatch(stdout + stderr, new RegExp(KEY));
		}
		const published = (place: number) => standIn.versions(place).filter(({ type }) => type === "Published");
		for (const place of [771, 772]) {
			assert.equal(published(place).length, 1);
			assert.equal(standIn.versions(place).length, 3);
		}
		assert.notEqual(published(771)[0]?.content, published(772)[0]?.content);
		assert.deepEqual(
			standIn.versions(773).map(({ type }) => type),
			["Saved"],
		);
		const record = readFileSync(join(clone, ".strongbox/deploy-test.json"), "utf8");
		assert.match(record, new RegExp(sources.commit));
		assert.doesNotMatch(record, new RegExp(`${KEY}|"started"`));
		assert.deepEqual((await readSourceState(clone)).changed, []);
	});
});
