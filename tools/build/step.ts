import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "../launch/lock.mjs";
import { contentFingerprint, touchFingerprint } from "./fingerprint";
import { paths } from "./paths";

/** A part of the build that is skipped while nothing that it reads or wrote has changed. */
export interface Step {
	/** Names its stamp and its lock. */
	readonly name: string;
	/** What it is doing, for those who wait: "compiling the game". */
	readonly doing: string;
	/** Files and folders whose content decides the result. */
	readonly inputs: readonly string[];
	/** Texts that decide the result too, such as the version of a tool. */
	readonly settings?: readonly string[];
	/** Files and folders that it writes. */
	readonly outputs: readonly string[];
	/** Does it. `clean` is true if the outputs are not those of the last run, so nothing may be built upon them. */
	readonly work: (clean: boolean) => Promise<void>;
}

interface Stamp {
	readonly inputs: string;
	readonly outputs: string;
}

/** The last run of each step that this process asked for, by the step's name. */
const lastRuns = new Map<string, Promise<unknown>>();

/** Runs a step if it has to. Safe when several commands build at once. Tells whether anything was done. */
export function runStep(step: Step): Promise<boolean> {
	// Within the process they queue here: a lock would have it wait for itself, and say so.
	const previous = lastRuns.get(step.name) ?? Promise.resolve();
	const run = previous.then(
		() => runStepOnce(step),
		() => runStepOnce(step),
	);
	lastRuns.set(step.name, run);
	return run;
}

async function runStepOnce(step: Step): Promise<boolean> {
	if (isFresh(step)) return false;
	return withLock(join(paths.locks, step.name), step.doing, async () => {
		const inputs = contentFingerprint(step.inputs, step.settings);
		const stamp = readStamp(step);
		const untouched = stamp !== undefined && outputsOf(step) === stamp.outputs;
		if (untouched && stamp.inputs === inputs) return false;
		// Without a stamp from now on: an interrupted run must not pass for a finished one.
		rmSync(stampPath(step), { force: true });
		await step.work(!untouched);
		mkdirSync(paths.stamps, { recursive: true });
		// The inputs as they were before: what changed during the run makes the next one run again.
		writeFileSync(stampPath(step), JSON.stringify({ inputs, outputs: outputsOf(step) } satisfies Stamp));
		return true;
	});
}

function isFresh(step: Step): boolean {
	const stamp = readStamp(step);
	if (stamp === undefined) return false;
	return outputsOf(step) === stamp.outputs && contentFingerprint(step.inputs, step.settings) === stamp.inputs;
}

function outputsOf(step: Step): string {
	return step.outputs.every((output) => existsSync(output)) ? touchFingerprint(step.outputs) : "missing";
}

function stampPath(step: Step): string {
	return join(paths.stamps, `${step.name}.json`);
}

function readStamp(step: Step): Stamp | undefined {
	try {
		const value: unknown = JSON.parse(readFileSync(stampPath(step), "utf8"));
		if (typeof value !== "object" || value === null || !("inputs" in value) || !("outputs" in value))
			return undefined;
		const { inputs, outputs } = value;
		return typeof inputs === "string" && typeof outputs === "string" ? { inputs, outputs } : undefined;
	} catch {
		return undefined;
	}
}
