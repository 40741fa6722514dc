import type { OpenCloud } from "./client";

/** Seconds that one task may run at most (Open Cloud, Luau execution). */
export const MOST_TASK_SECONDS = 300;
/** Most bytes of a task's script. */
export const MOST_SCRIPT_BYTES = 4 * 1024 * 1024;

/** Milliseconds between two looks at a task: the documentation's text allows 45 in a minute. */
const POLL_MS = 3_000;
/** How much longer than it may run a task may take to be there, in milliseconds: it waits in a queue first. */
const QUEUE_MS = 300_000;
/** No task writes more than 450 KB of logs, which is fewer pages. */
const MOST_LOG_PAGES = 100;

const TASK_PATH = /^universes\/\d+\/places\/\d+\/(?:versions\/\d+\/)?luau-execution-sessions\/[\w-]+\/tasks\/[\w-]+$/;

/** What to run in a server that starts for it. Scripts of the place do not run there. */
export interface LuauTask {
	readonly universeId: number;
	readonly placeId: number;
	/** The version of the place, saved or published. */
	readonly version: number;
	readonly script: string;
}

/** How a task ended. */
export type LuauTaskEnd =
	| { readonly path: string; readonly ok: true; readonly results: readonly unknown[] }
	| {
			readonly path: string;
			readonly ok: false;
			/** SCRIPT_ERROR, DEADLINE_EXCEEDED, OUTPUT_SIZE_LIMIT_EXCEEDED, INTERNAL_ERROR or CANCELLED. */
			readonly code: string;
			readonly message: string;
	  };

/**
 * Starts a task, and waits until it has ended. Needs a key with the scopes
 * universe.place.luau-execution-session:write and :read.
 * @throws OpenCloudError when a request fails, Error when the task stays for longer than it may
 */
export async function runLuauTask(
	openCloud: OpenCloud,
	task: LuauTask,
	sleep: (ms: number) => Promise<void>,
): Promise<LuauTaskEnd> {
	const { universeId, placeId, version, script } = task;
	const bytes = Buffer.byteLength(script);
	if (bytes > MOST_SCRIPT_BYTES) throw new Error(`the script has ${bytes} bytes; a task takes ${MOST_SCRIPT_BYTES}`);
	const created = asTable(
		await openCloud.send({
			method: "POST",
			path: `/cloud/v2/universes/${universeId}/places/${placeId}/versions/${version}/luau-execution-session-tasks`,
			contentType: "application/json",
			body: JSON.stringify({ script, timeout: `${MOST_TASK_SECONDS}s` }),
		}),
	);
	const { path } = created;
	// It becomes a part of the next address.
	if (typeof path !== "string" || !TASK_PATH.test(path)) throw new Error(`a task has the path ${String(path)}`);
	for (let waited = 0; waited <= MOST_TASK_SECONDS * 1000 + QUEUE_MS; waited += POLL_MS) {
		await sleep(POLL_MS);
		const end = readEnd(path, asTable(await openCloud.send({ method: "GET", path: `/cloud/v2/${path}` })));
		if (end !== undefined) return end;
	}
	throw new Error(`the task ${path} has not ended after ${MOST_TASK_SECONDS + QUEUE_MS / 1000} s`);
}

function readEnd(path: string, { state, error, output }: Table): LuauTaskEnd | undefined {
	if (state === "COMPLETE") {
		const { results } = asTable(output);
		return { path, ok: true, results: Array.isArray(results) ? results : [] };
	}
	if (state === "FAILED" || state === "CANCELLED") {
		const { code, message } = asTable(error);
		return { path, ok: false, code: text(code) ?? state, message: text(message) ?? "no reason given" };
	}
	return undefined;
}

/**
 * What a task printed, one text for each line of output, oldest first. Open Cloud keeps them for a day.
 * @param path of the task
 * @throws OpenCloudError
 */
export async function readTaskLogs(openCloud: OpenCloud, path: string): Promise<string[]> {
	const lines: string[] = [];
	let token = "";
	for (let page = 0; page < MOST_LOG_PAGES; page++) {
		const query = token === "" ? "" : `&pageToken=${encodeURIComponent(token)}`;
		const answer = asTable(
			await openCloud.send({ method: "GET", path: `/cloud/v2/${path}/logs?view=STRUCTURED${query}` }),
		);
		for (const log of asList(answer.luauExecutionSessionTaskLogs).map(asTable)) {
			for (const { message } of asList(log.structuredMessages).map(asTable)) {
				if (typeof message === "string") lines.push(message);
			}
		}
		token = text(answer.nextPageToken) ?? "";
		if (token === "") break;
	}
	return lines;
}

type Table = Readonly<Record<string, unknown>>;

function asTable(value: unknown): Table {
	return typeof value === "object" && value !== null ? (value as Table) : {};
}

function asList(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
	return typeof value === "string" && value !== "" ? value : undefined;
}
