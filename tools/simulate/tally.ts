/** How far scenarios have come. */
export class Tally {
	/** How many runs there will be at the most; undefined until that is known. */
	planned: number | undefined;
	private done = 0;
	private failed = 0;

	add({ ok }: { readonly ok: boolean }): void {
		this.done++;
		if (!ok) this.failed++;
	}

	/** A few words, such as "1,204 of at most 9,300 runs, 2 failed": scenarios that leave nothing to chance end early. */
	describe(): string {
		const of = this.planned === undefined || this.planned === this.done ? "" : ` of at most ${count(this.planned)}`;
		const noun = (this.planned ?? this.done) === 1 ? "run" : "runs";
		return `${count(this.done)}${of} ${noun}, ${count(this.failed)} failed`;
	}
}

function count(value: number): string {
	return value.toLocaleString("en-US");
}
