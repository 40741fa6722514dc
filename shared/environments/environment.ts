/** Places of the experience by name. Each has a folder below `places/` and an id in every environment. */
export type PlaceName = "start" | "arena";

/**
 * What is sold for Robux again and again, by name. To sell something, add its name here; the compiler then asks for its
 * id in every environment.
 */
export type ProductName =
	"coins_small" | "coins_medium" | "coins_large" | "adventurer_kit" | "crate_bundle" | "extra_slots";

/** What is sold for Robux once, by name. */
export type PassName = "roomy_bag" | "strong_back";

/**
 * An experience on Roblox that this code is published to. Ids are those of the Creator Dashboard; 0 means "not filled
 * in". They are no secrets: every client can read them.
 */
export interface Environment {
	/** The experience: `game.GameId` inside of it. */
	readonly universeId: number;
	/** `game.PlaceId` inside of each place. */
	readonly places: Readonly<Record<PlaceName, number>>;
	/** Developer products. One that is not filled in cannot be bought. */
	readonly products: Readonly<Record<ProductName, number>>;
	/** Game passes. One that is not filled in cannot be bought. */
	readonly passes: Readonly<Record<PassName, number>>;
}
