import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { CONTROL_MARK, parseControlLine } from "./control";

const line = (message: unknown) => CONTROL_MARK + JSON.stringify(message);

describe("parseControlLine", () => {
	it("should find no message when the line is ordinary, damaged, or of an unknown kind", () => {
		const lines = [
			"",
			"hello",
			'{"type":"idle"}',
			CONTROL_MARK,
			`${CONTROL_MARK}{"type":`,
			line(null),
			line([]),
			line({ type: "dance" }),
			line({ type: "output", realm: "server", level: "shout", text: "x" }),
			line({ type: "output", realm: "server", level: "print" }),
			line({ type: "running" }),
			line({ type: "exit", code: "0" }),
			line({ type: "planned", runs: "7" }),
		];
		for (const text of lines) assert.equal(parseControlLine(text), undefined, JSON.stringify(text));
	});

	it("should read every kind of message", () => {
		const output = { type: "output", realm: "client:Ann", level: "warning", text: "a\nb", time: 1.5 };
		assert.deepEqual(parseControlLine(line(output)), output);
		const running = { type: "running", script: "Workspace.A", realm: "server" };
		assert.deepEqual(parseControlLine(line(running)), running);
		assert.deepEqual(parseControlLine(line({ type: "idle" })), { type: "idle" });
		assert.deepEqual(parseControlLine(line({ type: "jest", results: { a: 1 } })), {
			type: "jest",
			results: { a: 1 },
		});
		assert.deepEqual(parseControlLine(line({ type: "planned", runs: 7 })), { type: "planned", runs: 7 });
		const result = {
			name: "a",
			file: "a.scenario.ts",
			seed: 7,
			ok: false,
			message: "because",
			durationMs: 1.5,
			virtualSeconds: 3,
			injected: { crash: 2 },
			checked: {},
			variant: undefined,
			caught: undefined,
			wanted: 200,
			sameForAllSeeds: true,
		};
		assert.deepEqual(parseControlLine(line({ type: "scenario", ...result, checked: [] })), {
			type: "scenario",
			result,
		});
		assert.deepEqual(parseControlLine(line({ type: "exit", code: 3 })), {
			type: "exit",
			code: 3,
			message: undefined,
		});
		assert.deepEqual(parseControlLine(line({ type: "error", message: "no place" })), {
			type: "error",
			message: "no place",
		});
	});
});
