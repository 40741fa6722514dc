import { PlayerData, PlayerDocument, PlayerDocuments } from "server/players";
import { ServerStore } from "server/store";
import { DataError, PLAIN_KEYS } from "shared/data";
import { toUserKey } from "shared/store";
import { DataStoreHealth } from "./data-store-health";
import { PlayerDataServer } from "./player-data-server";
import { toPublicValue } from "./public-value";
import { StoreFailure } from "./store-result";

export interface ProjectPlayerDataOptions {
	readonly playerData: PlayerDataServer;
	readonly health: DataStoreHealth;
	readonly documents: PlayerDocuments;
	readonly store: ServerStore;
}

/** Keeps the store equal to every player's public values and to how their data fares. Private keys never enter it. */
export function projectPlayerData({ playerData, health, documents, store }: ProjectPlayerDataOptions): void {
	/** Saves that were tried, by the user ids of those whose data can be used. */
	const saves = new Map<number, number>();

	const tellStatus = (userId: number) => {
		const count = saves.get(userId);

		// The last save of a player who left ends when their client is gone.
		if (count !== undefined) {
			store.setDataStatus(toUserKey(userId), {
				loadError: toDataError(playerData.getLoadError(userId)),
				saveError: toDataError(playerData.getSaveError(userId)),
				saves: count,
				readOnly: health.isFailing(),
			});
		}
	};

	const tellValues = (document: PlayerDocument, previous: Partial<PlayerData>) => {
		const { userId } = document;
		const userKey = toUserKey(userId);
		const known = store.getState().data[userKey];
		const current = document.read();

		for (const key of PLAIN_KEYS) {
			const isPrivate = playerData.isPrivate(userId, key);

			if (isPrivate ? known?.[key] !== undefined : current[key] !== previous[key]) {
				store.setData(userKey, key, isPrivate ? undefined : toPublicValue(current, key));
			}
		}
	};

	documents.opened.connect((document) => {
		saves.set(document.userId, 0);
		tellValues(document, {});
		document.changed.connect((_, previous) => tellValues(document, previous));
	});

	documents.closed.connect(({ userId }) => saves.delete(userId));
	playerData.loaded.connect(tellStatus);

	playerData.saved.connect((userId) => {
		const count = saves.get(userId);

		if (count !== undefined) {
			saves.set(userId, count + 1);
			tellStatus(userId);
		}
	});

	health.changed.connect(() => saves.forEach((_, userId) => tellStatus(userId)));
}

/** What a player's client is told of a failure. */
function toDataError(failure: StoreFailure | undefined): DataError | undefined {
	if (!failure) {
		return undefined;
	}

	switch (failure.reason) {
		case "SessionLocked":
		case "SessionLost":
			return "SessionLocked";
		case "RecordRefused":
			return "RecordRefused";
		default:
			return "DataStoreError";
	}
}
