import { raise } from "../../datamodel/raise";

/** Texts of the documented statuses (cloud-services/memory-stores/index.md, "Observability"). */
const MESSAGES = {
	TotalMemoryOverLimit: "Exceeds universe-level memory quota",
	TotalRequestsOverLimit: "Exceeds universe-level request unit limit",
	DataStructureMemoryOverLimit: "Exceeds data structure level memory size limit (100 MB)",
	DataStructureItemsOverLimit: "Exceeds data structure level item count limit (1M)",
	DataStructureRequestsOverLimit:
		"Exceeds data structure level request unit limit (100,000 request units per minute)",
	ItemValueSizeTooLarge: "Value size exceeds limit (32 KB)",
	InternalError: "Internal Error",
	UnpublishedPlace: "You must publish this place to use MemoryStoreService",
	InvalidClientAccess: "MemoryStoreService must be called from server",
	InvalidExpirationTime: "The field 'expiration' time must be between 0 and 3,888,000",
	TransformCallbackFailed: "Failed to invoke transformation callback function",
	RequestThrottled: "Recent MemoryStores requests hit one or more limits",
	UpdateConflict: "Exceeded max number of retries",
} as const;

export type MemoryStoreStatus = keyof typeof MESSAGES;

/** Which method of which structure an error is about. */
export interface MemoryStoreApi {
	/** Such as `HashMap.UpdateAsync`. */
	readonly api: string;
	readonly structure: string;
}

/** The text of an error: status, sentence, and what it was about. The arrangement is a guess. */
export function errorTextOf(status: MemoryStoreStatus, about?: MemoryStoreApi): string {
	const where = about ? ` API: ${about.api}, Data Structure: ${about.structure}.` : "";
	return `${status}: ${MESSAGES[status]}.${where}`;
}

/** Throws an error with a documented status. */
export function refuse(status: MemoryStoreStatus, about?: MemoryStoreApi): never {
	return raise(errorTextOf(status, about));
}

/** Throws an InvalidRequest with the sentence that says what is wrong. */
export function refuseRequest(what: string, about: MemoryStoreApi): never {
	return raise(`InvalidRequest: ${what}. API: ${about.api}, Data Structure: ${about.structure}.`);
}
