/** Where a purchase was made (ProductPurchaseChannel.yaml). */
export type PurchaseChannel = "InExperience" | "ExperienceDetailsPage" | "AdReward" | "CommerceProduct";

/**
 * `pending`: paid, and nothing acknowledged yet. `acknowledged`: a handler said that it was granted, and that was
 * recorded. `autoAcknowledged`: it was delivered where nothing handles receipts, and is gone.
 */
export type PurchaseState = "pending" | "acknowledged" | "autoAcknowledged";

/** One purchase of a developer product, as the marketplace knows it. */
export interface Purchase {
	/** What receipts call PurchaseId. */
	readonly id: string;
	readonly userId: number;
	readonly productId: number;
	/** The place in which it was bought. */
	readonly placeId: number;
	/** Robux. */
	readonly price: number;
	readonly channel: PurchaseChannel;
	/** Virtual seconds at which it was paid. */
	readonly time: number;
	readonly state: PurchaseState;
	/** How often each server was given the receipt, by the server's name. */
	readonly deliveries: ReadonlyMap<string, number>;
	/** How often a handler said that it was granted. */
	readonly grants: number;
	/** How often a handler did anything else: it said not yet, returned nonsense, or threw. */
	readonly refusals: number;
	/** How often an acknowledgement was recorded, automatic ones included. */
	readonly acknowledgements: number;
	/** How often an acknowledgement did not get through. */
	readonly lostAcknowledgements: number;
}

/**
 * What happens to a purchase: it is paid, a server is given its receipt, a handler decides, the acknowledgement is
 * recorded, or does not get through.
 */
export type PurchaseEvent = "purchased" | "delivered" | "granted" | "refused" | "recorded" | "lost";

/** Told of everything that happens to purchases. @param server the server's name; undefined for `purchased`. */
export type PurchaseObserver = (event: PurchaseEvent, purchase: Purchase, server: string | undefined) => void;

/** How a purchase is made without a prompt, as on the page of the experience. */
export interface PurchaseOptions {
	/** The start place unless given. */
	readonly placeId?: number;
	/** Robux; the listed price unless given. */
	readonly price?: number;
	/** `ExperienceDetailsPage` unless given. */
	readonly channel?: PurchaseChannel;
	/** Changes what handlers get, for receipts as they should not be. */
	readonly distort?: (info: Record<string, unknown>) => void;
}

/** A purchase that is kept between two runs. */
export type SavedPurchase = Omit<Purchase, "deliveries">;

/** A purchase with what only the marketplace may change. */
export interface PurchaseRecord extends Writable<Omit<Purchase, "deliveries">> {
	readonly deliveries: Map<string, number>;
	readonly distort?: (info: Record<string, unknown>) => void;
}
