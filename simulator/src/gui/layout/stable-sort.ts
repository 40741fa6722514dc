/**
 * Sorts and keeps the order of what is equal. Runs that are sorted already are merged as they are, so
 * that a list in which one item has moved costs no more than walking it a few times.
 */
export function stableSort<T extends defined>(items: ReadonlyArray<T>, isBefore: (a: T, b: T) => boolean): Array<T> {
	const count = items.size();
	let order = table.clone(items);
	let runs = new Array<number>();
	for (let index = 0; index < count; index++) {
		if (index === 0 || isBefore(order[index]!, order[index - 1]!)) runs.push(index);
	}
	while (runs.size() > 1) {
		const merged = new Array<T>();
		const mergedRuns = new Array<number>();
		for (let run = 0; run < runs.size(); run += 2) {
			mergedRuns.push(merged.size());
			let left = runs[run]!;
			const middle = runs[run + 1] ?? count;
			let right = middle;
			const last = runs[run + 2] ?? count;
			while (left < middle && right < last) {
				if (isBefore(order[right]!, order[left]!)) merged.push(order[right++]!);
				else merged.push(order[left++]!);
			}
			while (left < middle) merged.push(order[left++]!);
			while (right < last) merged.push(order[right++]!);
		}
		order = merged;
		runs = mergedRuns;
	}
	return order;
}
