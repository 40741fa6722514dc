import { createProducer } from "@rbxts/reflex";

/** Moments, in seconds of `Workspace:GetServerTimeNow()`, from which each cooldown group is ready again. */
export interface ReadyTimes {
	readonly [group: string]: number | undefined;
}

/** Ready times by user key. A group that never cooled down is not in them; one of the past is ready. */
export interface CooldownsState {
	readonly [userKey: string]: ReadyTimes | undefined;
}

/** Ready times are kept in steps of so many a second, about one frame, which lets them travel in five bytes. */
export const READY_TIME_STEPS = 64;

const initialState: CooldownsState = {};

export const cooldownSlice = createProducer(initialState, {
	/** The group is ready again at this moment, rounded up to a whole step. */
	setCooldown: (state, userKey: string, group: string, readyAt: number): CooldownsState => ({
		...state,
		[userKey]: { ...state[userKey], [group]: math.ceil(readyAt * READY_TIME_STEPS) / READY_TIME_STEPS },
	}),

	forgetPlayer: (state, userKey: string): CooldownsState => ({ ...state, [userKey]: undefined }),
});
