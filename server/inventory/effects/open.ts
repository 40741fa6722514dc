import { createUid } from "server/players";
import { addItem } from "shared/inventory";
import { LootEntry, OpenEffect } from "shared/items";
import { succeed } from "shared/result";
import { UseEffectHandler } from "./use-effect-handler";

/** A number from zero to below one, the same sequence for the same seed. */
export type Roll = () => number;

/**
 * Reasons: those of adding loot. It is refused unless every entry fits, or a full inventory would be a way to try
 * again until the right one comes.
 */
export function createOpen(roll: Roll): UseEffectHandler<OpenEffect> {
	return (effect, { inventory }) => {
		for (const { itemId, quantity } of effect.loot) {
			const added = addItem(inventory, itemId, quantity, { createUid });

			if (!added.ok) {
				return added;
			}
		}

		const { itemId, quantity } = drawLoot(effect.loot, roll());
		const added = addItem(inventory, itemId, quantity, { createUid });

		return added.ok ? succeed({ inventory: added.value }) : added;
	};
}

/** The entry on which a number from zero to below one falls. There must be at least one entry. */
export function drawLoot(loot: ReadonlyArray<LootEntry>, rolled: number): LootEntry {
	let rest = rolled * sumWeights(loot);

	for (const entry of loot) {
		rest -= entry.weight;

		if (rest < 0) {
			return entry;
		}
	}

	// Rounding can leave a trace above zero when the roll is just below one.
	const last = loot[loot.size() - 1];
	assert(last, "there is no loot to draw from");

	return last;
}

function sumWeights(loot: ReadonlyArray<LootEntry>): number {
	let total = 0;

	for (const entry of loot) {
		total += entry.weight;
	}

	return total;
}
