import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { TestContext } from "node:test";

/** Requests of one key owner that may publish places within a minute. */
const PUBLISHES_PER_MINUTE = 30;
const MOST_PLACE_BYTES = 10_485_760;
/** Tasks of Luau execution with a pinned version that one key owner may create within a minute. */
const TASKS_PER_MINUTE = 5;
/** Looks at a task, or at its logs, within a minute. */
const READS_PER_MINUTE = 45;
/** Tasks of one place that have not ended. */
const MOST_OPEN_TASKS = 10;
const MOST_TASK_SECONDS = 300;
const MOST_SCRIPT_BYTES = 4 * 1024 * 1024;
/** How a place file in the binary format begins. */
const PLACE_MAGIC = "<roblox!";

/** A key and what it may do in which experiences. */
export interface StandInKey {
	readonly scopes: readonly string[];
	readonly universes: readonly number[];
}

/** A version that was uploaded. */
export interface StandInVersion {
	readonly number: number;
	readonly type: "Saved" | "Published";
	readonly bytes: number;
	readonly content: string;
}

/** A request that came in. */
export interface StandInRequest {
	readonly method: string;
	readonly path: string;
	readonly status: number;
}

/** What goes wrong with a request: an answer, or a connection that breaks before or after the work was done. */
export type Fault =
	| { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
	| { readonly lost: "before" | "after" };

interface Answer {
	readonly status: number;
	readonly body: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** How a task of Luau execution ends, and what it printed. */
export interface TaskOutcome {
	readonly task: Readonly<Record<string, unknown>>;
	readonly logs?: readonly string[];
	/** How often it is asked for before it has ended; 1 unless given. */
	readonly polls?: number;
}

/** The content of a version of a place, and the script that is to run in it. */
export type TaskRunner = (script: string, place: StandInVersion) => TaskOutcome | Promise<TaskOutcome>;

interface Task {
	readonly placeId: number;
	/** Undefined while it runs. */
	outcome: TaskOutcome | undefined;
	polls: number;
}

/** Requests within the last minute, for a rate limit. */
class Minute {
	private readonly times: number[] = [];

	constructor(private readonly most: number) {}

	/** @returns what refuses one request too many; undefined for one that was counted */
	take(now: number): Answer | undefined {
		while (this.times[0] !== undefined && this.times[0] <= now - 60_000) this.times.shift();
		const first = this.times[0];
		if (first !== undefined && this.times.length >= this.most) {
			const seconds = Math.ceil((first + 60_000 - now) / 1000);
			const headers = { "retry-after": String(seconds), "x-ratelimit-reset": String(seconds) };
			return { status: 429, body: error("TooManyRequests", "Too many requests"), headers };
		}
		this.times.push(now);
		return undefined;
	}
}

/**
 * Open Cloud on this machine, for tests: it knows experiences, places and keys, checks what it is sent as Roblox's
 * documentation says (method, path, query, headers, body, scope, size, rate), and can be told to fail.
 */
export class OpenCloudStandIn {
	readonly keys = new Map<string, StandInKey>();
	/** Versions of each place of each experience. */
	readonly universes = new Map<number, Map<number, StandInVersion[]>>();
	/** Places that Studio holds: an upload is a conflict. */
	readonly held = new Set<number>();
	readonly requests: StandInRequest[] = [];
	/** Faults of the next requests, in order; undefined lets one pass. */
	readonly faults: (Fault | undefined)[] = [];
	/** Runs the script of a task. */
	runTask: TaskRunner = () => ({ task: { state: "COMPLETE", output: { results: [] } } });
	/** Lines of a page of logs. */
	logLinesPerPage = 1000;
	/** Milliseconds; decides the rate limit. */
	now = () => Date.now();

	private readonly publishes = new Minute(PUBLISHES_PER_MINUTE);
	private readonly creations = new Minute(TASKS_PER_MINUTE);
	private readonly reads = new Minute(READS_PER_MINUTE);
	private readonly logReads = new Minute(READS_PER_MINUTE);
	private readonly tasks = new Map<string, Task>();

	private constructor(readonly url: string) {}

	/** Starts one that ends with the test. */
	static async start(test: Pick<TestContext, "after">): Promise<OpenCloudStandIn> {
		const handler: { current?: OpenCloudStandIn } = {};
		const server = createServer((request, response) => void handler.current?.handle(request, response));
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		test.after(() => {
			server.closeAllConnections();
			server.close();
		});
		const address = server.address();
		if (address === null || typeof address === "string") throw new Error("the stand-in has no port");
		return (handler.current = new OpenCloudStandIn(`http://127.0.0.1:${address.port}`));
	}

	/** Adds an experience with places that have no versions yet. */
	addUniverse(universeId: number, placeIds: readonly number[]): void {
		this.universes.set(universeId, new Map(placeIds.map((id) => [id, []])));
	}

	/** The versions of a place, oldest first. */
	versions(placeId: number): readonly StandInVersion[] {
		for (const places of this.universes.values()) {
			const versions = places.get(placeId);
			if (versions !== undefined) return versions;
		}
		return [];
	}

	private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const method = request.method ?? "";
		const path = request.url ?? "";
		const fault = this.faults.shift();
		if (fault !== undefined && "lost" in fault) {
			if (fault.lost === "after") this.answer(request, Buffer.concat(chunks));
			this.requests.push({ method, path, status: 0 });
			request.socket.destroy();
			return;
		}
		const answer: Answer =
			fault === undefined
				? this.answer(request, Buffer.concat(chunks))
				: {
						status: fault.status,
						body: fault.body ?? error("Scripted", "as the test asked"),
						headers: fault.headers ?? {},
					};
		this.requests.push({ method, path, status: answer.status });
		response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
		response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
	}

	private answer(request: IncomingMessage, body: Buffer): Answer {
		const key = request.headers["x-api-key"];
		const known = typeof key === "string" ? this.keys.get(key) : undefined;
		if (known === undefined) return { status: 401, body: error("Unauthorized", "Invalid API Key") };
		const url = new URL(request.url ?? "/", this.url);
		const route = `${request.method} ${url.pathname}`;
		const publish = /^POST \/universes\/v1\/(\d+)\/places\/(\d+)\/versions$/.exec(route);
		if (publish !== null) return this.publish(known, Number(publish[1]), Number(publish[2]), url, request, body);
		const task =
			/^(POST|GET) (\/cloud\/v2\/universes\/(\d+)\/places\/(\d+)\/(?:versions\/\d+\/)?luau-execution-session.*)$/.exec(
				route,
			);
		if (task !== null) return this.execute(known, task, url, request, body);
		return { status: 404, body: error("NotFound", `no such operation: ${route}`) };
	}

	private refuse(key: StandInKey, scope: string, universeId: number, placeId: number): Answer | undefined {
		if (!key.scopes.includes(scope)) {
			return { status: 403, body: error("InsufficientScope", `The key lacks the scope ${scope}`) };
		}
		if (!key.universes.includes(universeId)) {
			return { status: 403, body: error("PermissionDenied", `The key is not for universe ${universeId}`) };
		}
		if (this.universes.get(universeId)?.has(placeId) !== true) {
			return { status: 404, body: error("NotFound", `Place ${placeId} is not in universe ${universeId}`) };
		}
		return undefined;
	}

	private publish(
		key: StandInKey,
		universeId: number,
		placeId: number,
		url: URL,
		request: IncomingMessage,
		body: Buffer,
	): Answer {
		const refused = this.refuse(key, "universe-places:write", universeId, placeId);
		if (refused !== undefined) return refused;
		const type = url.searchParams.get("versionType");
		if (type !== "Saved" && type !== "Published") return invalid("versionType must be Saved or Published");
		if (request.headers["content-type"] !== "application/octet-stream") {
			return invalid("the content type must be application/octet-stream for a binary place");
		}
		if (Number(request.headers["content-length"]) !== body.length) return invalid("the length is wrong");
		if (body.length > MOST_PLACE_BYTES) return { status: 413, body: error("TooLarge", "The file is too large") };
		if (body.subarray(0, PLACE_MAGIC.length).toString("latin1") !== PLACE_MAGIC) {
			return invalid("the content is no place file");
		}
		const tooMany = this.publishes.take(this.now());
		if (tooMany !== undefined) return tooMany;
		if (this.held.has(placeId))
			return { status: 409, body: error("Conflict", "Server is busy. Please try again.") };
		const versions = this.universes.get(universeId)?.get(placeId) ?? [];
		const number = versions.length + 1;
		versions.push({ number, type, bytes: body.length, content: body.toString("latin1") });
		return { status: 200, body: { versionNumber: number } };
	}

	private execute(key: StandInKey, match: RegExpExecArray, url: URL, request: IncomingMessage, body: Buffer): Answer {
		const [, method, path = "", universe, place] = match;
		const [universeId, placeId] = [Number(universe), Number(place)];
		const scope = `universe.place.luau-execution-session:${method === "POST" ? "write" : "read"}`;
		const refused = this.refuse(key, scope, universeId, placeId);
		if (refused !== undefined) return refused;
		if (method === "POST") return this.createTask(path, placeId, request, body);
		const isLogs = path.endsWith("/logs");
		const task = this.tasks.get(path.replace(/\/logs$/, ""));
		if (task === undefined) return { status: 404, body: error("NotFound", path) };
		const tooMany = (isLogs ? this.logReads : this.reads).take(this.now());
		if (tooMany !== undefined) return tooMany;
		if (isLogs) return this.readLogs(task, url);
		const id = path.replace("/cloud/v2/", "");
		if (task.outcome === undefined || task.polls > 0) {
			task.polls--;
			return { status: 200, body: { path: id, state: "PROCESSING" } };
		}
		return { status: 200, body: { path: id, ...task.outcome.task } };
	}

	private createTask(path: string, placeId: number, request: IncomingMessage, body: Buffer): Answer {
		const [, pinned] = /\/versions\/(\d+)\/luau-execution-session-tasks$/.exec(path) ?? [];
		if (pinned === undefined) return { status: 404, body: error("NotFound", path) };
		const version = this.versions(placeId).find(({ number }) => number === Number(pinned));
		if (version === undefined) return { status: 404, body: error("NotFound", `no version ${pinned}`) };
		if (request.headers["content-type"] !== "application/json") return invalid("the content type must be JSON");
		const { script, timeout } = JSON.parse(body.toString("utf8")) as { script?: unknown; timeout?: unknown };
		if (typeof script !== "string" || script === "") return invalid("script is required");
		if (Buffer.byteLength(script) > MOST_SCRIPT_BYTES) return invalid("script is too long");
		const [, seconds] = /^(\d+)s$/.exec(String(timeout ?? `${MOST_TASK_SECONDS}s`)) ?? [];
		if (seconds === undefined) return invalid("timeout is written as 300s");
		if (Number(seconds) > MOST_TASK_SECONDS) return invalid("timeout must be at most 300s");
		const open = [...this.tasks.values()].filter((task) => task.placeId === placeId && !hasEnded(task));
		if (open.length >= MOST_OPEN_TASKS) {
			return { status: 429, body: error("TooManyTasks", "too many incomplete tasks in this place") };
		}
		const tooMany = this.creations.take(this.now());
		if (tooMany !== undefined) return tooMany;
		const id = `${path.replace("-tasks", "s")}/s${this.tasks.size + 1}/tasks/t1`;
		const task: Task = { placeId, outcome: undefined, polls: 0 };
		this.tasks.set(id, task);
		const take = (outcome: TaskOutcome) => {
			task.outcome = outcome;
			task.polls += outcome.polls ?? 1;
		};
		const outcome = this.runTask(script, version);
		if ("then" in outcome) void outcome.then(take);
		else take(outcome);
		return { status: 200, body: { path: id.replace("/cloud/v2/", ""), state: "QUEUED" } };
	}

	private readLogs(task: Task, url: URL): Answer {
		if (url.searchParams.get("view") !== "STRUCTURED") return invalid("view must be STRUCTURED");
		const from = Number(url.searchParams.get("pageToken") ?? "0");
		const lines = task.outcome?.logs ?? [];
		if (!Number.isInteger(from) || from < 0 || from > lines.length) return invalid("no such page");
		const page = lines.slice(from, from + this.logLinesPerPage);
		const structuredMessages = page.map((message) => ({ message, messageType: "OUTPUT" }));
		const next = from + page.length;
		return {
			status: 200,
			body: {
				luauExecutionSessionTaskLogs: [{ structuredMessages }],
				nextPageToken: next < lines.length ? String(next) : "",
			},
		};
	}
}

function hasEnded({ outcome, polls }: Task): boolean {
	return outcome !== undefined && polls <= 0;
}

function error(code: string, message: string): { code: string; message: string } {
	return { code, message };
}

function invalid(message: string): Answer {
	return { status: 400, body: error("InvalidArgument", message) };
}
