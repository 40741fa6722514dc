/** The parts of the cloud that faults can hit on their own. */
export type CloudService =
	| "dataStores"
	| "memoryStores"
	| "messaging"
	| "teleports"
	/** Prompts, product information, ownership. */
	| "marketplace"
	/** Purchases, the delivery of their receipts, and the record of what was decided. */
	| "receipts"
	| "policies";

/** One request of one server to the cloud. */
export interface CloudCall {
	readonly service: CloudService;
	/** The method that a script called, such as `UpdateAsync`. */
	readonly api: string;
	/** Name of the server that asks. */
	readonly server: string;
	/** Name of the data store, memory store or topic. */
	readonly store?: string;
	readonly key?: string;
	/** Whether the request changes something, so that it can fail after it was applied. */
	readonly writes: boolean;
}

/**
 * How far a request has come: it left the server, the cloud carried it out (or refused it), the server has the answer.
 * An `UpdateAsync` passes `applied` once for its read and once for every write that it tries.
 */
export type CallPhase = "sent" | "applied" | "answered";
