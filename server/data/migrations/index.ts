import { refuse, Result, succeed } from "shared/result";
import { RawData } from "./raw-data";
import { migrateSlotTables } from "./slot-tables";

export type { RawData } from "./raw-data";

/**
 * Makes data of one version from data of the version before. It must be pure, and must keep what it does not know: a
 * record may have been written by code that somebody took back.
 */
export type Migration = (data: RawData) => RawData;

/**
 * The first makes version 1 of data without a version, and so on. Once a version was published its migration stays as
 * it is: records of any age may still come.
 */
export const MIGRATIONS: ReadonlyArray<Migration> = [migrateSlotTables];

/** Brings data to the newest version. `newer`: it comes from newer code than this, and must not be touched. */
export function migrate(
	data: RawData,
	version: number,
	migrations: ReadonlyArray<Migration> = MIGRATIONS,
): Result<RawData, "newer"> {
	if (version > migrations.size()) {
		return refuse("newer");
	}

	let current = data;

	for (const index of $range(version, migrations.size() - 1)) {
		current = migrations[index]?.(current) ?? current;
	}

	return succeed(current);
}
