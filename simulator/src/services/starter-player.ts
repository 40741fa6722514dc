import { clone, destroy, moveTo } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import { createState, findChildOfClass, getStored, InstanceRecord, isA } from "../datamodel/record";

const STARTER_CONTAINERS = ["StarterPlayerScripts", "StarterCharacterScripts"];

/** Makes the containers of StarterPlayer, which every place has, where a place file left them out. */
export function addStarterContainers(realm: Realm): void {
	const starterPlayer = realm.getService("StarterPlayer");
	for (const className of STARTER_CONTAINERS) {
		if (!findChildOfClass(starterPlayer, className)) moveTo(realm.create(className), starterPlayer);
	}
}

/** Copies StarterPlayerScripts into the local player's PlayerScripts: once, when the client has loaded. */
export function copyPlayerScripts(localPlayer: InstanceRecord): void {
	const starterScripts = findChildOfClass(localPlayer.realm.getService("StarterPlayer"), "StarterPlayerScripts");
	const playerScripts = findChildOfClass(localPlayer, "PlayerScripts");
	if (starterScripts && playerScripts) copyChildren(starterScripts, playerScripts, () => true);
}

/** Which children of StarterGui a player has got already that are copied once only. */
const copiedOf = createState(() => new Set<InstanceRecord>());

/** Whether a layer outlives respawning (LayerCollector.ResetOnSpawn). */
function stays(record: InstanceRecord): boolean {
	return isA(record, "LayerCollector") && getStored(record, "ResetOnSpawn") === false;
}

/**
 * Fills the local player's PlayerGui from StarterGui, as at every spawn: what does not outlive respawning is cleared
 * first, and what does is copied once (PlayerGui.yaml, LayerCollector.yaml).
 */
export function resetPlayerGui(localPlayer: InstanceRecord): void {
	const starterGui = localPlayer.realm.getService("StarterGui");
	const playerGui = findChildOfClass(localPlayer, "PlayerGui");
	if (!playerGui) return;
	const copied = copiedOf(playerGui);
	const resets = getStored(starterGui, "ResetPlayerGuiOnSpawn") !== false;
	if (resets) for (const child of table.clone(playerGui.children)) if (!stays(child)) destroy(child);
	copyChildren(starterGui, playerGui, (child) => {
		if (copied.has(child) && (!resets || stays(child))) return false;
		copied.add(child);
		return true;
	});
}

function copyChildren(from: InstanceRecord, to: InstanceRecord, wanted: (child: InstanceRecord) => boolean): void {
	for (const child of table.clone(from.children)) {
		const copy = wanted(child) ? clone(child) : undefined;
		if (copy) moveTo(copy, to);
	}
}
