import { Pending } from "./pending";

/** How a session ended: `released` in the record, or `lost` to another server. */
export type SessionEnd = "released" | "lost" | "failed";

/**
 * One session of one key on this server.
 *
 *     opening ──> open ──> closing ──> released
 *        └─ failed  └───────┴──────────> lost
 */
export class Session {
	state: "opening" | "open" | "closing" = "opening";
	/** The record's epoch while this session is open. */
	epoch = 0;
	/** Whether the record says that this server beats in the data store; `undefined` when either may stand there. */
	promised?: boolean = false;
	/** When this server last wrote the record, by its clock. */
	writtenAt = -math.huge;
	/** Settled when nothing of this session is left. */
	readonly ended = new Pending<SessionEnd>();

	constructor(
		readonly key: string,
		/** Differs for each session. Chosen before the first request, so that a repeated one is recognised. */
		readonly id: string,
	) {}
}
