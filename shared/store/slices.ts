import { acknowledgedSlice } from "./acknowledged-slice";
import { cooldownSlice } from "./cooldown-slice";
import { dataSlice } from "./data-slice";
import { dataStatusSlice } from "./data-status-slice";
import { inventorySlice } from "./inventory-slice";
import { passesSlice } from "./passes-slice";
import { policySlice } from "./policy-slice";

/**
 * What the server replicates. Each slice is a record by user key, and each action's first argument is a user key: the
 * server sends a player only what carries their own. `forgetPlayer` ends a player's part of all of them.
 */
export const slices = {
	inventories: inventorySlice,
	acknowledged: acknowledgedSlice,
	cooldowns: cooldownSlice,
	data: dataSlice,
	dataStatus: dataStatusSlice,
	passes: passesSlice,
	policies: policySlice,
};
