/** The API of Roblox. */
export const OPEN_CLOUD_URL = "https://apis.roblox.com";

/** How often one request is sent at most: the first time and four repetitions. */
const MOST_ATTEMPTS = 5;
/** The longest that is waited on Open Cloud's word, in milliseconds; its windows are minutes. */
const LONGEST_WAIT_MS = 120_000;
/** The first wait when Open Cloud names none, in milliseconds; each next one is twice as long. */
const FIRST_WAIT_MS = 1_000;
/** An attempt that takes longer is given up, in milliseconds: 10 MB at 1 Mbit/s take 80 s. */
const ATTEMPT_MS = 180_000;

/** What was answered, or that nothing was. */
export class OpenCloudError extends Error {
	/**
	 * @param status the HTTP status; 0 when no answer came, so that nobody knows whether the request was done
	 * @param said in Open Cloud's words; holds no key
	 */
	constructor(
		readonly status: number,
		readonly said: string,
		readonly attempts: number,
	) {
		super(status === 0 ? `Open Cloud did not answer: ${said}` : `Open Cloud answered ${status}: ${said}`);
		this.name = "OpenCloudError";
	}
}

export interface OpenCloudOptions {
	/** Sent with every request and shown to nobody. */
	readonly key: string;
	readonly url?: string;
	/** Waits that many milliseconds. */
	readonly sleep?: (ms: number) => Promise<void>;
	/** Called before each wait, with what was answered. */
	readonly onWait?: (ms: number, error: OpenCloudError) => void;
}

export interface OpenCloudRequest {
	readonly method: "GET" | "POST";
	/** Starts with a slash. */
	readonly path: string;
	readonly contentType?: string;
	readonly body?: Uint8Array | string;
}

/** A client of Open Cloud that repeats what can be repeated. */
export interface OpenCloud {
	/**
	 * Sends a request and gives back the JSON of the answer. A rate limit, a conflict, a failure of the server and a
	 * lost connection are tried again, after the time that the answer asks for. Every request of ours may be repeated:
	 * at worst the same content becomes a version twice.
	 * @throws OpenCloudError
	 */
	send(request: OpenCloudRequest): Promise<unknown>;
}

/** A client that speaks with one key. */
export function createOpenCloud(options: OpenCloudOptions): OpenCloud {
	const { key, url = OPEN_CLOUD_URL, onWait } = options;
	const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)));
	const redact = (text: string) => text.replaceAll(key, "***");
	return {
		send: async (request) => {
			for (let attempt = 1; ; attempt++) {
				const answer = await sendOnce(url, key, request);
				if (answer.status >= 200 && answer.status < 300 && answer.value !== undefined) return answer.value;
				const error = new OpenCloudError(answer.status, redact(answer.said), attempt);
				const wait = isTransient(answer.status)
					? (answer.waitMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1))
					: undefined;
				if (wait === undefined || wait > LONGEST_WAIT_MS || attempt >= MOST_ATTEMPTS) throw error;
				onWait?.(wait, error);
				await sleep(wait);
			}
		},
	};
}

interface Answer {
	/** 0 when none came. */
	readonly status: number;
	/** The JSON of the body; undefined when it is none. */
	readonly value: unknown;
	readonly said: string;
	/** How long Open Cloud asks to wait, in milliseconds. */
	readonly waitMs: number | undefined;
}

async function sendOnce(url: string, key: string, request: OpenCloudRequest): Promise<Answer> {
	try {
		const response = await fetch(url + request.path, {
			method: request.method,
			headers: {
				"x-api-key": key,
				...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
			},
			body: request.body ?? null,
			// A redirect would carry the key to another address.
			redirect: "error",
			signal: AbortSignal.timeout(ATTEMPT_MS),
		});
		const text = await response.text();
		const value = parseJson(text);
		return {
			status: response.status,
			value,
			said: messageOf(value) ?? (text.trim().slice(0, 500) || response.statusText || "no reason given"),
			waitMs: waitOf(response.headers),
		};
	} catch (error) {
		const { message, cause } = error instanceof Error ? error : { message: String(error), cause: undefined };
		const said = cause instanceof Error ? `${message} (${cause.message})` : message;
		return { status: 0, value: undefined, said, waitMs: undefined };
	}
}

/** 2xx without JSON is an answer cut off halfway. */
function isTransient(status: number): boolean {
	return status === 0 || status === 409 || status === 429 || status >= 500 || (status >= 200 && status < 300);
}

/** `retry-after` in seconds or as a date; else the seconds until the window of the rate limit ends. */
function waitOf(headers: Headers): number | undefined {
	const after = headers.get("retry-after");
	if (after !== null) {
		const seconds = Number(after);
		if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
		const date = Date.parse(after);
		if (Number.isFinite(date)) return Math.max(0, date - Date.now());
	}
	// It may list several windows: "0, 12".
	const resets = (headers.get("x-ratelimit-reset") ?? "").split(",").map((text) => Number.parseFloat(text));
	const longest = Math.max(...resets.filter((seconds) => Number.isFinite(seconds)));
	return Number.isFinite(longest) ? Math.max(0, longest * 1000) : undefined;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

/** The APIs write errors as {message}, as {errors:[{message}]} or as {error:{message}}. */
function messageOf(value: unknown): string | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	if ("message" in value && typeof value.message === "string") return value.message;
	if ("errors" in value && Array.isArray(value.errors)) return messageOf(value.errors[0]);
	if ("error" in value) return typeof value.error === "string" ? value.error : messageOf(value.error);
	return undefined;
}
