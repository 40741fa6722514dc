import { createProducer } from "@rbxts/reflex";
import { ItemId } from "shared/items";
import { Reason } from "shared/reasons";
import { Verb } from "shared/requests";

/** What a toast tells: which request was refused, and why. The words are made when it is shown. */
export interface Refusal {
	readonly reason: Reason;
	readonly verb: Verb;
	/** Left out where the request was about no item. */
	readonly itemId?: ItemId;
	/** Units that were asked for; 1 where the verb has no quantity. */
	readonly quantity: number;
}

export interface Toast extends Refusal {
	/** Rises with every refusal, so a toast that stands for one more gets a new one. */
	readonly id: number;
	/** How many refusals in a row it stands for. */
	readonly count: number;
}

export interface ToastsState {
	/** Oldest first. */
	readonly list: ReadonlyArray<Toast>;
	/** Id of the newest toast; 0 before the first. */
	readonly lastId: number;
}

/** More than these at once would hide the game; the oldest go first. */
const MOST_TOASTS = 4;

const initialState: ToastsState = { list: [], lastId: 0 };

export const toastsSlice = createProducer(initialState, {
	pushToast: (state, refusal: Refusal): ToastsState => {
		const id = state.lastId + 1;
		const same = state.list.find((toast) => isSame(toast, refusal));
		const others = state.list.filter((toast) => toast !== same);
		const first = math.max(0, others.size() - (MOST_TOASTS - 1));
		const kept = others.filter((_, index) => index >= first);

		return { list: [...kept, { ...refusal, id, count: same ? same.count + 1 : 1 }], lastId: id };
	},

	dismissToast: (state, id: number): ToastsState => ({
		...state,
		list: state.list.filter((toast) => toast.id !== id),
	}),
});

function isSame(toast: Toast, refusal: Refusal): boolean {
	return toast.reason === refusal.reason && toast.verb === refusal.verb && toast.itemId === refusal.itemId;
}
