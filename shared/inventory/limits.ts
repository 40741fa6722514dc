/** How much one inventory can hold. Kept per inventory, since players may earn more room. */
export interface InventoryLimits {
	/** Number of slots. 0: unlimited, one free slot more than are in use, up to `HIGHEST_SLOT`, which is also the most that may be asked for. */
	readonly maxSlots: number;
	/** Most units in one slot, on top of each item's own stack size. 0: only the item's own stack size counts. */
	readonly maxStackSize: number;
	/** Most kilograms of all stacks together. 0: weight is not limited. */
	readonly maxWeight: number;
}

/** What a new player starts with. */
export const DEFAULT_LIMITS: InventoryLimits = table.freeze({ maxSlots: 24, maxStackSize: 99, maxWeight: 150 });

/**
 * Where an unlimited inventory ends. It keeps every loop over free slots short, and ten thousand stacks, at about
 * forty bytes each, take a tenth of the four megabytes that a record can have.
 */
export const HIGHEST_SLOT = 10_000;

/** The name of a limit that makes no sense, if there is one: each is zero or more, slots and stack size are whole. */
export function checkLimits(limits: InventoryLimits): keyof InventoryLimits | undefined {
	const { maxSlots, maxStackSize, maxWeight } = limits;

	if (!isLimit(maxSlots) || maxSlots % 1 !== 0 || maxSlots > HIGHEST_SLOT) {
		return "maxSlots";
	}

	if (!isLimit(maxStackSize) || maxStackSize % 1 !== 0) {
		return "maxStackSize";
	}

	return isLimit(maxWeight) ? undefined : "maxWeight";
}

function isLimit(value: unknown): value is number {
	return typeIs(value, "number") && value >= 0 && value < math.huge;
}
