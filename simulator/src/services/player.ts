import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { findChild, findRecord, fireEvent, getStored, InstanceRecord } from "../datamodel/record";
import { endpointsOf } from "../network/endpoints";
import { loadCharacter } from "./character";
import { announceCharacterRemoving, playerStateOf, spawnHookOf } from "./player-state";

const DEFAULT_KICK_MESSAGE = "You have been kicked from the experience.";

function characterChanged(player: InstanceRecord, value: Model | undefined, previous: Model | undefined): void {
	const old = findRecord(previous);
	if (old) announceCharacterRemoving(player, old);
	const character = findRecord(value);
	if (!character) return;
	playerStateOf(player).leaving = undefined;
	spawnHookOf(player.realm).spawned?.(player, character);
	fireEvent(player, "CharacterAdded", character.proxy);
}

function teamChanged(player: InstanceRecord, value: Team | undefined, previous: Team | undefined): void {
	const old = findRecord(previous);
	if (old) fireEvent(old, "PlayerRemoved", player.proxy);
	const team = findRecord(value);
	setStored(player, "Neutral", team === undefined);
	if (!team) return;
	setStored(player, "TeamColor", getStored(team, "TeamColor"));
	fireEvent(team, "PlayerAdded", player.proxy);
}

function teamColorChanged(player: InstanceRecord, color: BrickColor): void {
	const current = findRecord(getStored(player, "Team"));
	if (current && getStored(current, "TeamColor") === color) return;
	for (const team of player.realm.getService("Teams").children) {
		if (team.class.name === "Team" && getStored(team, "TeamColor") === color) {
			setStored(player, "Team", team.proxy);
			return;
		}
	}
}

function kick(player: InstanceRecord, message: unknown): void {
	const text = message === undefined ? DEFAULT_KICK_MESSAGE : tostring(message);
	const { server, client } = endpointsOf(player.realm);
	if (server) return server.kick(player, text);
	const localPlayer = findRecord(player.realm.getService("Players").properties.get("LocalPlayer"));
	if (localPlayer !== player) return raise("Cannot kick a non-local Player from a LocalScript");
	client?.disconnect(text);
}

function getPing(player: InstanceRecord): number {
	const { server, client } = endpointsOf(player.realm);
	return server ? server.getPing(player) : client ? client.getPing() : 0;
}

function loadByScript(player: InstanceRecord): void {
	if (player.realm.kind !== "server") return raise("LoadCharacter can only be called by the backend server");
	if (!player.parent) return raise("Player:LoadCharacter can only be called when Player is in the world");
	loadCharacter(player);
}

/** A user who is in the server (Player.yaml). */
export const playerImplementation = implement("Player", {
	properties: {
		UserId: { write: () => raise("The current thread cannot write 'UserId' (lacking capability WritePlayer)") },
		Character: { changed: characterChanged },
		Team: { replicated: true, changed: teamChanged },
		TeamColor: { changed: teamColorChanged },
		Neutral: { default: true },
		AccountAge: { replicated: true },
		FollowUserId: { replicated: true },
		MembershipType: { replicated: true },
		LocaleId: { default: "en-us", replicated: true },
	},
	methods: {
		Kick: kick,
		GetNetworkPing: getPing,
		GetJoinData: (player) => table.clone(playerStateOf(player).joinData) as PlayerJoinInfo,
		LoadCharacter: loadByScript,
		LoadCharacterAsync: loadByScript,
		HasAppearanceLoaded: (player) => playerStateOf(player).appearanceLoaded,
		DistanceFromCharacter: (player, point) => {
			const character = findRecord(getStored(player, "Character"));
			const head = character && findChild(character, "Head");
			if (!head) return 0;
			return (getStored(head, "CFrame") as CFrame).Position.sub(point).Magnitude;
		},
	},
});

/** The children that every Player has on both sides. */
export function addPlayerContainers(player: InstanceRecord): void {
	for (const className of ["Backpack", "StarterGear", "PlayerGui"]) {
		const container = player.realm.create(className);
		container.parent = player;
		player.children.push(container);
	}
}
