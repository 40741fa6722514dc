import type { FSWatcher } from "node:fs";
import { watch } from "node:fs";
import path from "node:path";
import type { Look } from "./look";
import { differences, lookAt } from "./look";

/** Editors write a file in several steps, and a checkout changes hundreds; this many quiet milliseconds end a burst. */
const QUIET = 120;
/** Node's recursive watching loses files on Linux when an editor replaces them; there, folders are watched singly. */
const RECURSIVE = process.platform === "win32" || process.platform === "darwin";

/**
 * Calls back after files below the roots were written, added or removed. Events of the system are only a reason to look:
 * what decides is a file's size and time, so that reading, indexing or touching a folder is no change.
 */
export class SourceWatch {
	private readonly watchers = new Map<string, FSWatcher>();
	private timer: NodeJS.Timeout | undefined;
	private looking = false;
	private closed = false;

	private constructor(
		private readonly roots: readonly string[],
		private readonly changed: (files: readonly string[]) => void,
		private last: Look,
		private readonly quiet: number,
	) {
		this.arm();
	}

	/**
	 * Starts to watch; what changes after this resolves is noticed.
	 * @param quiet milliseconds without any change that end a burst of them
	 */
	static async start(
		roots: readonly string[],
		changed: (files: readonly string[]) => void,
		quiet = QUIET,
	): Promise<SourceWatch> {
		const absolute = roots.map((root) => path.resolve(root));
		return new SourceWatch(absolute, changed, await lookAt(absolute), quiet);
	}

	/** Ends the watching. */
	close(): void {
		this.closed = true;
		clearTimeout(this.timer);
		for (const watcher of this.watchers.values()) {
			watcher.close();
		}
	}

	private poke(): void {
		if (!this.closed) {
			clearTimeout(this.timer);
			this.timer = setTimeout(() => void this.compare(), this.quiet);
		}
	}

	private async compare(): Promise<void> {
		if (this.looking) {
			this.poke();
			return;
		}
		this.looking = true;
		const now = await lookAt(this.roots);
		this.looking = false;
		if (this.closed) {
			return;
		}
		const files = differences(this.last, now);
		this.last = now;
		this.arm();
		if (files.length > 0) {
			this.changed(files);
		}
	}

	/** Watches the folders that exist now; a parent tells of a root that appears or vanishes. */
	private arm(): void {
		const folders = RECURSIVE
			? this.last.folders.filter((folder) => this.roots.includes(folder))
			: this.last.folders;
		const wanted = new Set([...folders, ...this.roots.map((root) => path.dirname(root))]);
		for (const [folder, watcher] of this.watchers) {
			if (!wanted.has(folder)) {
				watcher.close();
				this.watchers.delete(folder);
			}
		}
		for (const folder of wanted) {
			this.watchFolder(folder, RECURSIVE && folders.includes(folder));
		}
	}

	private watchFolder(folder: string, recursive: boolean): void {
		if (this.watchers.has(folder)) {
			return;
		}
		try {
			const watcher = watch(folder, { recursive }, () => this.poke());
			watcher.on("error", () => {
				watcher.close();
				this.watchers.delete(folder);
				this.poke();
			});
			this.watchers.set(folder, watcher);
		} catch {
			// Gone between the look and the watch; its parent reports that.
		}
	}
}
