import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { temporaryFolder } from "../testing/temporary-folder";
import { withLock } from "./lock.mjs";

/** A process that has ended, so that its number belongs to nobody. */
async function deadPid(): Promise<number> {
	const child = spawn(process.execPath, ["-e", ""]);
	await new Promise((resolve) => child.once("close", resolve));
	return child.pid ?? 0;
}

function owner(pid: number, host = hostname()): string {
	return JSON.stringify({ token: "theirs", pid, host, purpose: "being busy" });
}

describe("withLock", () => {
	it("should release the lock when the work throws", async (test) => {
		const path = join(temporaryFolder(test), "lock");
		await assert.rejects(
			withLock(path, "failing", () => Promise.reject(new Error("no"))),
			/no/,
		);
		assert.equal(existsSync(path), false);
	});

	it("should take over at once when the owner's process is dead", async (test) => {
		const path = join(temporaryFolder(test), "lock");
		writeFileSync(path, owner(await deadPid()));
		assert.equal(await withLock(path, "working", () => Promise.resolve(5)), 5);
	});

	it("should take over when the owner is on another machine and silent", async (test) => {
		const path = join(temporaryFolder(test), "lock");
		writeFileSync(path, owner(process.pid, "elsewhere"));
		const started = Date.now();
		await withLock(path, "working", () => Promise.resolve(), { abandonedMs: 400 });
		assert.ok(Date.now() - started >= 400);
	});

	it("should take over when the owner died before it wrote who it is", async (test) => {
		const path = join(temporaryFolder(test), "lock");
		writeFileSync(path, "");
		await withLock(path, "working", () => Promise.resolve(), { abandonedMs: 300 });
	});

	it("should wait when the owner elsewhere shows that it lives", async (test) => {
		const path = join(temporaryFolder(test), "lock");
		writeFileSync(path, owner(process.pid, "elsewhere"));
		let entered = false;
		let now = 0;
		const options = { abandonedMs: 1_000, now: () => now };
		const waiting = withLock(path, "working", async () => void (entered = true), options);
		for (let beat = 1; beat <= 10; beat++) {
			utimesSync(path, beat, beat);
			// Looks every 100 ms; would it not see a beat or two, that would not be 1000 ms of silence yet.
			await sleep(150);
			now += 300;
		}
		assert.equal(entered, false);
		now += 1_000;
		await waiting;
	});

	it("should leave the lock alone when somebody else has taken it over", async (test) => {
		const path = join(temporaryFolder(test), "lock");
		await withLock(path, "sleeping", async () => writeFileSync(path, owner(process.pid)));
		assert.match(readFileSync(path, "utf8"), /theirs/);
	});

	it("should let one in at a time when many processes find a dead owner's lock", async (test) => {
		const folder = temporaryFolder(test);
		const path = join(folder, "lock");
		const counter = join(folder, "counter");
		writeFileSync(counter, "0");
		writeFileSync(path, owner(await deadPid()));
		// Reading, waiting and writing back loses counts as soon as two are inside.
		const script = `
			import { readFileSync, writeFileSync } from "node:fs";
			import { withLock } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "lock.mjs")).href)};
			const [path, counter] = process.argv.slice(-2);
			for (let turn = 0; turn < 3; turn++) {
				await withLock(path, "counting", async () => {
					const count = Number(readFileSync(counter, "utf8"));
					await new Promise((resolve) => setTimeout(resolve, 5));
					writeFileSync(counter, String(count + 1));
				});
			}`;
		const ends = Array.from({ length: 5 }, () => {
			const child = spawn(process.execPath, ["--input-type=module", "-e", script, "--", path, counter], {
				stdio: "inherit",
			});
			return new Promise((resolve) => child.once("close", resolve));
		});
		assert.deepEqual(await Promise.all(ends), [0, 0, 0, 0, 0]);
		assert.equal(readFileSync(counter, "utf8"), "15");
	});
});
