import { createProducer } from "@rbxts/reflex";
import { PassName, ProductName } from "shared/environments";
import { ItemId } from "shared/items";
import { Reason } from "shared/reasons";
import { Verb } from "shared/requests";

/** What a toast is about. */
interface ToastSubject {
	/** Left out where it is about no item. */
	readonly itemId?: ItemId;
	/** What was to be bought, or was bought, for Robux. */
	readonly product?: ProductName;
	readonly pass?: PassName;
	/** Units that it is about; 1 where there is no quantity. */
	readonly quantity: number;
}

/** A toast that tells which request was refused, and why. The words are made when it is shown. */
export interface Refusal extends ToastSubject {
	readonly reason: Reason;
	readonly verb: Verb;
}

/** Good news of the shop and the inbox. */
export type NewsName =
	/** So many coins came. */
	| "coins"
	/** Bought for coins. */
	| "bought"
	/** Bought for Robux. */
	| "product"
	/** Bought for Robux, and a part of it waits in the inbox. */
	| "waiting"
	| "claimed"
	| "claimedAll"
	/** Bought for Robux, and not there yet. */
	| "delayed";

/** A toast that tells what came of something. */
export interface News extends ToastSubject {
	readonly news: NewsName;
}

/** What a toast tells. */
export type Notice = Refusal | News;

export type Toast = Notice & {
	/** Rises with every notice, so a toast that stands for one more gets a new one. */
	readonly id: number;
	/** How many notices in a row it stands for. */
	readonly count: number;
};

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
	pushToast: (state, notice: Notice): ToastsState => {
		const id = state.lastId + 1;
		const same = state.list.find((toast) => isSame(toast, notice));
		const others = state.list.filter((toast) => toast !== same);
		const first = math.max(0, others.size() - (MOST_TOASTS - 1));
		const kept = others.filter((_, index) => index >= first);

		return { list: [...kept, { ...notice, id, count: same ? same.count + 1 : 1 }], lastId: id };
	},

	dismissToast: (state, id: number): ToastsState => ({
		...state,
		list: state.list.filter((toast) => toast.id !== id),
	}),
});

function isSame(toast: Notice, notice: Notice): boolean {
	const isAlike =
		"reason" in toast && "reason" in notice
			? toast.reason === notice.reason && toast.verb === notice.verb
			: "news" in toast && "news" in notice && toast.news === notice.news && toast.quantity === notice.quantity;

	return isAlike && toast.itemId === notice.itemId && toast.product === notice.product && toast.pass === notice.pass;
}
