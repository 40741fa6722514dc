import { deepFreeze } from "../deep-freeze";
import { PassName } from "../environments";
import { PassDefinition } from "./product-definition";

/** Every game pass, by the name under which `shared/environments` has its ids. */
export const PASSES = deepFreeze({
	roomy_bag: {
		nameKey: "passes.roomy_bag.name",
		descriptionKey: "passes.roomy_bag.description",
		icon: "bag",
		effect: { slots: 12 },
	},
	strong_back: {
		nameKey: "passes.strong_back.name",
		descriptionKey: "passes.strong_back.description",
		icon: "weight",
		effect: { weight: 100 },
	},
} as const satisfies Readonly<Record<PassName, PassDefinition>>);
