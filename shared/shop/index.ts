export { buy, buyOffer, countAffordable } from "./buy-offer";
export { findOffer, getOffer, isOfferName } from "./find-offer";
export { MOST_AT_ONCE } from "./offer";
export type { Offer } from "./offer";
export { OFFERS } from "./offers";
export type { OfferName } from "./offers";
export { isPaidItem, isRandomItem, isRandomOffer, isRandomProduct, listOdds } from "./random-items";
export type { Odds } from "./random-items";
