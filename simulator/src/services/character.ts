import { clone, destroy, moveTo, setProperty, setStored } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import {
	findChild,
	findChildOfClass,
	findRecord,
	fireEvent,
	getDescendants,
	getStored,
	InstanceRecord,
} from "../datamodel/record";
import { host } from "../host";
import { announceCharacterRemoving, playerStateOf } from "./player-state";

const { CFrame, Vector3 } = host.roblox as unknown as {
	readonly CFrame: CFrameConstructor;
	readonly Vector3: Vector3Constructor;
};

/** Height of the root part's centre over the surface on which a character spawns, in studs. */
const SPAWN_HEIGHT = 3;

const HUMANOID_PROPERTIES: ReadonlyArray<readonly [string, string]> = [
	["CharacterWalkSpeed", "WalkSpeed"],
	["CharacterJumpPower", "JumpPower"],
	["CharacterJumpHeight", "JumpHeight"],
	["CharacterUseJumpPower", "UseJumpPower"],
	["CharacterMaxSlopeAngle", "MaxSlopeAngle"],
	["HealthDisplayDistance", "HealthDisplayDistance"],
	["NameDisplayDistance", "NameDisplayDistance"],
];

function addChild(parent: InstanceRecord, child: InstanceRecord): InstanceRecord {
	moveTo(child, parent);
	return child;
}

function createPart(realm: Realm, name: string, size: Vector3): InstanceRecord {
	const part = realm.create("Part");
	part.name = name;
	part.properties.set("Size", size);
	return part;
}

/** A character without limbs and clothing: root part, head, humanoid. Nothing of it moves by itself. */
function createCharacter(player: InstanceRecord): InstanceRecord {
	const { realm } = player;
	const starterPlayer = realm.getService("StarterPlayer");
	const template = findChild(starterPlayer, "StarterCharacter");
	const copy = template && clone(template);
	const character = copy ?? createDefaultCharacter(realm, starterPlayer);
	character.name = player.name;
	const scripts = findChildOfClass(starterPlayer, "StarterCharacterScripts");
	for (const child of scripts ? scripts.children : []) {
		const scriptCopy = clone(child);
		if (scriptCopy) addChild(character, scriptCopy);
	}
	return character;
}

function createDefaultCharacter(realm: Realm, starterPlayer: InstanceRecord): InstanceRecord {
	const character = realm.create("Model");
	const root = addChild(character, createPart(realm, "HumanoidRootPart", new Vector3(2, 2, 1)));
	root.properties.set("Transparency", 1);
	addChild(character, createPart(realm, "Head", new Vector3(2, 1, 1)));
	const humanoid = addChild(character, realm.create("Humanoid"));
	for (const [from, to] of HUMANOID_PROPERTIES) setStored(humanoid, to, getStored(starterPlayer, from));
	character.properties.set("PrimaryPart", root.proxy);
	return character;
}

/** Where a character appears: above its RespawnLocation, or one of the spawns of its team, or the origin. */
function findSpawn(player: InstanceRecord): CFrame {
	const spawn = findRecord(getStored(player, "RespawnLocation")) ?? chooseSpawn(player);
	const height = spawn ? (getStored(spawn, "Size") as Vector3).Y / 2 + SPAWN_HEIGHT : SPAWN_HEIGHT;
	const place = spawn ? (getStored(spawn, "CFrame") as CFrame) : new CFrame();
	return place.mul(new CFrame(0, height, 0));
}

function chooseSpawn(player: InstanceRecord): InstanceRecord | undefined {
	const { realm } = player;
	const neutral = getStored(player, "Neutral") === true;
	const color = getStored(player, "TeamColor");
	const choices = getDescendants(realm.getService("Workspace")).filter((record) => {
		if (record.class.name !== "SpawnLocation" || getStored(record, "Enabled") === false) return false;
		if (getStored(record, "Neutral") !== false) return true;
		return !neutral && getStored(record, "TeamColor") === color;
	});
	if (choices.size() === 0) return undefined;
	return choices[realm.random.integer(0, choices.size() - 1)];
}

function placeCharacter(character: InstanceRecord, place: CFrame): void {
	const root = findRecord(getStored(character, "PrimaryPart")) ?? findChild(character, "HumanoidRootPart");
	if (!root) return;
	setStored(root, "CFrame", place);
	const head = findChild(character, "Head");
	if (head) setStored(head, "CFrame", place.mul(new CFrame(0, 1.5, 0)));
}

function destroysCharacters(realm: Realm): boolean {
	const setting = getStored(realm.getService("Workspace"), "PlayerCharacterDestroyBehavior");
	return (setting as EnumItem | undefined)?.Name === "Enabled";
}

/** Takes a player, or the character of one, out of the world: destroyed where the place says so, else without parent. */
export function discard(record: InstanceRecord): void {
	if (record.destroyed) return;
	if (destroysCharacters(record.realm)) destroy(record);
	else moveTo(record, undefined);
}

/** CharacterRemoving fires, then the character is gone. */
export function removeCharacter(player: InstanceRecord): void {
	const character = findRecord(getStored(player, "Character"));
	if (!character) return;
	announceCharacterRemoving(player, character);
	discard(character);
}

function refillBackpack(player: InstanceRecord): void {
	const backpack = findChildOfClass(player, "Backpack");
	if (!backpack) return;
	for (const child of table.clone(backpack.children)) destroy(child);
	const sources = [player.realm.getService("StarterPack"), findChildOfClass(player, "StarterGear")];
	for (const source of sources) {
		for (const child of source ? source.children : []) {
			const copy = clone(child);
			if (copy) moveTo(copy, backpack);
		}
	}
}

/** Gives a player a new character, in the order of events that Player:LoadCharacterAsync documents. */
export function loadCharacter(player: InstanceRecord): void {
	const { realm } = player;
	removeCharacter(player);
	const state = playerStateOf(player);
	state.appearanceLoaded = false;
	refillBackpack(player);
	const character = createCharacter(player);
	const member = player.class.members.get("Character");
	assert(member && member.kind === "property");
	setProperty(player, member, character.proxy);
	state.appearanceLoaded = true;
	fireEvent(player, "CharacterAppearanceLoaded", character.proxy);
	moveTo(character, realm.getService("Workspace"));
	placeCharacter(character, findSpawn(player));
}

/** Whether players get characters without being asked for. */
export function autoLoads(realm: Realm): boolean {
	return getStored(realm.getService("Players"), "CharacterAutoLoads") !== false;
}
