import assert from "node:assert/strict";
import { describe, it } from "node:test";
import extensions from "../../.vscode/extensions.json";
import settings from "../../.vscode/settings.json";
import tasks from "../../.vscode/tasks.json";
import { COMMANDS } from "../launch/main.mjs";

describe("the tasks of the editor", () => {
	it("should run commands that there are, through no shell", () => {
		assert.ok(tasks.tasks.length > 0);
		for (const { label, type, command, args } of tasks.tasks) {
			assert.equal(type, "process", label);
			assert.deepEqual([command, args[0]], ["node", "tools/launch.mjs"], label);
			assert.ok(COMMANDS.includes(args[1] ?? ""), `${label}: there is no command ${args[1]}`);
		}
	});

	it("should understand the compiler's errors", () => {
		const [serve] = tasks.tasks;
		assert.ok(serve !== undefined && typeof serve.problemMatcher === "object" && "pattern" in serve.problemMatcher);
		const { pattern, background } = serve.problemMatcher;
		const match = new RegExp(pattern.regexp).exec("shared/x.ts:1:7 - error TS2322: Type 'string' is wrong.");
		assert.deepEqual(match?.slice(1), ["shared/x.ts", "1", "7", "error", "2322", "Type 'string' is wrong."]);
		for (const line of ["Compiled.", "2 errors: Studio keeps what compiled last."]) {
			assert.match(line, new RegExp(background.endsPattern));
		}
	});

	it("should recommend the extension that its formatter is", () => {
		assert.ok(extensions.recommendations.includes(settings["editor.defaultFormatter"]));
	});
});
