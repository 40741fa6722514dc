import { SpeedEffect } from "shared/items";
import { refuse, succeed } from "shared/result";
import { FindLiving } from "./living";
import { UseEffectHandler } from "./use-effect-handler";

/** Runs a function so many seconds from now. */
export type Schedule = (seconds: number, callback: () => void) => void;

/** Reasons: `not_alive`, `no_effect`. */
export function createSpeed(findLiving: FindLiving, schedule: Schedule): UseEffectHandler<SpeedEffect> {
	return (effect, { userId, inventory }) => {
		const living = findLiving(userId);

		if (!living) {
			return refuse("not_alive");
		}

		if (living.WalkSpeed >= effect.walkSpeed) {
			return refuse("no_effect");
		}

		return succeed({
			inventory,
			apply: () => {
				const usual = living.WalkSpeed;
				living.WalkSpeed = effect.walkSpeed;

				schedule(effect.seconds, () => {
					// Something else may have set the speed since; it is not this effect's to undo.
					if (living.WalkSpeed === effect.walkSpeed) {
						living.WalkSpeed = usual;
					}
				});
			},
		});
	};
}
