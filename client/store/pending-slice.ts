import { createProducer } from "@rbxts/reflex";
import { Request } from "shared/requests";

/** A request whose effect the server has not confirmed yet. */
export interface PendingRequest {
	readonly request: Request;
	/** When it was sent, in seconds of `Workspace:GetServerTimeNow()`. */
	readonly sentAt: number;
	/** It has been waiting for so long that the player should see it. */
	readonly slow: boolean;
}

/** In the order in which they were sent, which is the order in which the server applies them. */
export type PendingState = ReadonlyArray<PendingRequest>;

const initialState: PendingState = [];

export const pendingSlice = createProducer(initialState, {
	addPending: (state, request: Request, sentAt: number): PendingState => [...state, { request, sentAt, slow: false }],

	markSlow: (state, requestId: number): PendingState =>
		state.some(({ request }) => request.id === requestId)
			? state.map((pending) => (pending.request.id === requestId ? { ...pending, slow: true } : pending))
			: state,

	/** The server refused it, or never answered. */
	dropPending: (state, requestId: number): PendingState =>
		state.some(({ request }) => request.id === requestId)
			? state.filter(({ request }) => request.id !== requestId)
			: state,

	/** Shared with the replicated slice of this name: the state already holds what these requests did. */
	acknowledge: (state, _userKey: string, requestId: number): PendingState =>
		state.some(({ request }) => request.id <= requestId)
			? state.filter(({ request }) => request.id > requestId)
			: state,
});
