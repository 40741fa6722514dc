// @ts-check

/** Work shorter than this stays silent, in milliseconds. */
const QUIET_MS = 2_000;
/** How often a log that is no terminal gets a line, in milliseconds. */
const LOG_INTERVAL_MS = 10_000;

/**
 * @typedef {object} Progress
 * @property {(detail: string) => void} detail says what is being done right now
 * @property {(ending?: string) => void} done ends it well; prints a line only if anything was printed before
 * @property {() => void} stop ends it without a word, before an error is printed
 */

/**
 * Shows on stderr what takes longer than two seconds, with the seconds that passed: one line that rewrites itself in
 * a terminal, a line every ten seconds elsewhere.
 * @param {string} title such as "Installing packages"
 * @param {{ stream?: Pick<NodeJS.WriteStream, "write" | "isTTY" | "columns">, now?: () => number }} [options]
 * @returns {Progress}
 */
export function startProgress(title, options = {}) {
	const stream = options.stream ?? process.stderr;
	const now = options.now ?? Date.now;
	const started = now();
	let detail = "";
	let spoke = false;
	let lastLine = 0;

	const seconds = () => Math.round((now() - started) / 1000);
	const line = () => `${title}… ${seconds()} s${detail === "" ? "" : ` (${detail})`}`;

	const tick = () => {
		const elapsed = now() - started;
		if (elapsed < QUIET_MS) return;
		if (stream.isTTY) {
			// A line longer than the terminal wraps, and the next rewrite would leave its first half behind.
			stream.write(`\r\x1b[2K${line().slice(0, Math.max(20, (stream.columns ?? 80) - 1))}`);
		} else if (!spoke || elapsed - lastLine >= LOG_INTERVAL_MS) {
			stream.write(`${line()}\n`);
			lastLine = elapsed;
		}
		spoke = true;
	};
	const timer = setInterval(tick, 250);
	timer.unref();

	const stop = () => {
		clearInterval(timer);
		if (spoke && stream.isTTY) stream.write("\r\x1b[2K");
	};
	return {
		detail: (text) => {
			detail = text;
		},
		done: (ending) => {
			stop();
			if (spoke) stream.write(`${ending ?? `${title}: done`} (${seconds()} s)\n`);
		},
		stop,
	};
}
