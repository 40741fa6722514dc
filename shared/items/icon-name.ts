/** The pictures that an item can have. The client draws each of them. */
export type IconName =
	| "apple"
	| "boots"
	| "bow"
	| "crate"
	| "crystal"
	| "key"
	| "ore"
	| "potion"
	| "scroll"
	| "shield"
	| "sword"
	| "tonic";
