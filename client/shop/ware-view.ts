import { PurchaseObstacle } from "client/data";
import { Inventory } from "shared/inventory";
import { PassOwnership } from "shared/passes";
import { countAffordable } from "shared/shop";
import { Price } from "./price-book";
import { Ware } from "./wares";

/** What the shop knows of a player when it shows its wares. */
export interface ShopperState {
	/** Nothing until it is loaded. */
	readonly coins?: number;
	readonly inventory?: Inventory;
	readonly passes: PassOwnership;
	/** Why nothing may be bought now. */
	readonly obstacle?: PurchaseObstacle;
	/** Keys of wares that wait for the platform's prompt, or for the server. */
	readonly pending: ReadonlySet<string>;
	readonly findPrice: (ware: Ware) => Price;
}

/** Why a ware can not be bought now. Its words stand beside the button. */
export type BuyObstacle =
	| PurchaseObstacle
	/** Not even one can be paid with the player's coins. */
	| "unaffordable"
	| "price_loading"
	| "price_failed"
	| "unavailable"
	| "owned"
	| "pending";

/** What a card and the detail pane say of a ware. */
export interface WareView {
	readonly ware: Ware;
	/** In coins or in Robux. */
	readonly price: { readonly coins: number } | Price;
	/** The first reason that keeps it from being bought; missing where it can be. */
	readonly obstacle?: BuyObstacle;
}

/** What to say of a ware to a player. */
export function viewWare(ware: Ware, shopper: ShopperState): WareView {
	if (ware.kind === "offer") {
		return { ware, price: { coins: ware.offer.price }, obstacle: findOfferObstacle(ware, shopper) };
	}

	const price = shopper.findPrice(ware);
	return { ware, price, obstacle: findRobuxObstacle(ware, price, shopper) };
}

function findOfferObstacle(ware: Ware & { kind: "offer" }, shopper: ShopperState): BuyObstacle | undefined {
	if (shopper.pending.has(ware.key)) {
		return "pending";
	}

	if (shopper.obstacle) {
		return shopper.obstacle;
	}

	return countAffordable(shopper.coins ?? 0, ware.offer) === 0 ? "unaffordable" : undefined;
}

function findRobuxObstacle(ware: Ware, price: Price, shopper: ShopperState): BuyObstacle | undefined {
	// A pass that is not for sale any more is still the player's.
	if (ware.kind === "pass" && shopper.passes[ware.name]) {
		return "owned";
	}

	if (price.state === "unavailable") {
		return "unavailable";
	}

	if (shopper.pending.has(ware.key)) {
		return "pending";
	}

	if (shopper.obstacle) {
		return shopper.obstacle;
	}

	return price.state === "known" ? undefined : price.state === "failed" ? "price_failed" : "price_loading";
}

/** How many coins more a number of units of an offer costs than the player has; 0 if they can pay. */
export function countMissing(ware: Ware & { kind: "offer" }, quantity: number, coins: number): number {
	return math.max(0, ware.offer.price * quantity - coins);
}
