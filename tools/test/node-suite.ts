import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { relative } from "node:path";
import { run } from "node:test";
import { listFiles } from "../build/fingerprint";
import type { Filter } from "./filter";
import type { Suite, TestOutcome } from "./suite";

/** A test that takes longer hangs, in milliseconds. */
const TIMEOUT_MS = 600_000;

/** What a suite of Node's own test runner is made of. */
export interface NodeSuiteOptions {
	readonly name: string;
	readonly folders: readonly string[];
	/** Which of their files hold its tests. */
	readonly accepts: (file: string) => boolean;
	/** How many files may run at once; as many as there are cores unless given. */
	readonly concurrency?: number;
	/** Whether it runs beside the others: for tests that mostly wait. */
	readonly background?: boolean;
	/** What has to be there first. */
	readonly prepare?: () => Promise<void>;
}

/** A suite of files that use node:test, each run in a process of its own. */
export function nodeSuite({ name, folders, accepts, concurrency, background, prepare }: NodeSuiteOptions): Suite {
	return {
		name,
		...(background === undefined ? {} : { background }),
		watches: folders,
		run: async (filter, report) => {
			const wanted = filter.select(listFiles(folders).filter(accepts));
			if (wanted.length > 0) await prepare?.();
			const width = concurrency ?? availableParallelism();
			const whole = wanted.filter((file) => file.whole).map((file) => file.path);
			const partly = wanted.filter((file) => !file.whole).map((file) => file.path);
			if (whole.length > 0) await runFiles(whole, width, undefined, report);
			if (partly.length > 0) await runFiles(partly, width, filter, report);
		},
	};
}

async function runFiles(
	files: readonly string[],
	concurrency: number,
	filter: Filter | undefined,
	report: (outcome: TestOutcome) => void,
): Promise<void> {
	// The processes of the test files are the runner's, not ours; they must not outlive us all the same.
	const stop = new AbortController();
	// The runner adds a listener for every file; that is no leak.
	setMaxListeners(0, stop.signal);
	const abort = () => stop.abort();
	process.once("exit", abort);
	const stream = run({
		signal: stop.signal,
		files: [...files],
		concurrency,
		timeout: TIMEOUT_MS,
		...(filter === undefined ? {} : { testNamePatterns: [filter.namePattern] }),
	});
	const parents = new Map<string, string[]>();
	const said = new Map<string, string>();
	const failedFiles = new Set<string>();
	const keep = ({ file, message }: { file?: string; message: string }) => {
		if (file !== undefined) said.set(file, ((said.get(file) ?? "") + message).slice(-20_000));
	};

	await new Promise<void>((resolve, reject) => {
		const take = (data: TestEvent, passed: boolean) => {
			const path = data.file ?? data.name;
			const file = relative(process.cwd(), path).replaceAll("\\", "/");
			const names = parents.get(path) ?? [];
			names.length = data.nesting;
			const name = [...names, data.name].join(" > ");
			// The runner wraps a file in a test of its own; it matters only if the file itself fell over.
			const isFile = data.nesting === 0 && path.endsWith(data.name) && /\.test\.[cm]?tsx?$/.test(data.name);
			const isGroup = data.details.type === "suite";
			const wanted = filter?.wants(name, file) ?? true;
			if (isFile) {
				// A failed test fails its file too, which needs no second report; that it never ended does.
				const hangs = data.details.error?.failureType === "testTimeoutFailure";
				if (!passed && (hangs || !failedFiles.has(file)))
					report({ name: file, file, status: "failed", failure: explain(data, said.get(path)) });
				return;
			}
			if (!passed) {
				const error = data.details.error;
				// A group fails because a test in it did, which is reported already.
				if (isGroup && error?.failureType === "subtestsFailed") return;
				failedFiles.add(file);
				if (!isGroup && !wanted) return;
				report({ name, file, status: "failed", failure: explain(data, said.get(path)) });
				return;
			}
			if (isGroup || !wanted) return;
			// Node reports the tests that the pattern leaves out as skipped for that reason.
			if (filter !== undefined && data.skip === "test name does not match pattern") return;
			const skipped = data.skip !== undefined || data.todo !== undefined;
			report({ name, file, status: skipped ? "skipped" : "passed" });
		};
		stream.on("test:start", ({ name, nesting, file }) => {
			if (file === undefined) return;
			const names = parents.get(file) ?? [];
			parents.set(file, [...names.slice(0, nesting), name]);
		});
		stream.on("test:pass", (data) => take(data, true));
		stream.on("test:fail", (data) => take(data, false));
		stream.on("test:stdout", keep);
		stream.on("test:stderr", keep);
		stream.once("error", reject);
		stream.once("end", () => {
			process.off("exit", abort);
			resolve();
		});
		stream.resume();
	});
}

interface TestEvent {
	readonly name: string;
	readonly nesting: number;
	readonly file?: string;
	readonly skip?: string | boolean;
	readonly todo?: string | boolean;
	readonly details: { readonly type?: string; readonly error?: Error & { failureType?: string } };
}

function explain({ details }: TestEvent, output: string | undefined): string {
	const cause = details.error?.cause ?? details.error;
	const reason = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? "it failed");
	return output === undefined || output.trim() === ""
		? reason
		: `${reason}\n--- output of the file ---\n${output.trimEnd()}`;
}
