import { createProducer } from "@rbxts/reflex";

/** How far a purchase for Robux is. */
export type PurchaseStage =
	/** The platform's prompt was asked for, or is on the screen. */
	| "prompted"
	/** It is paid for; what it gives has not come yet. */
	| "paid";

/** Purchases for Robux that are under way, by the key of what is bought. */
export type PurchasesState = Readonly<Record<string, PurchaseStage | undefined>>;

const initialState: PurchasesState = {};

export const purchasesSlice = createProducer(initialState, {
	setPurchase: (state, key: string, stage: PurchaseStage | undefined): PurchasesState => ({ ...state, [key]: stage }),
});
