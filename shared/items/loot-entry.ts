/** One possible content of a container. */
export interface LootEntry {
	/** An item of the registry; a plain string, since the registry's own ids are made from these definitions. */
	readonly itemId: string;
	/** Units that are given, at least 1. */
	readonly quantity: number;
	/** Chance relative to the other entries, above zero. */
	readonly weight: number;
}
