/**
 * Freezes a table and every table in it, and returns it. What is frozen already is taken as frozen all the way down,
 * so freezing a changed copy costs no more than the part that changed.
 */
export function deepFreeze<T extends object>(value: T): Readonly<T> {
	if (!table.isfrozen(value)) {
		// eslint-disable-next-line roblox-ts/no-array-pairs -- no key is read
		for (const [, child] of pairs(value)) {
			if (typeIs(child, "table")) {
				deepFreeze(child);
			}
		}

		table.freeze(value);
	}

	return value;
}
