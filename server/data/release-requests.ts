/** One server asks another to give up a session that it holds. */
export interface ReleaseRequest {
	readonly key: string;
	/** The session that is meant; another one of the same key is none of the asker's business. */
	readonly session: string;
}

/** How servers ask each other for a release. Messages may be lost, late, doubled or out of order: they are hints. */
export interface ReleaseChannel {
	/** Asks a server. Returns at once. */
	readonly ask: (server: string, request: ReleaseRequest) => void;
	/** Calls back with each request made to this server. Returns at once, even if listening begins later or never. */
	readonly listen: (callback: (request: ReleaseRequest) => void) => void;
}

/** Reads a message; `undefined` if it is no such request. */
export function parseReleaseRequest(message: unknown): ReleaseRequest | undefined {
	if (!typeIs(message, "table")) {
		return undefined;
	}

	const { key, session } = message as { readonly key?: unknown; readonly session?: unknown };

	return typeIs(key, "string") && typeIs(session, "string") ? { key, session } : undefined;
}
