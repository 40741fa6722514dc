import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { TestContext } from "node:test";

/** Requests of one key owner that may publish places within a minute. */
const PUBLISHES_PER_MINUTE = 30;
const MOST_PLACE_BYTES = 10_485_760;
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
	runTask: (script: string) => TaskOutcome = () => ({ task: { state: "COMPLETE", output: { results: [] } } });
	/** Milliseconds; decides the rate limit. */
	now = () => Date.now();

	private readonly publishes: number[] = [];
	private readonly tasks = new Map<string, { outcome: TaskOutcome; polls: number }>();

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
		if (task !== null) return this.execute(known, task, request, body);
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
		const now = this.now();
		while (this.publishes[0] !== undefined && this.publishes[0] <= now - 60_000) this.publishes.shift();
		const first = this.publishes[0];
		if (first !== undefined && this.publishes.length >= PUBLISHES_PER_MINUTE) {
			const seconds = Math.ceil((first + 60_000 - now) / 1000);
			const headers = { "retry-after": String(seconds), "x-ratelimit-reset": String(seconds) };
			return { status: 429, body: error("TooManyRequests", "Too many requests"), headers };
		}
		this.publishes.push(now);
		if (this.held.has(placeId))
			return { status: 409, body: error("Conflict", "Server is busy. Please try again.") };
		const versions = this.universes.get(universeId)?.get(placeId) ?? [];
		const number = versions.length + 1;
		versions.push({ number, type, bytes: body.length, content: body.toString("latin1") });
		return { status: 200, body: { versionNumber: number } };
	}

	private execute(key: StandInKey, match: RegExpExecArray, request: IncomingMessage, body: Buffer): Answer {
		const [, method, path = "", universe, place] = match;
		const scope = `universe.place.luau-execution-session:${method === "POST" ? "write" : "read"}`;
		const refused = this.refuse(key, scope, Number(universe), Number(place));
		if (refused !== undefined) return refused;
		if (method === "POST") {
			if (!path.endsWith("/luau-execution-session-tasks")) return { status: 404, body: error("NotFound", path) };
			if (request.headers["content-type"] !== "application/json") return invalid("the content type must be JSON");
			const { script, timeout } = JSON.parse(body.toString("utf8")) as { script?: unknown; timeout?: unknown };
			if (typeof script !== "string" || script === "") return invalid("script is required");
			if (timeout !== undefined && !/^\d+s$/.test(String(timeout))) return invalid("timeout is written as 300s");
			const id = `${path.replace("-tasks", "s")}/s${this.tasks.size + 1}/tasks/t1`;
			const outcome = this.runTask(script);
			this.tasks.set(id, { outcome, polls: outcome.polls ?? 1 });
			return { status: 200, body: { path: id.replace("/cloud/v2/", ""), state: "QUEUED" } };
		}
		const task = this.tasks.get(path.replace(/\/logs$/, ""));
		if (task === undefined) return { status: 404, body: error("NotFound", path) };
		if (path.endsWith("/logs")) {
			const messages = (task.outcome.logs ?? []).map((message) => ({ message, messageType: "OUTPUT" }));
			return { status: 200, body: { luauExecutionSessionTaskLogs: [{ structuredMessages: messages }] } };
		}
		const id = path.replace("/cloud/v2/", "");
		if (task.polls-- > 0) return { status: 200, body: { path: id, state: "PROCESSING" } };
		return { status: 200, body: { path: id, ...task.outcome.task } };
	}
}

function error(code: string, message: string): { code: string; message: string } {
	return { code, message };
}

function invalid(message: string): Answer {
	return { status: 400, body: error("InvalidArgument", message) };
}
