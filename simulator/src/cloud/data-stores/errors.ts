import { RandomSource } from "../../kernel/random";
import { FaultKind } from "../faults";
import { BudgetType } from "./budget";

/** What data stores answer with (error-codes-and-limits.md). Texts that the page does not quote are ours. */
export const messages = {
	keyEmpty: "101: Key name can't be empty.",
	keyTooLong: "102: Key name exceeds the 50 character limit.",
	notAllowed: (typeName: string) => `103: Can't allow ${typeName} in DataStore.`,
	cannotStore: (typeName: string) => `104: Can't store ${typeName} in DataStore.`,
	tooLarge: "105: Serialized value exceeds 4194304 limit.",
	minValue: "106: MinValue must be an integer.",
	maxValue: "106: MaxValue must be an integer.",
	pageSize: "106: PageSize must be within a predefined range.",
	minMaxOrder: "107: MaxValue must be greater than or equal to MinValue.",
	studio: "403: Can't write to DataStore from Studio because API access is not enabled.",
	studioRead: "502: API Services rejected request with error. HTTP 403 (Forbidden)",
	metadataTooLarge: (limit: number) => `511: Metadata attribute size exceeds ${limit} limit.`,
	tooManyUserIds: (limit: number) => `512: UserID size exceeds ${limit} limit.`,
	userIdFormat: "513: Attribute userId format is invalid.",
	metadataFormat: "513: Attribute metadata format is invalid.",
	timestamp: "InvalidTimestamp: Timestamp must be positive and not more than ten minutes in the future.",
	noPages: "No pages to advance to.",
	unpublished: "You must publish this place to the web to access DataStore.",
	client: "DataStore can't be accessed from client",
	callbackYields: "Callbacks cannot yield",
};

/** Codes of a full queue by the method that was called; others have none. */
const QUEUE_CODES: Readonly<Record<string, string | undefined>> = {
	GetAsync: "301: GetAsync",
	BatchGetAsync: "301: GetAsync",
	SetAsync: "302: SetAsync",
	IncrementAsync: "303: IncrementAsync",
	UpdateAsync: "304: UpdateAsync",
	GetSortedAsync: "305: GetSorted",
	RemoveAsync: "306: RemoveAsync",
};

/** The request came too often and finds no place to wait. */
export function droppedMessage(api: string): string {
	const known = QUEUE_CODES[api];
	if (known !== undefined) return `${known} request dropped. Request was throttled but queue was full.`;
	return `${api}Throttle: ${api} request dropped. Request was throttled.`;
}

/** In which of its shapes a name of the backend reaches scripts is not documented: chance decides. */
function backendMessage(random: RandomSource, name: string, reason: string): string {
	return random.chance(0.5)
		? `${name}: ${reason}`
		: `502: API Services rejected request with error. Error code: ${name} Reason: ${reason}`;
}

export function experienceThrottled(random: RandomSource, budget: BudgetType): string {
	const name = `${budget}ExperienceThrottled`;
	return backendMessage(random, name, "The request rate exceeds the allowed maximum for the experience.");
}

export function keyThrottled(random: RandomSource): string {
	return backendMessage(random, "KeyThrottled", "The request rate exceeds the allowed maximum for the key.");
}

export function keyNotFound(random: RandomSource): string {
	return backendMessage(random, "KeyNotFound", "The requested key doesn't exist.");
}

/** What a script is told of an injected fault: one of the texts that such a fault can have. */
export function faultMessage(random: RandomSource, fault: FaultKind, api: string, budget: BudgetType): string {
	const draw = random.integer(1, 3);
	if (fault === "outage") {
		if (draw === 1) return "502: API Services rejected request with error. HTTP 503 (Service Unavailable)";
		return backendMessage(random, "InternalServerError", "An internal server error occurred.");
	}
	if (fault === "throttled") {
		if (draw === 1) return droppedMessage(api);
		if (draw === 2) {
			const reason = "The request rate exceeds the allowed maximum for the datastore.";
			return backendMessage(random, "DatastoreThrottled", reason);
		}
		const name = `${budget}GameServerThrottled`;
		return backendMessage(random, name, "The request rate exceeds the allowed maximum for the game server.");
	}
	if (fault === "errorAfter" && draw === 1) {
		return "504: Data Store request was successful but the response wasn't formatted correctly.";
	}
	if (draw === 2) return "502: API Services rejected request with error. HTTP 500 (Internal Server Error)";
	return backendMessage(random, "InternalServerError", "An internal server error occurred.");
}
