import { GuiNode } from "../tree/node";

/** Room between neighbours, so that most newcomers fit in without a change of others. */
const STRIDE = 1024;

/** Of increasing numbers in a list, the most that can stay: their positions (longest increasing subsequence). */
function longestRise(values: ReadonlyArray<number>): Set<number> {
	// The position of the smallest end of a rise of each length, and what comes before each position.
	const ends = new Array<number>();
	const before = new Map<number, number>();
	for (let index = 0; index < values.size(); index++) {
		const value = values[index]!;
		if (value <= 0) continue;
		let low = 0;
		let high = ends.size();
		while (low < high) {
			const middle = math.floor((low + high) / 2);
			if (values[ends[middle]!]! < value) low = middle + 1;
			else high = middle;
		}
		if (low > 0) before.set(index, ends[low - 1]!);
		ends[low] = index;
	}
	const kept = new Set<number>();
	let current: number | undefined = ends[ends.size() - 1];
	while (current !== undefined) {
		kept.add(current);
		current = before.get(current);
	}
	return kept;
}

/**
 * Keeps a number for every node that is shown, rising in paint order, and changes as few of them as it can when nodes
 * come, go and move.
 */
export class PaintOrders {
	private orders = new Map<GuiNode, number>();

	get(node: GuiNode): number {
		return this.orders.get(node) ?? 0;
	}

	/** @returns the nodes whose number is another than before. */
	update(shown: ReadonlyArray<GuiNode>): Array<GuiNode> {
		const values = shown.map((node) => this.orders.get(node) ?? 0);
		const kept = longestRise(values);
		const changed = new Array<GuiNode>();
		const orders = new Map<GuiNode, number>();
		let previous = 0;
		let index = 0;
		while (index < shown.size()) {
			if (kept.has(index)) {
				previous = values[index]!;
				orders.set(shown[index]!, previous);
				index += 1;
				continue;
			}
			let last = index;
			while (last < shown.size() && !kept.has(last)) last += 1;
			const count = last - index;
			const upper = last < shown.size() ? values[last]! : previous + STRIDE * (count + 1);
			const step = math.floor((upper - previous) / (count + 1));
			if (step < 1) return this.renumber(shown);
			for (; index < last; index++) {
				previous += step;
				orders.set(shown[index]!, previous);
				changed.push(shown[index]!);
			}
		}
		this.orders = orders;
		return changed;
	}

	private renumber(shown: ReadonlyArray<GuiNode>): Array<GuiNode> {
		this.orders = new Map();
		for (let index = 0; index < shown.size(); index++) this.orders.set(shown[index]!, (index + 1) * STRIDE);
		return table.clone(shown as Array<GuiNode>);
	}
}
