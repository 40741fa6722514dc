/** Something that is bought for Robux as often as one likes (developer product) or once (game pass). */
export interface Listing {
	/** Whole number above 0. */
	readonly id: number;
	readonly name: string;
	/** "" unless given. */
	readonly description?: string;
	/** Robux. */
	readonly price: number;
	/** Asset id of its icon; 0, for none, unless given. */
	readonly image?: number;
	/** True unless given. */
	readonly forSale?: boolean;
}

/** A subscription; its id is a text such as `EXP-11111111`. */
export interface SubscriptionListing extends Omit<Listing, "id"> {
	readonly id: string;
	/** What the user sees, in the user's currency; made of `price` unless given. */
	readonly displayPrice?: string;
}

/** A catalogue as a file holds it. */
export interface CatalogueFile {
	readonly products?: ReadonlyArray<Listing>;
	readonly gamePasses?: ReadonlyArray<Listing>;
	readonly subscriptions?: ReadonlyArray<SubscriptionListing>;
}

function sorted<L extends { readonly id: number | string }>(listings: ReadonlyMap<number | string, L>): Array<L> {
	const list = new Array<L>();
	for (const [, listing] of listings) list.push(listing);
	list.sort((a, b) => (typeIs(a.id, "number") && typeIs(b.id, "number") ? a.id < b.id : `${a.id}` < `${b.id}`));
	return list;
}

/** What an experience sells. Changes take effect at once, also for prompts that are being opened. */
export class Catalogue {
	private readonly products = new Map<number, Listing>();
	private readonly passes = new Map<number, Listing>();
	private readonly subscriptions = new Map<string, SubscriptionListing>();

	/** Adds a developer product, or replaces the one with its id. */
	setProduct(listing: Listing): void {
		this.products.set(listing.id, listing);
	}

	removeProduct(id: number): void {
		this.products.delete(id);
	}

	product(id: number): Listing | undefined {
		return this.products.get(id);
	}

	/** All developer products by id. */
	listProducts(): Array<Listing> {
		return sorted(this.products);
	}

	/** Adds a game pass, or replaces the one with its id. */
	setGamePass(listing: Listing): void {
		this.passes.set(listing.id, listing);
	}

	removeGamePass(id: number): void {
		this.passes.delete(id);
	}

	gamePass(id: number): Listing | undefined {
		return this.passes.get(id);
	}

	listGamePasses(): Array<Listing> {
		return sorted(this.passes);
	}

	/** Adds a subscription, or replaces the one with its id. */
	setSubscription(listing: SubscriptionListing): void {
		this.subscriptions.set(listing.id, listing);
	}

	subscription(id: string): SubscriptionListing | undefined {
		return this.subscriptions.get(id);
	}

	/** Adds everything that a file lists. */
	add(file: CatalogueFile): void {
		for (const listing of file.products ?? []) this.setProduct(listing);
		for (const listing of file.gamePasses ?? []) this.setGamePass(listing);
		for (const listing of file.subscriptions ?? []) this.setSubscription(listing);
	}
}
