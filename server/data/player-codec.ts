import { InventoryService } from "server/inventory";
import { createEmptyPlayerData, PlayerData, withLimits } from "server/players";
import { deepFreeze } from "shared/deep-freeze";
import { InventoryLimits } from "shared/inventory";
import { RawData } from "./migrations";
import { createInventorySection, PLAIN_SECTIONS, Section } from "./sections";

/** What a record's data comes to. */
export interface Decoded {
	readonly data: PlayerData;
	/** What is to be kept apart from now on. */
	readonly quarantine: RawData;
	/** Names of sections that went into quarantine or came back from it. */
	readonly moved: ReadonlyArray<string>;
}

/** Between a player's data in memory and the sections of a record. Sections that nobody here knows are passed over. */
export class PlayerCodec {
	/** @param finish makes of the sections what follows from several of them */
	constructor(
		private readonly sections: ReadonlyArray<Section>,
		private readonly finish: (data: PlayerData) => PlayerData = (data) => data,
	) {}

	/** The sections to save, among those of the record that are not known here. */
	encode(data: PlayerData, others: RawData): RawData {
		const result: Record<string, unknown> = { ...others };

		for (const { name, encode } of this.sections) {
			result[name] = encode(data);
		}

		return result;
	}

	/** Reads what was saved. Nothing that was saved is dropped: what cannot be read goes into quarantine. */
	decode(userId: number, saved: RawData, quarantine: RawData): Decoded {
		let data = createEmptyPlayerData();
		const kept: Record<string, unknown> = { ...quarantine };
		const moved = new Array<string>();

		for (const { name, decode } of this.sections) {
			const fields = decode(saved[name], userId);

			if (!fields) {
				makeRoom(kept, name);
				kept[name] = saved[name];
				moved.push(name);
				continue;
			}

			const returned =
				saved[name] === undefined && kept[name] !== undefined ? decode(kept[name], userId) : undefined;

			if (returned) {
				kept[name] = undefined;
				moved.push(name);
			}

			data = { ...data, ...fields, ...returned };
		}

		return { data: deepFreeze(this.finish(data)), quarantine: kept, moved };
	}
}

/** Gives what was kept apart under a name before another one, of which nobody knows: both are to be kept. */
function makeRoom(kept: Record<string, unknown>, name: string): void {
	if (kept[name] === undefined) {
		return;
	}

	let number = 2;

	while (kept[`${name} ${number}`] !== undefined) {
		number += 1;
	}

	kept[`${name} ${number}`] = kept[name];
}

/**
 * The sections of this game's records.
 * @param limits of players without upgrades, if not the defaults.
 */
export function createPlayerCodec(inventories: InventoryService, limits?: InventoryLimits): PlayerCodec {
	return new PlayerCodec([createInventorySection(inventories, limits), ...PLAIN_SECTIONS], withLimits);
}
