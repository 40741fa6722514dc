import { createSelector } from "@rbxts/reflex";
import { ClientState, selectConfirmedInventory, selectData } from "client/store";
import {
	DataError,
	DataStatus,
	GRANTED_KEY,
	GrantedCounts,
	isGrantedCounts,
	PLAIN_DATA,
	PlainKey,
	PublicKey,
	PublicPlayerData,
	Save,
} from "shared/data";

/** Finds a value in the client's state. */
export type Selector<Value> = (state: ClientState) => Value;

type ValueSelectors = { readonly [K in PublicKey]: Selector<PublicPlayerData[K] | undefined> };

/** A value that makes no sense under its key counts as none; each new one is checked once. */
function createPlainSelector<K extends PlainKey>(key: K): Selector<PublicPlayerData[K] | undefined> {
	const isValue = PLAIN_DATA[key] as (value: unknown) => value is NonNullable<PublicPlayerData[K]>;

	return createSelector([selectData(key)], (value) => (isValue(value) ? value : undefined));
}

const selectors: ValueSelectors = {
	inventory: selectConfirmedInventory,
	settings: createPlainSelector("settings"),
	coins: createPlainSelector("coins"),
	inbox: createPlainSelector("inbox"),
	upgrades: createPlainSelector("upgrades"),
};

/** The value of a key as the server last said; `undefined` when there is none, and before the data is loaded. */
export function selectValue<K extends PublicKey>(key: K): ValueSelectors[K] {
	return selectors[key];
}

/** What the rules of shop and inbox work on, as the server last said; `undefined` until it has been received. */
export const selectSave = createSelector(
	[selectors.inventory, selectors.coins, selectors.inbox, selectors.upgrades],
	(inventory, coins, inbox, upgrades): Save | undefined => inventory && { inventory, coins, inbox, upgrades },
);

const NO_GRANTS: GrantedCounts = {};

/** How often each product was granted to the local player since they came to this server. */
export const selectGranted = createSelector([selectData(GRANTED_KEY)], (value): GrantedCounts => {
	return isGrantedCounts(value) ? value : NO_GRANTS;
});

/** How the local player's data fares; `undefined` until it can be used. */
export function selectDataStatus(state: ClientState): DataStatus | undefined {
	return state.dataStatus[state.session.userKey];
}

/** Whether the local player's data can be used; with a load error it is defaults. */
export function selectHasLoaded(state: ClientState): boolean {
	return selectDataStatus(state) !== undefined;
}

/** Why the data could not be loaded, if so: the player has defaults, of which nothing is saved. */
export function selectLoadError(state: ClientState): DataError | undefined {
	return selectDataStatus(state)?.loadError;
}

/** Why the last save failed; `undefined` when it did not. */
export function selectSaveError(state: ClientState): DataError | undefined {
	return selectDataStatus(state)?.saveError;
}

/** Why a purchase must not be offered now. */
export type PurchaseObstacle =
	/** The player's data is not there yet. */
	| "loading"
	/** It could not be loaded: what is bought could not be kept. */
	| "errored"
	/** Another server has it open. */
	| "locked"
	/** Nothing can be saved at the moment. */
	| "read_only";

/** Whether purchases may be offered, and if not, why. */
export type PurchasePermission =
	{ readonly allowed: true } | { readonly allowed: false; readonly reason: PurchaseObstacle };

/** Why purchases must not be offered now; `undefined` when they may. */
export function selectPurchaseObstacle(state: ClientState): PurchaseObstacle | undefined {
	return findObstacle(selectDataStatus(state));
}

/** Whether purchases may be offered now. The server decides again when one is made. */
export const selectPurchases = createSelector([selectPurchaseObstacle], (reason): PurchasePermission => {
	return reason ? { allowed: false, reason } : { allowed: true };
});

function findObstacle(status: DataStatus | undefined): PurchaseObstacle | undefined {
	if (!status) {
		return "loading";
	}

	if (status.loadError) {
		return status.loadError === "SessionLocked" ? "locked" : "errored";
	}

	return status.readOnly || status.saveError ? "read_only" : undefined;
}
