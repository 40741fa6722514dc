import { PlayerData } from "server/players";
import { RawData } from "./migrations";
import { PlayerCodec } from "./player-codec";
import { readRecord } from "./player-record";

/** A record as it is played with. */
export interface OpenedRecord {
	readonly data: PlayerData;
	/** Sections that this code does not know. */
	readonly others: RawData;
	readonly quarantine: RawData;
	readonly migrated: boolean;
	/** Whether the record should be written even if the player changes nothing. */
	readonly stale: boolean;
}

/**
 * Makes of a record what is to be played with.
 * @param createData what a player has who has no record yet
 * @throws what reading the record raised
 */
export function openPlayerRecord(
	codec: PlayerCodec,
	userId: number,
	stored: unknown,
	createData: () => PlayerData,
): OpenedRecord {
	const record = readRecord(stored);

	if (!record.data) {
		return { data: createData(), others: {}, quarantine: record.quarantine, migrated: false, stale: true };
	}

	const { data, quarantine, moved } = codec.decode(userId, record.data, record.quarantine);

	if (!moved.isEmpty()) {
		warn(`sections of player ${userId} went into quarantine or came back: ${moved.join(", ")}`);
	}

	return {
		data,
		others: record.data,
		quarantine,
		migrated: record.migrated,
		stale: record.migrated || !moved.isEmpty(),
	};
}
