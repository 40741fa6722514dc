/** The libraries that are measured: what their figures end with, and what people call them. Ours is the first. */
export const LIBRARIES = [
	{ id: "strongbox", title: "Strongbox" },
	{ id: "profilestore", title: "ProfileStore" },
	{ id: "lapis", title: "Lapis" },
] as const;

export type LibraryId = (typeof LIBRARIES)[number]["id"];

/** What was measured of one thing, over all seeds, players and runs. */
export interface Summary {
	readonly mean: number;
	readonly max: number;
	readonly count: number;
}

const SAMPLE = /^sample (\w+) (\w+) (-?[\d.]+)$/;

/** Gathers the lines `sample NAME LIBRARY VALUE` that measurements print. */
export class Samples {
	private readonly values = new Map<string, number[]>();

	/** Takes a line of output. @returns whether it was a sample. */
	read(line: string): boolean {
		const [, name, library, value] = SAMPLE.exec(line) ?? [];
		if (name === undefined || library === undefined) return false;
		const key = `${name} ${library}`;
		this.values.set(key, [...(this.values.get(key) ?? []), Number(value)]);
		return true;
	}

	/** Undefined when the library was not measured. */
	summary(name: string, library: LibraryId): Summary | undefined {
		const values = this.values.get(`${name} ${library}`);
		if (values === undefined) return undefined;
		const sum = values.reduce((total, value) => total + value, 0);
		return { mean: sum / values.length, max: Math.max(...values), count: values.length };
	}
}
