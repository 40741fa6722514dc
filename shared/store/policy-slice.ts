import { createProducer } from "@rbxts/reflex";
import { PlayerPolicy } from "../policies";

/** What players may do where they live, by user key; nothing of whose policy is not known yet. */
export interface PoliciesState {
	readonly [userKey: string]: PlayerPolicy | undefined;
}

const initialState: PoliciesState = {};

export const policySlice = createProducer(initialState, {
	/** The player may do this. */
	setPolicy: (state, userKey: string, policy: PlayerPolicy): PoliciesState => ({ ...state, [userKey]: policy }),

	forgetPlayer: (state, userKey: string): PoliciesState => ({ ...state, [userKey]: undefined }),
});
