import { countInOrder } from "./keep-value";

/** What stands in a list. */
export interface Entries {
	readonly entries: ReadonlyArray<defined>;
	/** Whether they stood at 1, 2, 3 and so on. */
	readonly inOrder: boolean;
}

/** Everything that stands in a list, also if it has holes or named keys; what is no list is its own only entry. */
export function listEntries(list: unknown): Entries {
	if (list === undefined) {
		return { entries: [], inOrder: true };
	}

	if (!isPlainTable(list)) {
		return { entries: [list as defined], inOrder: false };
	}

	const entries = new Array<defined>();
	const count = countInOrder(list);

	for (const index of $range(1, count)) {
		entries.push(rawget(list, index) as defined);
	}

	const others = new Array<readonly [key: string, entry: defined]>();

	for (const [key, entry] of pairs(list as ReadonlyMap<unknown, defined>)) {
		if (!typeIs(key, "number") || key < 1 || key > count || key % 1 !== 0) {
			others.push([typeIs(key, "string") || typeIs(key, "number") ? tostring(key) : typeOf(key), entry]);
		}
	}

	others.sort(([first], [second]) => first < second);

	for (const [, entry] of others) {
		entries.push(entry);
	}

	return { entries, inOrder: others.isEmpty() };
}

/** Whether a value is a table that can be read without running code. */
export function isPlainTable(value: unknown): value is object {
	return typeIs(value, "table") && getmetatable(value) === undefined;
}
