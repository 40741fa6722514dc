import { createProducer } from "@rbxts/reflex";
import { DataValue } from "./data-value";

/** A player's public data by key. */
export interface PublicData {
	readonly [key: string]: DataValue | undefined;
}

/** Public data by user key. */
export interface DataState {
	readonly [userKey: string]: PublicData | undefined;
}

const initialState: DataState = {};

/** Keys of a player's data that no slice of its own describes, such as coins or settings. */
export const dataSlice = createProducer(initialState, {
	/** The key holds this value as a whole; `undefined`: nothing. */
	setData: (state, userKey: string, key: string, value: DataValue | undefined): DataState => {
		const data = { ...state[userKey], [key]: value };
		const [someKey] = next(data);

		return { ...state, [userKey]: someKey !== undefined ? data : undefined };
	},

	forgetPlayer: (state, userKey: string): DataState => ({ ...state, [userKey]: undefined }),
});
