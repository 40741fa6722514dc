import { Snapshot } from "./snapshot";

/** Days for which a version that was overwritten, or a removed key, can still be read. */
const KEPT_MILLISECONDS = 30 * 24 * 3600 * 1000;
const HOUR_MILLISECONDS = 3600 * 1000;

/** One version of a key in a standard data store. Times are milliseconds since 1970. Nothing in it ever changes. */
export interface RecordVersion {
	readonly id: string;
	/** Frozen; undefined for a tombstone. */
	readonly snapshot: Snapshot | undefined;
	readonly userIds: ReadonlyArray<number>;
	/** Frozen. */
	readonly metadata: Readonly<Record<string, unknown>>;
	/** When the key was made. */
	readonly createdTime: number;
	/** When this version was written. */
	readonly updatedTime: number;
}

/** What a version is made of. */
export interface RecordContents {
	readonly snapshot: Snapshot | undefined;
	readonly userIds: ReadonlyArray<number>;
	readonly metadata: Readonly<Record<string, unknown>>;
}

/** All versions of one key that can still be read, oldest first. */
export class RecordHistory {
	versions = new Array<RecordVersion>();
	private writes = 0;

	/** The version that counts, unless the key is removed or there never was one. */
	current(): RecordVersion | undefined {
		const latest = this.versions[this.versions.size() - 1];
		return latest && latest.snapshot ? latest : undefined;
	}

	/** The last version, be it a tombstone. */
	latest(): RecordVersion | undefined {
		return this.versions[this.versions.size() - 1];
	}

	/**
	 * Writes. The last version stays as a backup when it was written in another UTC hour; else the new one replaces it. A
	 * tombstone never replaces anything, and is never replaced: that is not documented, but what was removed stays
	 * readable.
	 */
	write(contents: RecordContents, time: number): RecordVersion {
		this.forget(time);
		this.writes += 1;
		const previous = this.latest();
		const existing = previous && previous.snapshot ? previous : undefined;
		const createdTime = existing ? existing.createdTime : time;
		const version: RecordVersion = {
			id: string.format("%016X.%010d.%016X.01", createdTime, this.writes, time),
			snapshot: contents.snapshot,
			userIds: contents.userIds,
			metadata: contents.metadata,
			createdTime,
			updatedTime: time,
		};
		const sameHour = existing !== undefined && hourOf(existing.updatedTime) === hourOf(time);
		if (sameHour && contents.snapshot) this.versions.pop();
		this.versions.push(version);
		return version;
	}

	/** Lets go of versions that were overwritten, and of a key that was removed, more than 30 days ago. */
	forget(time: number): void {
		const { versions } = this;
		while (versions.size() > 0) {
			const first = versions[0]!;
			const overwritten = versions[1]?.updatedTime ?? (first.snapshot ? math.huge : first.updatedTime);
			if (overwritten + KEPT_MILLISECONDS > time) return;
			versions.shift();
		}
	}

	find(id: string): RecordVersion | undefined {
		return this.versions.find((version) => version.id === id);
	}

	/** The version that counted at a time. */
	at(time: number): RecordVersion | undefined {
		for (let index = this.versions.size() - 1; index >= 0; index--) {
			const version = this.versions[index]!;
			if (version.updatedTime <= time) return version;
		}
		return undefined;
	}

	/** Deletes one version for good. */
	removeVersion(id: string): boolean {
		const index = this.versions.findIndex((version) => version.id === id);
		if (index < 0) return false;
		this.versions.remove(index);
		return true;
	}

	/** Takes over versions that were saved elsewhere, oldest first. */
	restore(versions: ReadonlyArray<RecordVersion>, writes: number): void {
		this.versions = [...versions];
		this.writes = writes;
	}

	/** How many writes there ever were. */
	writeCount(): number {
		return this.writes;
	}
}

function hourOf(time: number): number {
	return math.floor(time / HOUR_MILLISECONDS);
}
