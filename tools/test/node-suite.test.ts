import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { run } from "../process/run";
import { temporaryFolder, writeFiles } from "../testing/temporary-folder";

const here = import.meta.dirname;

/** Runs the suite in a process of its own: Node's runner refuses to run inside one of its tests. */
async function outcomes(
	test: TestContext,
	files: Readonly<Record<string, string>>,
	patterns: readonly string[] = [],
): Promise<string[]> {
	const folder = temporaryFolder(test);
	writeFiles(folder, {
		...files,
		"main.mts": `
			import { nodeSuite } from ${JSON.stringify(join(here, "node-suite.ts"))};
			import { Filter } from ${JSON.stringify(join(here, "filter.ts"))};
			const suite = nodeSuite({ name: "x", folders: ["."], accepts: (file) => file.endsWith(".test.ts") });
			const lines = [];
			await suite.run(new Filter(${JSON.stringify(patterns)}), (outcome) => lines.push(outcome.status + " " + outcome.name + " " + (outcome.failure ?? "").split("\\n")[0]));
			console.log("OUTCOMES" + JSON.stringify(lines.sort()));
		`,
	});
	const tsx = import.meta.resolve("tsx");
	const env = {
		...process.env,
		NODE_TEST_CONTEXT: undefined,
		TSX_TSCONFIG_PATH: join(here, "../../tsconfig.node.json"),
	};
	const { stdout, stderr } = await run(process.execPath, ["--import", tsx, "main.mts"], { cwd: folder, env });
	const line = stdout.split("\n").find((text) => text.startsWith("OUTCOMES"));
	assert.ok(line !== undefined, stdout + stderr);
	const lines: unknown = JSON.parse(line.slice("OUTCOMES".length));
	assert.ok(Array.isArray(lines));
	return lines.map((text) => String(text).trim());
}

const IMPORT = 'import { describe, it } from "node:test";';

describe("nodeSuite", () => {
	it("should report a file once when it cannot be loaded or ends in the middle", async (test) => {
		const found = await outcomes(test, {
			"broken.test.ts": 'throw new Error("on import");',
			"quits.test.ts": `${IMPORT} it("quits", () => process.exit(3));`,
		});
		assert.equal(found.length, 2);
		assert.match(found[0] ?? "", /^failed broken\.test\.ts/);
		assert.match(found[1] ?? "", /^failed quits\.test\.ts/);
	});

	it("should report a failing test once when groups lie around it", async (test) => {
		const found = await outcomes(test, {
			"a.test.ts": `${IMPORT} describe("outer", () => describe("inner", () => {
				it("passes", () => {});
				it("fails", () => { throw new Error("because"); });
				it.skip("waits", () => {});
			}));`,
		});
		assert.deepEqual(found, [
			"failed outer > inner > fails Error: because",
			"passed outer > inner > passes",
			"skipped outer > inner > waits",
		]);
	});

	it("should report only the tests whose name matches when a pattern is given", async (test) => {
		const files = {
			"a.test.ts": `${IMPORT} it("one", () => {}); it("two", () => {});`,
			"b.test.ts": `${IMPORT} it("three", () => {});`,
		};
		assert.deepEqual(await outcomes(test, files, ["two"]), ["passed two"]);
	});

	it("should report a test whose whole name is given, as it is printed, and its group when that is", async (test) => {
		const files = {
			"a.test.ts": `${IMPORT} describe("outer", () => describe("inner", () => {
				it("one", () => {}); it("two", () => { throw new Error("because"); });
			}));`,
			"b.test.ts": `${IMPORT} it("one", () => {});`,
		};
		assert.deepEqual(await outcomes(test, files, ["outer > inner > one"]), ["passed outer > inner > one"]);
		assert.deepEqual(await outcomes(test, files, ["a.test.ts: outer > inner"]), [
			"failed outer > inner > two Error: because",
			"passed outer > inner > one",
		]);
	});
});
