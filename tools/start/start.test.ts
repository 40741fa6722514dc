import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import test from "node:test";
import { start } from "../process/run";

/** A command that is not done within this time hangs, on however slow a machine; in milliseconds. */
const PATIENCE_MS = 200_000;

interface Command {
	readonly child: ChildProcess;
	/** Resolves once what the command printed satisfies the pattern. */
	printed(pattern: RegExp): Promise<RegExpExecArray>;
}

function npmStart(...args: readonly string[]): Command {
	const child = start(process.execPath, ["tools/launch.mjs", "start", "--no-open", ...args]);
	let text = "";
	return {
		child,
		printed: (pattern) =>
			new Promise((resolve, reject) => {
				const timer = setTimeout(() => reject(new Error(`not printed: ${pattern}\n${text}`)), PATIENCE_MS);
				const look = (): void => {
					const found = pattern.exec(text);
					if (found !== null) {
						clearTimeout(timer);
						resolve(found);
					}
				};
				for (const stream of [child.stdout, child.stderr]) {
					stream?.on("data", (chunk: Buffer) => {
						text += chunk.toString();
						look();
					});
				}
			}),
	};
}

test("should name the port and the flag, and fail, when the port is in use", async (context) => {
	const other = createServer().listen(0, "127.0.0.1");
	context.after(() => other.close());
	await once(other, "listening");
	const address = other.address();
	const port = typeof address === "object" && address !== null ? address.port : 0;
	const command = npmStart("--port", String(port));
	const ended = once(command.child, "close");
	await command.printed(new RegExp(`Port ${port} is in use.*--port N`));
	assert.deepEqual(await ended, [1, null]);
});

test("should fail and say how it is used when an argument is wrong", async () => {
	for (const wrong of [["--port", "many"], ["--prot", "4000"], ["4000"]]) {
		const { child } = npmStart(...wrong);
		assert.deepEqual(await once(child, "close"), [2, null], wrong.join(" "));
	}
});

test(
	"should serve the page, and end well when it is asked to stop",
	// Windows has no signals to send; there, the console itself tells the process of Ctrl+C.
	{ skip: process.platform === "win32" },
	async () => {
		const command = npmStart("--port", "0");
		const ended = once(command.child, "close");
		const [, url = ""] = await command.printed(/Play at (http:\/\/127\.0\.0\.1:\d+)/);
		assert.equal((await fetch(url)).status, 200);
		command.child.kill("SIGINT");
		// One that has to be ended, because it does not end by itself, fails.
		assert.deepEqual(await ended, [0, null]);
		await assert.rejects(fetch(url));
	},
);
