import assert from "node:assert/strict";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { before, describe, it, type TestContext } from "node:test";
import packageJson from "../../package.json";
import { readSourceState } from "../deploy/git";
import { noteTested, TESTED_FILE } from "../deploy/tested";
import { run } from "../process/run";
import { OpenCloudStandIn } from "../testing/open-cloud";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";
import { type DocumentedCommand, readShellBlocks } from "./shell-blocks";

const DOCUMENTS = [
	"README.md",
	"CONTRIBUTING.md",
	"simulator/README.md",
	"playtest/README.md",
	...readdirSync("docs").flatMap((file) => (file.endsWith(".md") ? [`docs/${file}`] : [])),
];

/** Where the commands of documents are run by a test, by npm script; deploys are run here, word for word. */
const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
	start: "tools/start/start.test.ts",
	simulate: "tools/simulator/simulate.test.ts",
	simulator: "tools/simulator/simulator.test.ts",
	serve: "tools/serve/serve.test.ts",
	"test:cloud": "tools/test-cloud/test-cloud.test.ts",
	build: "tools/build/place.test.ts",
	bench: "tools/bench/bench.test.ts",
	// These two are what the suite of the house runs, and the first is what runs this.
	test: "tools/test/run-suites.test.ts",
	lint: "tools/test/house-suite.ts",
	format: "tools/test/house-suite.ts",
};

/** The npm script that a command runs. */
function scriptOf({ words }: DocumentedCommand): string | undefined {
	if (words[0] !== "npm") return undefined;
	return words[1] === "run" ? words[2] : words[1];
}

/** What npm hands on to the script. */
function argumentsOf({ words }: DocumentedCommand): readonly string[] {
	const dashes = words.indexOf("--");
	return dashes < 0 ? [] : words.slice(dashes + 1);
}

const commands = readShellBlocks(DOCUMENTS);
const deploys = commands.filter((command) => scriptOf(command) === "deploy");

/** The working tree as a commit of its own, in a clone whose ids are filled in. */
async function cloneSources(test: TestContext): Promise<string> {
	const folder = join(temporaryFolder(test), "clone");
	const git = async (cwd: string, ...args: string[]) => {
		const settings = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "core.autocrlf=false"];
		const { code, stdout, stderr } = await run("git", [...settings, ...args], { cwd });
		assert.equal(code, 0, `git ${args.join(" ")}: ${stderr}`);
		return stdout;
	};
	await git(".", "clone", "-q", "--no-local", "--depth", "1", `file://${resolve(".").replaceAll("\\", "/")}`, folder);
	for (const file of (await git(".", "ls-files", "-mdo", "--exclude-standard", "-z")).split("\0")) {
		if (file === "") continue;
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		if (existsSync(file)) copyFileSync(file, join(folder, file));
		else rmSync(join(folder, file), { force: true });
	}
	writeFiles(folder, {
		"shared/environments/test.json": JSON.stringify({
			universeId: 77,
			places: { start: 771, arena: 772 },
			products: {},
			passes: {},
		}),
	});
	await git(folder, "add", "-A");
	await git(folder, "commit", "-q", "-m", "Fill in ids");
	symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
	// .gitignore names folders, and a link is none.
	writeFiles(folder, { ".git/info/exclude": "node_modules\n" });
	return folder;
}

describe("the shell blocks of the documents", () => {
	before(() =>
		assert.ok(commands.length >= 15, `only ${commands.length} commands were found in ${DOCUMENTS.join(", ")}`),
	);

	it("should run npm scripts that there are", () => {
		for (const command of commands) {
			const script = scriptOf(command);
			if (script === undefined) continue;
			const where = `${command.file}:${command.line}`;
			assert.ok(script in packageJson.scripts, `${where}: there is no npm script ${script}`);
			if (script === "deploy") continue;
			const file = RUN_ELSEWHERE[script];
			assert.ok(
				file !== undefined && existsSync(file),
				`${where}: no test is known to run \`npm run ${script}\``,
			);
		}
	});

	// Sources that were downloaded without their history have no commit to deploy.
	const skip = existsSync(".git") ? false : "this is no git repository";
	it("should deploy as they say, from a clone to the stand-in for Open Cloud", { skip }, async (test) => {
		assert.ok(deploys.length >= 3);
		const folder = await cloneSources(test);
		const standIn = await OpenCloudStandIn.start(test);
		standIn.keys.set("key-of-test", { scopes: ["universe-places:write"], universes: [77] });
		standIn.addUniverse(77, [771, 772]);
		const env = { ...process.env, STRONGBOX_OPEN_CLOUD_URL: standIn.url };
		const deploy = (args: readonly string[], key?: string) =>
			run(process.execPath, ["tools/launch.mjs", "deploy", ...args], {
				cwd: folder,
				env: { ...env, ROBLOX_API_KEY: "", ROBLOX_TEST_API_KEY: key ?? "" },
			});

		const refused = await deploy(["test"]);
		assert.equal(refused.code, 1, refused.stdout);
		assert.match(refused.stderr, /Not all tests are known to have passed[\s\S]*There is no key/);

		const sources = await readSourceState(folder);
		assert.deepEqual(sources.changed, []);
		noteTested(true, sources, sources, join(folder, TESTED_FILE));
		for (const command of deploys) {
			const { code, stdout, stderr } = await deploy(argumentsOf(command), "key-of-test");
			assert.equal(code, 0, `${command.file}:${command.line}: ${stderr}\n${stdout}`);
			assert.doesNotMatch(stdout + stderr, /key-of-test/);
		}
		const published = (place: number) => standIn.versions(place).filter(({ type }) => type === "Published");
		for (const place of [771, 772]) {
			assert.equal(published(place).length, 1);
			assert.equal(standIn.versions(place).length, 3);
		}
		assert.notEqual(published(771)[0]?.content, published(772)[0]?.content);
		const record = readFileSync(join(folder, ".strongbox/deploy-test.json"), "utf8");
		assert.match(record, new RegExp(sources.commit));
		assert.doesNotMatch(record, /key-of-test|"started"/);
		assert.deepEqual((await readSourceState(folder)).changed, []);
	});
});
