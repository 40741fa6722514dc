// @ts-check
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startProgress } from "./progress.mjs";
import { errorCode } from "./trouble.mjs";

/** How often the owner touches its lock, in milliseconds. */
const HEARTBEAT_MS = 2_000;
/** A lock whose owner cannot be asked and that was not touched while we watched for this long is abandoned. */
const ABANDONED_MS = 30_000;
/** A recovery takes a few file operations; one that is older than this died in the middle. */
const RECOVERY_MS = 10_000;
const POLL_MS = 100;

/** @typedef {{ token: string, pid: number, host: string, purpose: string }} LockOwner */

/**
 * Runs `work` while holding a lock that all processes of this machine respect, and waits, visibly, for its turn. A
 * lock left behind by a process that died is taken over: at once if that process was on this machine, else when its
 * heartbeat has been missing for half a minute.
 * @template T
 * @param {string} path the lock file; its folder is created
 * @param {string} purpose what the owner does with it, shown to those who wait: "installing packages"
 * @param {() => Promise<T>} work
 * @param {{ abandonedMs?: number, now?: () => number }} [options] `now` measures the silence, in milliseconds
 * @returns {Promise<T>}
 */
export async function withLock(path, purpose, work, options = {}) {
	await mkdir(dirname(path), { recursive: true });
	const token = randomUUID();
	const owner = { token, pid: process.pid, host: hostname(), purpose };
	await acquire(path, owner, options.abandonedMs ?? ABANDONED_MS, options.now ?? Date.now);

	const heartbeat = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => {});
	}, HEARTBEAT_MS);
	heartbeat.unref();
	try {
		return await work();
	} finally {
		clearInterval(heartbeat);
		// Someone who took us for dead owns the lock by now; removing theirs would let a third one in.
		if ((await readOwner(path))?.token === token) await rm(path, { force: true });
	}
}

/**
 * @param {string} path
 * @param {LockOwner} self
 * @param {number} abandonedMs
 * @param {() => number} now
 */
async function acquire(path, self, abandonedMs, now) {
	/** @type {ReturnType<typeof startProgress> | undefined} */
	let progress;
	let seen = "";
	let seenSince = now();
	try {
		while (!(await create(path, JSON.stringify(self)))) {
			const owner = await readOwner(path);
			const touched = await modified(path);
			const state = `${owner?.token}@${touched}`;
			// Our own clock measures the silence: after a suspend every file looks old although its owner lives.
			if (state !== seen) {
				seen = state;
				seenSince = now();
			}
			const silent = now() - seenSince >= abandonedMs;
			if (touched !== undefined && (silent || (owner !== undefined && isDead(owner)))) {
				await recover(path, owner?.token);
				continue;
			}
			progress ??= startProgress(
				`Waiting for process ${owner?.pid ?? "?"}, which is ${owner?.purpose ?? "busy"}`,
			);
			await sleep(POLL_MS);
		}
	} finally {
		progress?.stop();
	}
}

/**
 * Removes an abandoned lock. Two who judge the same lock abandoned must not both remove it: the second would remove
 * the fresh lock of whoever came in between. So removal needs a lock of its own, and looks again under it.
 * @param {string} path
 * @param {string | undefined} token of the owner that was judged dead; undefined for a file that says nothing
 */
async function recover(path, token) {
	const guard = `${path}.recovery`;
	if (!(await create(guard, ""))) {
		const since = await modified(guard);
		if (since !== undefined && Date.now() - since > RECOVERY_MS) await rm(guard, { force: true });
		await sleep(POLL_MS);
		return;
	}
	try {
		if ((await readOwner(path))?.token === token) await rm(path, { force: true });
	} finally {
		await rm(guard, { force: true });
	}
}

/**
 * @param {string} path
 * @param {string} text
 * @returns {Promise<boolean>} false if the file is there already
 */
async function create(path, text) {
	try {
		const file = await open(path, "wx");
		try {
			await file.writeFile(text);
		} catch (error) {
			await rm(path, { force: true });
			throw error;
		} finally {
			await file.close();
		}
		return true;
	} catch (error) {
		const code = errorCode(error);
		if (code === "EEXIST") return false;
		// Windows answers so while a removed file is still held open by someone who reads it.
		if (process.platform === "win32" && (code === "EPERM" || code === "EBUSY")) return false;
		throw error;
	}
}

/**
 * @param {string} path
 * @returns {Promise<LockOwner | undefined>} undefined if there is none, or it is still being written
 */
async function readOwner(path) {
	try {
		const owner = JSON.parse(await readFile(path, "utf8"));
		return typeof owner?.token === "string" && typeof owner.pid === "number" ? owner : undefined;
	} catch {
		return undefined;
	}
}

/**
 * @param {string} path
 * @returns {Promise<number | undefined>}
 */
async function modified(path) {
	try {
		return (await stat(path)).mtimeMs;
	} catch {
		return undefined;
	}
}

/**
 * @param {LockOwner} owner
 * @returns {boolean}
 */
function isDead(owner) {
	if (owner.host !== hostname()) return false;
	try {
		process.kill(owner.pid, 0);
		return false;
	} catch (error) {
		return errorCode(error) === "ESRCH";
	}
}
