import { DataStatus } from "shared/data";
import { Inventory } from "shared/inventory";
import { PassOwnership } from "shared/passes";
import { PlayerPolicy } from "shared/policies";
import { PublicData, ReadyTimes } from "shared/store";
import { ServerState } from "./create-store";

/** Everything that one player is told, and nothing of anybody else. Parts that did not change are the same tables. */
export interface PlayerState {
	readonly inventory?: Inventory;
	readonly acknowledged?: number;
	readonly readyTimes?: ReadyTimes;
	readonly data?: PublicData;
	readonly status?: DataStatus;
	readonly passes?: PassOwnership;
	readonly policy?: PlayerPolicy;
}

/** Of every slice, what is about this player. */
export function selectPlayerState(state: ServerState, userKey: string): PlayerState {
	return {
		inventory: state.inventories[userKey],
		acknowledged: state.acknowledged[userKey],
		readyTimes: state.cooldowns[userKey],
		data: state.data[userKey],
		status: state.dataStatus[userKey],
		passes: state.passes[userKey],
		policy: state.policies[userKey],
	};
}
