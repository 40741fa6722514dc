import { createProducer } from "@rbxts/reflex";

export interface SessionState {
	/** Key of the local player's part of the replicated slices. */
	readonly userKey: string;
}

/** Whose client this is; it never changes. */
export function createSessionSlice(userKey: string) {
	const initialState: SessionState = { userKey };
	return createProducer(initialState, {});
}
