import { BroadcastAction } from "@rbxts/reflex";
import { ServerState } from "./create-store";

/** The action, if it is about this player; others do not learn of it. */
export function filterAction(userKey: string, action: BroadcastAction): BroadcastAction | undefined {
	return action.arguments[0] === userKey ? action : undefined;
}

/** Of every slice, what is about this player and nothing else. */
export function filterState(userKey: string, state: ServerState): ServerState {
	return {
		inventories: { [userKey]: state.inventories[userKey] },
		acknowledged: { [userKey]: state.acknowledged[userKey] },
		cooldowns: { [userKey]: state.cooldowns[userKey] },
		data: { [userKey]: state.data[userKey] },
	};
}
