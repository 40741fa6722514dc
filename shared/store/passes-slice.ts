import { createProducer } from "@rbxts/reflex";
import { PassOwnership } from "../passes";

/** Which game passes players own, by user key. */
export interface PassesState {
	readonly [userKey: string]: PassOwnership | undefined;
}

const initialState: PassesState = {};

/** A slice of its own, since passes are no part of a player's data: whoever owns one is asked of the platform. */
export const passesSlice = createProducer(initialState, {
	/** Of the passes that are named, the player owns these and not those; of others it is not known. */
	setPasses: (state, userKey: string, ownership: PassOwnership): PassesState => ({ ...state, [userKey]: ownership }),

	forgetPlayer: (state, userKey: string): PassesState => ({ ...state, [userKey]: undefined }),
});
