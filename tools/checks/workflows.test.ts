import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import packageJson from "../../package.json";

const FOLDER = ".github/workflows";
const workflows = readdirSync(FOLDER).map((file) => ({ file, text: readFileSync(join(FOLDER, file), "utf8") }));
const scripts = new Set(["ci", "test", ...Object.keys(packageJson.scripts)]);

/** What GitHub's own parser finds wrong in a workflow, expressions included. */
async function findErrors(content: string): Promise<string[]> {
	const { context, value } = parseWorkflow({ name: "workflow.yml", content }, new NoOperationTraceWriter());
	if (value !== undefined) await convertWorkflowTemplate(context, value);
	return context.errors.getErrors().map(({ message }) => message);
}

describe("the workflows", () => {
	it("should be refused by the schema when they are wrong", async () => {
		const wrong = [
			"name: x\non: push\njobs:\n  a:\n    steps:\n      - run: x\n",
			"name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n",
			"name: x\non: pushed\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: x\n",
			"name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: b\n    steps:\n      - run: x\n",
			"name: x\non: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    if: ${{ nothing.here( }}\n    steps:\n      - run: x\n",
		];
		for (const text of wrong) assert.notDeepEqual(await findErrors(text), [], text);
	});

	for (const { file, text } of workflows) {
		it(`should be as GitHub's schema says: ${file}`, async () => {
			assert.deepEqual(await findErrors(text), []);
		});

		it(`should pin every action by its whole commit and say which version that is: ${file}`, () => {
			const uses = [...text.matchAll(/uses: (.*)/g)].map(([, action = ""]) => action);
			assert.ok(uses.length > 0);
			for (const action of uses) assert.match(action, /^[\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
		});

		it(`should pin one action everywhere to one commit: ${file}`, () => {
			const pins = new Map<string, string>();
			for (const [, action = "", pin = ""] of text.matchAll(/uses: ([^@\s]+)@(\S+)/g)) {
				assert.equal(pins.get(action) ?? pin, pin, action);
				pins.set(action, pin);
			}
		});

		it(`should ask for no permission but to read, and keep no credentials: ${file}`, () => {
			assert.match(text, /^permissions:\n {2}contents: read\n/m);
			assert.doesNotMatch(text, /: write\b|write-all|pull_request_target/);
			const checkouts = text.match(/uses: actions\/checkout@/g)?.length;
			assert.equal(text.match(/persist-credentials: false/g)?.length, checkouts);
		});

		it(`should give every job a time limit: ${file}`, () => {
			const jobs = text.slice(text.indexOf("\njobs:")).match(/^ {2}\w+:$/gm);
			assert.equal(text.match(/^ {4}timeout-minutes: \d+$/gm)?.length, jobs?.length);
		});

		it(`should run npm scripts that there are, and no shell script: ${file}`, () => {
			const runs = [...text.matchAll(/run: (.*)/g)].map(([, command = ""]) => command);
			assert.ok(runs.length > 0);
			for (const command of runs) {
				const [, name] = /^npm (?:run )?([\w:]+)(?: -- [\w -]+)?$/.exec(command) ?? [];
				assert.ok(name !== undefined && scripts.has(name), command);
			}
		});
	}

	it("should give the key of live to nothing but the deploy, behind the environment's approval", () => {
		const [ci] = workflows.filter(({ file }) => file === "ci.yml");
		const parts = (ci?.text ?? "").split(/^ {2}deploy:$/m);
		assert.equal(parts.length, 2);
		const [before = "", deploy = ""] = parts;
		assert.doesNotMatch(before, /secrets\./);
		assert.match(deploy, /^ {4}if: startsWith\(github\.ref, 'refs\/tags\/v'\)$/m);
		assert.match(deploy, /^ {4}needs: \[lint, test, places\]$/m);
		assert.match(deploy, /^ {4}environment: live$/m);
	});
});
