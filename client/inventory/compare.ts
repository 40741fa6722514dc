import { Item } from "shared/items";

/** One line of an item's stats, beside that of the item that it would replace. */
export interface ComparedStat {
	readonly name: string;
	readonly value: number;
	/** What it would gain; negative if it would lose, left out if nothing is compared or nothing changes. */
	readonly gain?: number;
}

/** Differences smaller than this come from fractions that a computer can not hold. */
const SMALLEST = 1e-6;

/**
 * The stats of an item, compared by name with those of the one that is worn or held in its place; a stat that only one
 * of both has counts as zero in the other. More is better.
 */
export function compareStats(item: Item, rival: Item | undefined): ReadonlyArray<ComparedStat> {
	const own = item.stats ?? [];

	if (!rival) {
		return own;
	}

	const others = rival.stats ?? [];
	const lost = others.filter(({ name }) => !own.some((stat) => stat.name === name));

	return [...own, ...lost.map(({ name }) => ({ name, value: 0 }))].map(({ name, value }) => {
		const other = others.find((stat) => stat.name === name)?.value ?? 0;
		const gain = value - other;

		return math.abs(gain) < SMALLEST ? { name, value } : { name, value, gain };
	});
}
