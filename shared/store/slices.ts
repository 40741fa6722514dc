import { inventorySlice } from "./inventory-slice";
import { requestSlice } from "./request-slice";

/**
 * What the server replicates. Each slice is a record by user key, and each action's first argument is a user key: the
 * server sends a player only what carries their own.
 */
export const slices = {
	inventories: inventorySlice,
	acknowledged: requestSlice,
};
