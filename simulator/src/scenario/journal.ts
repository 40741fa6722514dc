/** Something worth telling when a run fails. */
interface JournalEntry {
	readonly time: number;
	readonly text: string;
}

/** Entries that a failure shows. */
const SHOWN_ENTRIES = 40;

/** How often something was done or checked, by its name. */
export type Counts = Readonly<Record<string, number>>;

/** What was done to a world, what was checked in it, and the last of it in order. */
export class Journal {
	private readonly entries = new Array<JournalEntry>();
	private readonly injected = new Map<string, number>();
	private readonly checked = new Map<string, number>();

	/** @param now virtual seconds. */
	constructor(private readonly now: () => number) {}

	/** Notes something in the trace that a failure shows. */
	note(text: string): void {
		// Twice the shown number, so that dropping the oldest is rare.
		if (this.entries.size() >= 2 * SHOWN_ENTRIES) {
			const kept = new Array<JournalEntry>();
			for (let index = SHOWN_ENTRIES; index < this.entries.size(); index++) kept.push(this.entries[index]!);
			this.entries.clear();
			for (const entry of kept) this.entries.push(entry);
		}
		this.entries.push({ time: this.now(), text });
	}

	/** Counts something that was done to the world, and notes it. @param detail shown in the trace alone. */
	inject(kind: string, detail?: string): void {
		this.countInjected(kind, 1);
		this.note(detail === undefined ? kind : `${kind}: ${detail}`);
	}

	/** Counts without a line in the trace, for what happens thousands of times. */
	countInjected(kind: string, times: number): void {
		this.injected.set(kind, (this.injected.get(kind) ?? 0) + times);
	}

	countChecked(name: string, times = 1): void {
		this.checked.set(name, (this.checked.get(name) ?? 0) + times);
	}

	injectedCounts(): Counts {
		return toRecord(this.injected);
	}

	checkedCounts(): Counts {
		return toRecord(this.checked);
	}

	/** The last entries, oldest first. */
	trace(): Array<string> {
		const lines = new Array<string>();
		for (let index = math.max(0, this.entries.size() - SHOWN_ENTRIES); index < this.entries.size(); index++) {
			const { time, text } = this.entries[index]!;
			lines.push(string.format("  %8.3f s  %s", time, text));
		}
		return lines;
	}
}

function toRecord(counts: ReadonlyMap<string, number>): Counts {
	const record: Record<string, number> = {};
	for (const [name, count] of counts) record[name] = count;
	return record;
}
