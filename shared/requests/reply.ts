import { Reason } from "../reasons";

/** Nothing more than that it was done: what changed arrives with the replicated state. */
export interface Accepted {
	readonly ok: true;
}

export interface Rejected {
	readonly ok: false;
	readonly reason: Reason;
}

/** The server's answer to a request. */
export type Reply = Accepted | Rejected;
