import { PassName, ProductName } from "shared/environments";
import { getItem, Item } from "shared/items";
import { PlayerPolicy } from "shared/policies";
import { Grant, PassDefinition, PASSES, ProductDefinition, PRODUCTS } from "shared/products";
import { isRandomOffer, isRandomProduct, Offer, OfferName, OFFERS } from "shared/shop";

/** The shelves of the shop, in the order in which they are shown. */
export const SECTIONS = ["items", "bundles", "coins", "upgrades"] as const;

export type Section = (typeof SECTIONS)[number];

interface WareBase {
	/** Names its card; no two wares share one. */
	readonly key: string;
	readonly section: Section;
}

/** An item that is sold for coins. */
export interface OfferWare extends WareBase {
	readonly kind: "offer";
	readonly name: OfferName;
	readonly offer: Offer;
	readonly item: Item;
}

/** A developer product. */
export interface ProductWare extends WareBase {
	readonly kind: "product";
	readonly name: ProductName;
	readonly definition: ProductDefinition;
}

/** A game pass. */
export interface PassWare extends WareBase {
	readonly kind: "pass";
	readonly name: PassName;
	readonly definition: PassDefinition;
}

export type Ware = OfferWare | ProductWare | PassWare;

const SECTION_OF: Readonly<Record<Grant["kind"], Section>> = {
	coins: "coins",
	items: "bundles",
	slots: "upgrades",
	weight: "upgrades",
};

/**
 * Everything that may be sold to a player, shelf by shelf: cheap before dear, little before much, products before passes.
 * What their policy forbids is missing.
 */
export function listWares({ paidRandomItems }: PlayerPolicy): ReadonlyArray<Ware> {
	const wares = new Array<Ware>();

	for (const [name, offer] of pairs(OFFERS)) {
		if (paidRandomItems || !isRandomOffer(offer)) {
			wares.push({
				kind: "offer",
				key: `offer_${name}`,
				section: "items",
				name,
				offer,
				item: getItem(offer.itemId),
			});
		}
	}

	for (const [name, definition] of pairs(PRODUCTS)) {
		if (paidRandomItems || !isRandomProduct(name)) {
			const section = SECTION_OF[definition.grant.kind];
			wares.push({ kind: "product", key: `product_${name}`, section, name, definition });
		}
	}

	for (const [name, definition] of pairs(PASSES)) {
		wares.push({ kind: "pass", key: `pass_${name}`, section: "upgrades", name, definition });
	}

	return wares.sort(comesBefore);
}

function comesBefore(first: Ware, second: Ware): boolean {
	const shelves = SECTIONS.indexOf(first.section) - SECTIONS.indexOf(second.section);

	if (shelves !== 0) {
		return shelves < 0;
	}

	const ranks = rankOf(first) - rankOf(second);
	return ranks !== 0 ? ranks < 0 : first.key < second.key;
}

function rankOf(ware: Ware): number {
	if (ware.kind === "offer") {
		return ware.offer.price;
	}

	if (ware.kind === "pass") {
		return math.huge;
	}

	const { grant } = ware.definition;
	return grant.kind === "items" ? 0 : grant.amount;
}
