import { Timing } from "./timing";

export interface MetricsOptions {
	/** Carries the numbers as attributes, for consoles, dashboards and alarms of the game. */
	readonly target: Instance;
	readonly measure: () => ReadonlyMap<string, number>;
	readonly timing: Timing;
	/** Where a line is written to; the server's log unless given. */
	readonly log?: (line: string) => void;
}

/** Seconds between two looks. */
const INTERVAL = 10;
/** What a log line is written for whenever it changed, for better or worse. */
const ALARMING = ["FailedRequests", "PlayersOnDefaults", "LostSessions", "DataStoresFailing", "ReceiptProblems"];

/**
 * Keeps a server's data metrics as attributes of an instance. When something goes wrong, and when it is over, it writes
 * one line with all of them.
 */
export function startMetrics({ target, measure, timing, log = warn }: MetricsOptions): void {
	let before: ReadonlyMap<string, number> = new Map();

	function look(): void {
		const numbers = measure();

		numbers.forEach((value, name) => {
			if (before.get(name) !== value) {
				target.SetAttribute(name, value);
			}
		});

		if (ALARMING.some((name) => (numbers.get(name) ?? 0) !== (before.get(name) ?? 0))) {
			log(`player data: ${describe(numbers)}`);
		}

		before = numbers;
		timing.delay(INTERVAL, look);
	}

	look();
}

function describe(numbers: ReadonlyMap<string, number>): string {
	const parts = new Array<string>();
	numbers.forEach((value, name) => parts.push(`${name} ${value}`));
	parts.sort();

	return parts.join(", ");
}
