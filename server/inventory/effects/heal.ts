import { HealEffect } from "shared/items";
import { refuse, succeed } from "shared/result";
import { FindLiving } from "./living";
import { UseEffectHandler } from "./use-effect-handler";

/** Reasons: `not_alive`, `no_effect`. */
export function createHeal(findLiving: FindLiving): UseEffectHandler<HealEffect> {
	return (effect, { userId, inventory }) => {
		const living = findLiving(userId);

		if (!living) {
			return refuse("not_alive");
		}

		if (living.Health >= living.MaxHealth) {
			return refuse("no_effect");
		}

		return succeed({
			inventory,
			apply: () => {
				living.Health = math.min(living.Health + effect.amount, living.MaxHealth);
			},
		});
	};
}
