/**
 * Gives names numbers in the order of the alphabet, so that two sides that know the same names agree without telling
 * each other.
 */
export class Numbering<Name extends string> {
	private readonly names: ReadonlyArray<Name>;
	private readonly numbers = new Map<string, number>();

	constructor(names: ReadonlyArray<Name>) {
		const sorted = table.clone(names) as Array<Name>;
		sorted.sort((first, second) => first < second);
		sorted.forEach((name, index) => this.numbers.set(name, index));
		this.names = sorted;
	}

	/** From 0; `undefined` if the name is not one of them. */
	numberOf(name: string): number | undefined {
		return this.numbers.get(name);
	}

	nameOf(number: number): Name | undefined {
		return this.names[number];
	}

	/** How many names there are. */
	size(): number {
		return this.names.size();
	}
}
