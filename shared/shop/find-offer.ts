import { Offer } from "./offer";
import { OfferName, OFFERS } from "./offers";

const offers = new Map<string, Offer>();

for (const [name, offer] of pairs(OFFERS)) {
	offers.set(name, offer);
}

/** Whether a value from outside names an offer. */
export function isOfferName(value: unknown): value is OfferName {
	return typeIs(value, "string") && offers.has(value);
}

/** What an offer is; `undefined` if the name, from wherever, is none. */
export function findOffer(name: string): Offer | undefined {
	return offers.get(name);
}

/** What an offer is. */
export function getOffer(name: OfferName): Offer {
	return findOffer(name) ?? error(`there is no offer "${name}"`);
}
