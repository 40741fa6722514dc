import type { Counts, ScenarioResult } from "../../simulator/node/index";

/** All runs of one scenario, or of one broken variant of it. */
export interface ScenarioSummary {
	readonly name: string;
	readonly file: string;
	readonly runs: number;
	/** Milliseconds of processor time. */
	readonly durationMs: number;
	readonly virtualSeconds: number;
	/** What was done to all worlds together, and how often. */
	readonly injected: Counts;
	/** What was checked in all of them together, and how often. */
	readonly checked: Counts;
	readonly failures: readonly ScenarioResult[];
	/** The seed that caught a broken variant. */
	readonly caughtBySeed: number | undefined;
	/** Why it ran with fewer seeds than were asked for; undefined if it did not. */
	readonly limit: "same for all" | "most" | undefined;
}

/**
 * Sums results up by scenario, in the order of files and names.
 * @param asked with how many seeds each was to run; undefined if that was left to each.
 */
export function summarise(results: readonly ScenarioResult[], asked?: number): ScenarioSummary[] {
	const byName = new Map<string, ScenarioResult[]>();
	for (const result of results) {
		const key = `${result.file}\0${result.name}`;
		const known = byName.get(key);
		if (known) known.push(result);
		else byName.set(key, [result]);
	}
	return [...byName]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, runs]) => {
			const [first] = runs;
			return {
				name: first?.name ?? "",
				file: first?.file ?? "",
				runs: runs.length,
				durationMs: sum(runs.map((run) => run.durationMs)),
				virtualSeconds: sum(runs.map((run) => run.virtualSeconds)),
				injected: addCounts(runs.map((run) => run.injected)),
				checked: addCounts(runs.map((run) => run.checked)),
				failures: runs.filter((run) => !run.ok).sort((a, b) => a.seed - b.seed),
				caughtBySeed: runs.find((run) => run.caught !== undefined)?.seed,
				limit: findLimit(runs, asked),
			};
		});
}

function findLimit(runs: readonly ScenarioResult[], asked: number | undefined): ScenarioSummary["limit"] {
	const [first] = runs;
	if (first?.wanted === undefined) return undefined;
	if (first.wanted > 1 && runs.every((run) => run.sameForAllSeeds)) return "same for all";
	return asked !== undefined && first.wanted < asked ? "most" : undefined;
}

/** A summary in a few lines for a terminal. */
export function formatSummary(summary: ScenarioSummary): string {
	const { name, file, durationMs, virtualSeconds, injected, checked, failures, caughtBySeed } = summary;
	const seeds = describeSeeds(summary);
	const outcome = failures.length > 0 ? `${failures.length} FAILED` : "fine";
	const how = caughtBySeed === undefined ? seeds : `caught by seed ${caughtBySeed}`;
	const figures = `${how}, ${formatSeconds(virtualSeconds)} simulated in ${formatSeconds(durationMs / 1000)}`;
	return [
		`${outcome}  ${name}`,
		`      ${file}: ${figures}`,
		...formatCounts("injected", injected),
		...formatCounts("checked", checked),
	].join("\n");
}

function describeSeeds({ runs, limit }: ScenarioSummary): string {
	if (limit === "same for all")
		return runs === 1 ? "1 run, the same with every seed" : `${runs} runs, the same with every seed`;
	const seeds = runs === 1 ? "1 seed" : `${runs} seeds`;
	return limit === "most" ? `${seeds}, its most unless it is named` : seeds;
}

function formatCounts(title: string, counts: Counts): string[] {
	const parts = Object.entries(counts)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([name, count]) => `${name} × ${count}`);
	return parts.length === 0 ? [] : [`      ${title}: ${parts.join(", ")}`];
}

function formatSeconds(seconds: number): string {
	return seconds < 600 ? `${seconds.toFixed(1)} s` : `${(seconds / 3600).toFixed(1)} h`;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function addCounts(all: readonly Counts[]): Counts {
	const total: Record<string, number> = {};
	for (const counts of all) {
		for (const [name, count] of Object.entries(counts)) total[name] = (total[name] ?? 0) + count;
	}
	return total;
}
