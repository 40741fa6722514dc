import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { findRecord, fireEvent, getStored, InstanceRecord } from "../datamodel/record";

/** The Player instances of a realm, in the order of joining. */
export function getPlayers(realm: Realm): Array<InstanceRecord> {
	const players = new Array<InstanceRecord>();
	for (const child of realm.getService("Players").children) if (child.class.name === "Player") players.push(child);
	return players;
}

/** The player whose character a model is. */
export function findPlayerOf(character: InstanceRecord): InstanceRecord | undefined {
	for (const player of getPlayers(character.realm)) {
		if (findRecord(getStored(player, "Character")) === character) return player;
	}
	return undefined;
}

function findPlayerById(service: InstanceRecord, userId: unknown): InstanceRecord | undefined {
	for (const player of getPlayers(service.realm)) if (getStored(player, "UserId") === userId) return player;
	return undefined;
}

function proxies(players: ReadonlyArray<InstanceRecord>): Array<Player> {
	return players.map((player) => player.proxy as Player);
}

/** Makes PlayerAdded fire for every Player that comes into a realm. */
export function installPlayers(realm: Realm): void {
	const service = realm.getService("Players");
	realm.observers.push({
		parentChanged: (record, parent) => {
			if (parent === service && record.class.name === "Player") fireEvent(service, "PlayerAdded", record.proxy);
		},
	});
}

/** Who plays (Players.yaml). Nothing is asked of Roblox's web services: only those who are here are known. */
export const playersImplementation = implement("Players", {
	properties: {
		LocalPlayer: { read: (service) => service.properties.get("LocalPlayer") as Player },
		MaxPlayers: { replicated: true },
		PreferredPlayers: { replicated: true },
		NumPlayers: { read: (service) => getPlayers(service.realm).size() },
	},
	methods: {
		GetPlayers: (service) => proxies(getPlayers(service.realm)),
		GetPlayerByUserId: (service, userId) => findPlayerById(service, userId)?.proxy as Player | undefined,
		GetPlayerFromCharacter: (_service, character) => {
			const model = findRecord(character);
			return model && (findPlayerOf(model)?.proxy as Player | undefined);
		},
		GetNameFromUserIdAsync: (service, userId) =>
			findPlayerById(service, userId)?.name ??
			raise("Players:GetNameFromUserIdAsync() failed: only the names of players in this server are known here"),
		GetUserIdFromNameAsync: (service, userName) => {
			for (const player of getPlayers(service.realm)) {
				if (player.name === userName) return getStored(player, "UserId") as number;
			}
			return raise(
				"Players:GetUserIdFromNameAsync() failed: only the ids of players in this server are known here",
			);
		},
	},
	untypedMethods: {
		getPlayers: (service) => proxies(getPlayers(service.realm)),
		players: (service) => proxies(getPlayers(service.realm)),
		playerFromCharacter: (_service, character) => {
			const model = findRecord(character);
			return model && findPlayerOf(model)?.proxy;
		},
	},
	untypedProperties: {
		localPlayer: { read: (service) => service.properties.get("LocalPlayer") },
		numPlayers: { read: (service) => getPlayers(service.realm).size() },
	},
});
