import { raise } from "../datamodel/raise";
import { host } from "../host";
import { typeOf } from "../kernel/proxy";
import { requireEnumItem, requireNumber, requireString } from "./arguments";
import { ValueType } from "./value-type";

// OverlapParams.yaml: Tolerance is clamped between 0 and 0.05 studs.
const LARGEST_TOLERANCE = 0.05;

interface QueryRecord {
	filter: Array<Instance>;
	filterType: Enum.RaycastFilterType;
	exclude?: Array<Instance>;
	include?: Array<Instance>;
	ignoreWater: boolean;
	collisionGroup: string;
	respectCanCollide: boolean;
	bruteForce: boolean;
	maxParts: number;
	tolerance: number;
}

function createRecord(): QueryRecord {
	return {
		filter: [],
		filterType: host.roblox.Enum.RaycastFilterType.Exclude,
		ignoreWater: false,
		collisionGroup: "Default",
		respectCanCollide: false,
		bruteForce: false,
		maxParts: 0,
		tolerance: 0,
	};
}

function instances(value: unknown): Array<Instance> {
	if (!typeIs(value, "table")) return raise(`Unable to cast ${typeOf(value)} to Objects`);
	for (const item of value as Array<unknown>) {
		if (typeOf(item) !== "Instance") raise("Unable to cast to Objects");
	}
	return table.clone(value as Array<Instance>);
}

const boolean = (value: unknown): boolean =>
	typeIs(value, "boolean") ? value : raise(`Unable to cast ${typeOf(value)} to bool`);
const copy = (list: Array<Instance> | undefined) => list && table.clone(list);

const shared = {
	FilterDescendantsInstances: (query: QueryRecord) => table.clone(query.filter),
	FilterType: (query: QueryRecord) => query.filterType,
	ExcludeInstances: (query: QueryRecord) => copy(query.exclude),
	IncludeInstances: (query: QueryRecord) => copy(query.include),
	CollisionGroup: (query: QueryRecord) => query.collisionGroup,
	RespectCanCollide: (query: QueryRecord) => query.respectCanCollide,
	BruteForceAllSlow: (query: QueryRecord) => query.bruteForce,
};

const sharedSetters: Readonly<Record<string, (query: QueryRecord, value: unknown) => void>> = {
	FilterDescendantsInstances: (query, value) => (query.filter = instances(value)),
	FilterType: (query, value) => (query.filterType = requireEnumItem(value, 1, "FilterType", "RaycastFilterType")),
	ExcludeInstances: (query, value) => (query.exclude = value === undefined ? undefined : instances(value)),
	IncludeInstances: (query, value) => (query.include = value === undefined ? undefined : instances(value)),
	CollisionGroup: (query, value) => (query.collisionGroup = requireString(value, 1, "CollisionGroup")),
	RespectCanCollide: (query, value) => (query.respectCanCollide = boolean(value)),
	BruteForceAllSlow: (query, value) => (query.bruteForce = boolean(value)),
};

function addToFilter(query: QueryRecord, added: Instance | Array<Instance>): void {
	for (const instance of typeOf(added) === "Instance" ? [added as Instance] : instances(added)) {
		query.filter.push(instance);
	}
}

const raycastType = new ValueType<QueryRecord, RaycastParams>("RaycastParams", {
	properties: { ...shared, IgnoreWater: (query) => query.ignoreWater },
	methods: { AddToFilter: addToFilter },
	setters: { ...sharedSetters, IgnoreWater: (query, value) => (query.ignoreWater = boolean(value)) },
	toText: () => "RaycastParams",
});

const overlapType = new ValueType<QueryRecord, OverlapParams>("OverlapParams", {
	properties: { ...shared, MaxParts: (query) => query.maxParts },
	untyped: { Tolerance: (query) => query.tolerance },
	methods: { AddToFilter: addToFilter },
	setters: {
		...sharedSetters,
		MaxParts: (query, value) => (query.maxParts = math.floor(requireNumber(value, 1, "MaxParts"))),
		Tolerance: (query, value) =>
			(query.tolerance = math.clamp(requireNumber(value, 1, "Tolerance"), 0, LARGEST_TOLERANCE)),
	},
	toText: () => "OverlapParams",
});

/** The `RaycastParams` library (RaycastParams.yaml). */
export const raycastParamsLibrary: object = table.freeze({ new: () => raycastType.wrap(createRecord()) });

/** The `OverlapParams` library (OverlapParams.yaml). */
export const overlapParamsLibrary: object = table.freeze({ new: () => overlapType.wrap(createRecord()) });
