import { ClassInfo } from "../datamodel/class-info";
import { Realm } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";
import { host } from "../host";

const REPLICATED_NAMES = [
	"Workspace",
	"Players",
	"Lighting",
	"MaterialService",
	"ReplicatedFirst",
	"ReplicatedStorage",
	"StarterGui",
	"StarterPack",
	"StarterPlayer",
	"Teams",
	"SoundService",
	"Chat",
	"TextChatService",
	"VoiceChatService",
	"LocalizationService",
	"ProximityPromptService",
];

/**
 * The services whose contents clients have (projects/data-model.md). ServerStorage and ServerScriptService are not
 * among them, nor is any service that is not named here.
 */
export const REPLICATED_SERVICES: ReadonlySet<string> = new Set(REPLICATED_NAMES);

/** Services that are there on every side before anybody asks for them, though clients find these two empty. */
const SERVER_CONTAINERS = ["ServerScriptService", "ServerStorage"];

/** Makes the services that hold a place's contents, so that scripts find them as members of `game`. */
export function addContainerServices(realm: Realm): void {
	for (const name of REPLICATED_NAMES) realm.getService(name);
	for (const name of SERVER_CONTAINERS) realm.getService(name);
}

/** Who has an instance: every client, the client of one Player, or no client. */
export type Audience = "everyone" | InstanceRecord | undefined;

const database = host.roblox.getReflectionDatabase();
const classReplication = new Map<ClassInfo, boolean>();

/** Whether instances of a class leave the server at all; a Camera or PlayerScripts does not. */
function classReplicates(classInfo: ClassInfo): boolean {
	const known = classReplication.get(classInfo);
	if (known !== undefined) return known;
	const data = database.FindClass(classInfo.name);
	const result = !data || !data.Tags.includes("NotReplicated");
	classReplication.set(classInfo, result);
	return result;
}

/**
 * Who has a child of this class under a parent with this audience. A PlayerGui belongs to its own player's client
 * alone; everything else of a Player, the Backpack included, all clients have.
 */
export function childAudience(child: InstanceRecord, parent: InstanceRecord, audience: Audience): Audience {
	if (audience === undefined || !classReplicates(child.class)) return undefined;
	return child.class.name === "PlayerGui" ? parent : audience;
}

/** Who has an instance that stands where this one stands. */
export function audienceOf(record: InstanceRecord | undefined): Audience {
	let audience: Audience = "everyone";
	let current = record;
	while (current) {
		const parent: InstanceRecord | undefined = current.parent;
		if (!parent) return undefined;
		if (parent === current.realm.game) return REPLICATED_SERVICES.has(current.class.name) ? audience : undefined;
		if (!classReplicates(current.class)) return undefined;
		if (current.class.name === "PlayerGui") audience = parent;
		current = parent;
	}
	return undefined;
}
