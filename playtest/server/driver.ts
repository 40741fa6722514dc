import type { OutputMessage } from "../protocol/messages";

/** How a build ended; the text is the compiler's own. */
export type BuildOutcome = { readonly ok: true } | { readonly ok: false; readonly text: string };

/** A simulator process that was started and may have ended since. */
export interface RunningSimulator {
	/** Resolves once with the reason when the process has ended, asked to or not; never rejects. */
	readonly ended: Promise<string>;
	/** Ends the process; resolves when it is gone. */
	stop(): Promise<void>;
}

/** What a simulator reports beside its socket. */
export interface SimulatorReports {
	output(message: OutputMessage): void;
}

/** What the playtest server needs of the house: it builds the place and starts simulators. */
export interface Driver {
	/** Compiles the sources and builds the place. Steps are words for a progress display. */
	build(report: (step: string) => void, signal: AbortSignal): Promise<BuildOutcome>;
	/** Starts a simulator that runs the place built last and connects to the URL. */
	start(url: string, reports: SimulatorReports): RunningSimulator;
	/** Names in an output's text the source lines that people write, instead of those that were compiled from them. */
	mapPositions(text: string): string;
}
