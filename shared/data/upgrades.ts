/** Room that was bought with developer products, on top of an inventory's own. */
export interface Upgrades {
	/** A whole number of slots. */
	readonly slots: number;
	/** Kilograms. */
	readonly weight: number;
}

/** Nothing was bought. */
export const NO_UPGRADES: Upgrades = table.freeze({ slots: 0, weight: 0 });

/** Whether a value can be somebody's upgrades. */
export function isUpgrades(value: unknown): value is Upgrades {
	if (!typeIs(value, "table")) {
		return false;
	}

	const { slots, weight } = value as Partial<Record<keyof Upgrades, unknown>>;

	return isAmount(slots) && slots % 1 === 0 && isAmount(weight);
}

function isAmount(value: unknown): value is number {
	return typeIs(value, "number") && value >= 0 && value < 1e9;
}
