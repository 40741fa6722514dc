import { PassName } from "../environments";
import { LimitBonus } from "../inventory";
import { getPass } from "../products";

/** Which game passes a player owns, by name. A pass of which that is not known (yet) is missing. */
export type PassOwnership = Readonly<Partial<Record<PassName, boolean>>>;

/** What a player's passes add to their limits. A pass that is not known to be theirs adds nothing. */
export function sumPassEffects(ownership: PassOwnership): LimitBonus {
	let slots = 0;
	let weight = 0;

	for (const [name, owned] of pairs(ownership)) {
		if (owned) {
			const { effect } = getPass(name);
			slots += effect.slots ?? 0;
			weight += effect.weight ?? 0;
		}
	}

	return { slots, weight };
}
