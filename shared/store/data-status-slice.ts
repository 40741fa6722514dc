import { createProducer } from "@rbxts/reflex";
import { DataStatus } from "../data";

/** How players' data fares, by user key; nothing of whose data can not be used yet. */
export interface DataStatusState {
	readonly [userKey: string]: DataStatus | undefined;
}

const initialState: DataStatusState = {};

export const dataStatusSlice = createProducer(initialState, {
	/** The player's data can be used, and this is how it fares. */
	setDataStatus: (state, userKey: string, status: DataStatus): DataStatusState => ({ ...state, [userKey]: status }),

	forgetPlayer: (state, userKey: string): DataStatusState => ({ ...state, [userKey]: undefined }),
});
