import { UseEffect } from "shared/items";
import { Reason } from "shared/reasons";
import { Result } from "shared/result";
import { createHeal } from "./heal";
import { FindLiving } from "./living";
import { createOpen, Roll } from "./open";
import { createSpeed, Schedule } from "./speed";
import { EffectContext, EffectOutcome, UseEffectHandler } from "./use-effect-handler";

/** One handler for every kind of effect that an item can have. */
export type UseEffects = {
	readonly [Kind in UseEffect["kind"]]: UseEffectHandler<Extract<UseEffect, { kind: Kind }>>;
};

export interface UseEffectsOptions {
	readonly findLiving: FindLiving;
	readonly schedule: Schedule;
	readonly roll: Roll;
}

/** All effects; a new kind is one entry here. */
export function createUseEffects({ findLiving, schedule, roll }: UseEffectsOptions): UseEffects {
	return {
		heal: createHeal(findLiving),
		speed: createSpeed(findLiving, schedule),
		open: createOpen(roll),
	};
}

/** Works out an effect of any kind. */
export function resolveEffect(
	effects: UseEffects,
	effect: UseEffect,
	context: EffectContext,
): Result<EffectOutcome, Reason> {
	switch (effect.kind) {
		case "heal":
			return effects.heal(effect, context);
		case "speed":
			return effects.speed(effect, context);
		case "open":
			return effects.open(effect, context);
	}
}
