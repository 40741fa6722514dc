import { ServerStore } from "server/store";
import { GRANTED_KEY, isGrantedCounts } from "shared/data";
import { Signal } from "shared/signal";
import { toUserKey } from "shared/store";
import { Receipt } from "./read-receipt";

export interface TellGrantsOptions {
	/** Fires when a purchase became part of the data of a player who is here. */
	readonly granted: Signal<[receipt: Receipt]>;
	readonly store: ServerStore;
}

/**
 * Tells players' clients which products they were granted, with what these give. Amounts do not say it: what came may
 * be spent by the time that it is looked at.
 */
export function tellGrants({ granted, store }: TellGrantsOptions): void {
	granted.connect(({ userId, product }) => {
		const userKey = toUserKey(userId);
		const known = store.getState().data[userKey]?.[GRANTED_KEY];
		const counts = isGrantedCounts(known) ? known : {};

		store.setData(userKey, GRANTED_KEY, { ...counts, [product]: (counts[product] ?? 0) + 1 });
	});
}
