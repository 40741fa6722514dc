import { createProducer } from "@rbxts/reflex";

/** Number of the last request that took effect, by user key. */
export interface AcknowledgedState {
	readonly [userKey: string]: number | undefined;
}

const initialState: AcknowledgedState = {};

/**
 * Travels in the same stream as what the requests changed. The reply to a request may arrive before or after the new
 * state; this arrives with it, so a client that predicted the change never shows it twice, nor not at all.
 */
export const acknowledgedSlice = createProducer(initialState, {
	/** Everything that the request of this number changed is in the state now. */
	acknowledge: (state, userKey: string, requestId: number): AcknowledgedState => ({ ...state, [userKey]: requestId }),

	forgetPlayer: (state, userKey: string): AcknowledgedState => ({ ...state, [userKey]: undefined }),
});
