import { Verb } from "shared/requests";

/** How often one player may ask. */
export interface RequestLimits {
	/** Requests in any second, whatever they ask for; at least 1. */
	readonly perSecond: number;
	/** Requests of one verb in any second, where that should be fewer; at least 1. */
	readonly verbs: Readonly<Partial<Record<Verb, number>>>;
}

/** Ten in any second, as the requirements say; a person who clicks fast makes six or seven. */
export const DEFAULT_REQUEST_LIMITS: RequestLimits = table.freeze({ perSecond: 10, verbs: table.freeze({}) });
