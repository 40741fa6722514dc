import { migrate, Migration, MIGRATIONS, RawData } from "./migrations";

/**
 * A player's record. What stands in it beside these fields belongs to other parts of the game, and is left as it is by
 * every save.
 */
export interface PlayerRecord {
	/** Version of `data`: how many migrations it went through. */
	readonly version: number;
	/** Seconds since 1970 by the clock of the server that first saved it. */
	readonly createdAt?: number;
	/** Seconds since 1970 by the clock of the server that last saved it. */
	readonly savedAt?: number;
	/** When it was last brought to a newer version. */
	readonly migratedAt?: number;
	/** The player's data by section. Missing in a record that only carries a session. */
	readonly data?: RawData;
	/** Sections that could not be read, as they were found. They come back when a later version can read them. */
	readonly quarantine?: RawData;
}

/** Stands under a new key until the first save. */
export const EMPTY_RECORD: PlayerRecord = { version: MIGRATIONS.size() };

/** Why a stored value must be left alone; `undefined` if this code can read it. */
export function findRecordFault(value: unknown, newest = MIGRATIONS.size()): string | undefined {
	if (!isRawData(value)) {
		return `the record is no table but a ${typeOf(value)}`;
	}

	const { version, data, quarantine } = value;

	if (version !== undefined && (!typeIs(version, "number") || version % 1 !== 0 || version < 0)) {
		return `the record's version is no whole number: ${version}`;
	}

	if (typeIs(version, "number") && version > newest) {
		return `the record has version ${version}, and this server knows none beyond ${newest}`;
	}

	if (version !== undefined && data !== undefined && !isRawData(data)) {
		return `the record's data is no table but a ${typeOf(data)}`;
	}

	return quarantine === undefined || isRawData(quarantine)
		? undefined
		: `the record's quarantine is no table but a ${typeOf(quarantine)}`;
}

/** What a record comes to, brought to the newest version. */
export interface ReadRecord {
	/** Missing for a player who never had any. */
	readonly data?: RawData;
	readonly quarantine: RawData;
	/** Whether a migration ran. */
	readonly migrated: boolean;
}

/** Reads a record in which `findRecordFault` found no fault. A record without a version is data all through. */
export function readRecord(value: unknown, migrations: ReadonlyArray<Migration> = MIGRATIONS): ReadRecord {
	const record = isRawData(value) ? value : {};
	const quarantine = isRawData(record.quarantine) ? record.quarantine : {};
	const version = typeIs(record.version, "number") ? record.version : 0;
	const data = record.version === undefined ? record : record.data;

	if (!isRawData(data) || next(data)[0] === undefined) {
		return { quarantine, migrated: false };
	}

	const migrated = migrate(data, version, migrations);
	assert(migrated.ok, "a record with a fault was read");

	return { data: migrated.value, quarantine, migrated: version < migrations.size() };
}

/** What is to be saved. */
export interface RecordChange {
	readonly data: RawData;
	readonly quarantine: RawData;
	/** Seconds since 1970. */
	readonly now: number;
	readonly migrated: boolean;
}

/** The record with new data in it. Whatever else stands in it stays, also sections that this code does not know. */
export function writeRecord(stored: unknown, change: RecordChange, newest = MIGRATIONS.size()): PlayerRecord {
	const now = math.floor(change.now);
	const record = isRawData(stored) && stored.version !== undefined ? stored : {};
	const createdAt = typeIs(record.createdAt, "number") ? record.createdAt : now;
	const migratedAt = typeIs(record.migratedAt, "number") ? record.migratedAt : undefined;

	return {
		...record,
		version: newest,
		createdAt,
		savedAt: now,
		migratedAt: change.migrated ? now : migratedAt,
		data: change.data,
		quarantine: next(change.quarantine)[0] === undefined ? undefined : change.quarantine,
	};
}

/** Whether a value is a table that can be read without running code. */
export function isRawData(value: unknown): value is RawData {
	return typeIs(value, "table") && getmetatable(value) === undefined;
}
