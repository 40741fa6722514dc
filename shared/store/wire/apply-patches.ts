import { InferActions } from "@rbxts/reflex";
import { slices } from "../slices";
import { Patch } from "./patch";

type Slices = typeof slices;

/** The actions of a slice as a store offers them. */
type Dispatchers<Actions> = {
	readonly [Name in keyof Actions]: Actions[Name] extends (state: never, ...args: infer Args) => unknown
		? (...args: Args) => unknown
		: never;
};

/** A store that has the replicated slices, beside others maybe. */
export type ReplicatedStore = Dispatchers<InferActions<Slices["inventories"]>> &
	Dispatchers<InferActions<Slices["acknowledged"]>> &
	Dispatchers<InferActions<Slices["cooldowns"]>> &
	Dispatchers<InferActions<Slices["data"]>> &
	Dispatchers<InferActions<Slices["dataStatus"]>> &
	Dispatchers<InferActions<Slices["passes"]>> &
	Dispatchers<InferActions<Slices["policies"]>>;

/** Does what each patch says to the part of one player. Nobody sees a state in between: subscribers run a frame later. */
export function applyPatches(store: ReplicatedStore, userKey: string, patches: ReadonlyArray<Patch>): void {
	for (const patch of patches) {
		applyPatch(store, userKey, patch);
	}
}

function applyPatch(store: ReplicatedStore, userKey: string, patch: Patch): void {
	switch (patch.kind) {
		case "forget":
			store.forgetPlayer(userKey);
			break;
		case "inventory":
			store.setInventory(userKey, patch.inventory);
			break;
		case "slot":
			store.setSlot(userKey, patch.slot, patch.stack);
			break;
		case "equipped":
			store.setEquipped(userKey, patch.place, patch.slot);
			break;
		case "hotbar":
			store.setHotbarKey(userKey, patch.key, patch.slot);
			break;
		case "limits":
			store.setLimits(userKey, patch.limits);
			break;
		case "cooldown":
			store.setCooldown(userKey, patch.group, patch.readyAt);
			break;
		case "data":
			store.setData(userKey, patch.key, patch.value);
			break;
		case "status":
			store.setDataStatus(userKey, patch.status);
			break;
		case "passes":
			store.setPasses(userKey, patch.ownership);
			break;
		case "policy":
			store.setPolicy(userKey, patch.policy);
			break;
		case "acknowledge":
			store.acknowledge(userKey, patch.requestId);
			break;
	}
}
