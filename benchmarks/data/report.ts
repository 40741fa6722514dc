import { LIBRARIES, type LibraryId, type Samples, type Summary } from "./samples";

/** One line of the comparison. */
interface Measure {
	/** What was sampled. */
	readonly sample: string;
	readonly statistic: Exclude<keyof Summary, "count">;
	/** The figure's name; the library's follows for all but ours. */
	readonly figure: string;
	readonly what: string;
	readonly unit: "s" | "";
}

function line(what: string, unit: Measure["unit"], sample: string, statistic: Measure["statistic"]): Measure {
	return {
		sample,
		statistic,
		figure: statistic === "max" ? sample.replace(/(_s|_players)$/, "_max$1") : sample,
		what,
		unit,
	};
}

/** Everything that is compared, in the order of the table. */
const MEASURES: readonly Measure[] = [
	line("hop, old server lets go after 0.05 s: arrival to data", "s", "hop_0_05_s", "mean"),
	line("  at worst", "s", "hop_0_05_s", "max"),
	line("  after the release, at worst", "s", "hop_0_05_after_release_s", "max"),
	line("hop, after 0.5 s: arrival to data", "s", "hop_0_5_s", "mean"),
	line("  at worst", "s", "hop_0_5_s", "max"),
	line("  after the release, at worst", "s", "hop_0_5_after_release_s", "max"),
	line("hop, after 4 s: arrival to data", "s", "hop_4_s", "mean"),
	line("  at worst", "s", "hop_4_s", "max"),
	line("  after the release, at worst", "s", "hop_4_after_release_s", "max"),
	line("rejoin after a crash", "s", "crash_rejoin_s", "mean"),
	line("  at worst", "s", "crash_rejoin_s", "max"),
	line("DataStore calls per busy player-hour", "", "calls_busy_per_player_hour", "mean"),
	line("  read and write units", "", "units_busy_per_player_hour", "mean"),
	line("DataStore calls per idle player-hour", "", "calls_idle_per_player_hour", "mean"),
	line("  read and write units", "", "units_idle_per_player_hour", "mean"),
	line("  MemoryStore calls per server-hour", "", "memory_calls_idle_per_server_hour", "mean"),
	line("  MessagingService calls per player-hour", "", "messaging_calls_idle_per_player_hour", "mean"),
	line("unsaved work at a crash", "s", "unsaved_s", "mean"),
	line("  at worst", "s", "unsaved_s", "max"),
	line("shutdown of 100 players: last save after", "s", "shutdown_100_close_first_s", "max"),
	line("  players who lost work", "", "shutdown_100_close_first_lost_players", "max"),
	line("  players left locked out", "", "shutdown_100_close_first_locked_players", "max"),
	line("  players removed before BindToClose: last save after", "s", "shutdown_100_players_first_s", "max"),
	line("    players who lost work", "", "shutdown_100_players_first_lost_players", "max"),
	line("    players left locked out", "", "shutdown_100_players_first_locked_players", "max"),
	line("the same with requests of 2 s: last save after", "s", "shutdown_100_slow_close_first_s", "max"),
	line("  players who lost work", "", "shutdown_100_slow_close_first_lost_players", "max"),
	line("  players left locked out", "", "shutdown_100_slow_close_first_locked_players", "max"),
	line("  players removed before BindToClose: last save after", "s", "shutdown_100_slow_players_first_s", "max"),
	line("    players who lost work", "", "shutdown_100_slow_players_first_lost_players", "max"),
	line("    players left locked out", "", "shutdown_100_slow_players_first_locked_players", "max"),
	line("requests of 0.1 s, limits raised for all: last save after", "s", "shutdown_100_raised_close_first_s", "max"),
	line("  players who lost work", "", "shutdown_100_raised_close_first_lost_players", "max"),
	line("outage at shutdown: save attempts of a player in 30 s", "", "outage_attempts", "mean"),
	line("  the last one after", "s", "outage_last_attempt_s", "mean"),
	line("outage of 10 s: of 5 players lost work", "", "outage_10_lost_players", "max"),
	line("  players left locked out", "", "outage_10_locked_players", "max"),
	line("outage of 25 s: of 5 players lost work", "", "outage_25_lost_players", "max"),
	line("  players left locked out", "", "outage_25_locked_players", "max"),
];

const [OURS] = LIBRARIES;

/** The names of everything that is sampled. */
export function listSamples(): string[] {
	return [...new Set(MEASURES.map(({ sample }) => sample))];
}

/** The figures by name; of other libraries they end with its name. */
export function toFigures(samples: Samples): Record<string, number> {
	const figures: Record<string, number> = {};
	for (const measure of MEASURES) {
		for (const { id } of LIBRARIES) {
			const value = samples.summary(measure.sample, id)?.[measure.statistic];
			const name = id === OURS.id ? measure.figure : `${measure.figure}_${id}`;
			if (value !== undefined) figures[name] = value;
		}
	}
	return figures;
}

/** What the figures rest on; the lab sets these latencies. */
const MODEL = [
	"Virtual time. A DataStore request takes 0.1 s, a MemoryStore request 0.05 s, a message 1.5 s; a crash loses what is",
	"under way. ×: how many times Strongbox's figure. See docs/benchmarks.md.",
	"",
];

/** The comparison as a table: each library's figure and, for others, how many times ours it is. */
export function formatComparison(figures: Readonly<Record<string, number>>): string {
	const table = [["", ...LIBRARIES.map(({ title }) => title)]];
	for (const { figure, what, unit } of MEASURES) {
		const ours = figures[figure];
		table.push([what, ...LIBRARIES.map(({ id }) => formatCell(find(figures, figure, id), ours, id, unit))]);
	}
	const widths = LIBRARIES.map((_, column) => Math.max(...table.map((row) => (row[column + 1] ?? "").length)));
	const first = Math.max(...table.map(([what = ""]) => what.length));
	const rows = table.map(([what = "", ...cells]) =>
		[what.padEnd(first), ...cells.map((cell, column) => cell.padStart(widths[column] ?? 0))].join("  ").trimEnd(),
	);
	return [...MODEL, ...rows].join("\n");
}

function find(figures: Readonly<Record<string, number>>, figure: string, id: LibraryId): number | undefined {
	return figures[id === OURS.id ? figure : `${figure}_${id}`];
}

function formatCell(value: number | undefined, ours: number | undefined, id: LibraryId, unit: Measure["unit"]): string {
	if (value === undefined) return "–";
	const text = `${formatNumber(value)}${unit === "" ? "" : ` ${unit}`}`;
	if (id === OURS.id) return text;
	const ratio = ours === undefined || ours === 0 || value === 0 ? "" : `${formatNumber(value / ours)} ×`;
	return `${text} ${ratio.padStart(7)}`;
}

function formatNumber(value: number): string {
	return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
