import { raise } from "../datamodel/raise";
import { createRealmState, Realm } from "../datamodel/realm";
import { host } from "../host";
import { RandomSource } from "../kernel/random";
import { requireNumber } from "./arguments";
import { ValueType } from "./value-type";

// Random.yaml: seeds outside of ±(2^53 - 1) count as 0.
const SEED_LIMIT = 9007199254740991;

const truncate = (value: number) => (value < 0 ? math.ceil(value) : math.floor(value));

interface RandomRecord {
	readonly source: RandomSource;
}

const randomType: ValueType<RandomRecord, Random> = new ValueType<RandomRecord, Random>("Random", {
	properties: {},
	methods: {
		NextInteger: ({ source }, min, max) => {
			const first = truncate(requireNumber(min, 1, "NextInteger"));
			const last = truncate(requireNumber(max, 2, "NextInteger"));
			return source.integer(math.min(first, last), math.max(first, last));
		},
		NextNumber: ({ source }: RandomRecord, min?: number, max?: number) =>
			min === undefined && max === undefined
				? source.next()
				: source.range(requireNumber(min, 1, "NextNumber"), requireNumber(max, 2, "NextNumber")),
		NextUnitVector: ({ source }) => {
			const height = source.range(-1, 1);
			const angle = source.range(0, 2 * math.pi);
			const radius = math.sqrt(1 - height * height);
			const vectors = host.roblox.Vector3 as typeof Vector3;
			return new vectors(radius * math.cos(angle), height, radius * math.sin(angle));
		},
		Shuffle: ({ source }, list) => {
			if (!typeIs(list, "table")) return raise("Argument 1 missing or nil");
			const size = list.size();
			for (let index = 0; index < size; index++) {
				if (list[index] === undefined) raise("The table to shuffle has holes");
			}
			for (let index = size - 1; index > 0; index--) {
				const other = source.integer(0, index);
				const kept = list[index]!;
				list[index] = list[other]!;
				list[other] = kept;
			}
		},
		Clone: ({ source }) => randomType.wrap({ source: source.clone() }),
	},
	toText: () => "Random",
});

const unseededOf = createRealmState(() => ({ count: 0 }));

/** The `Random` library of a realm (Random.yaml). The same seed gives the same numbers in every realm. */
export function createRandomLibrary(realm: Realm): object {
	return table.freeze({
		new: (seed: unknown) => {
			if (seed === undefined) {
				const unseeded = unseededOf(realm);
				unseeded.count += 1;
				return randomType.wrap({ source: realm.random.fork(`Random ${unseeded.count}`) });
			}
			const number = truncate(requireNumber(seed, 1, "new"));
			const accepted = math.abs(number) <= SEED_LIMIT ? number : 0;
			return randomType.wrap({ source: new RandomSource(`Random.new ${accepted}`) });
		},
	});
}
