import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { startProgress } from "./progress.mjs";

function record(isTTY: boolean) {
	const written: string[] = [];
	let time = 0;
	const stream = {
		isTTY,
		columns: 60,
		write: (text: string | Uint8Array) => {
			written.push(String(text));
			return true;
		},
	};
	return { written, stream: stream as never, now: () => time, pass: (ms: number) => (time += ms) };
}

describe("startProgress", () => {
	it("should stay silent when the work takes less than two seconds", (test) => {
		test.mock.timers.enable({ apis: ["setInterval"] });
		const { written, stream, now, pass } = record(false);
		const progress = startProgress("Working", { stream, now });
		pass(1_500);
		test.mock.timers.tick(1_500);
		progress.done();
		assert.deepEqual(written, []);
	});

	it("should write a line every ten seconds when nobody watches a terminal", (test) => {
		test.mock.timers.enable({ apis: ["setInterval"] });
		const { written, stream, now, pass } = record(false);
		const progress = startProgress("Working", { stream, now });
		progress.detail("3 of 9");
		for (let step = 0; step < 100; step++) {
			pass(250);
			test.mock.timers.tick(250);
		}
		progress.done("Worked");
		assert.deepEqual(written, [
			"Working… 2 s (3 of 9)\n",
			"Working… 12 s (3 of 9)\n",
			"Working… 22 s (3 of 9)\n",
			"Worked (25 s)\n",
		]);
	});

	it("should rewrite one line, never wider than the terminal, when somebody watches", (test) => {
		test.mock.timers.enable({ apis: ["setInterval"] });
		const { written, stream, now, pass } = record(true);
		const progress = startProgress("Working", { stream, now });
		progress.detail("x".repeat(200));
		pass(3_000);
		test.mock.timers.tick(250);
		progress.stop();
		assert.equal(written.length, 2);
		assert.ok(written.every((text) => text.startsWith("\r") && !text.includes("\n") && text.length < 66));
	});
});
