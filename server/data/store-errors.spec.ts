import { describe, expect, it } from "@rbxts/jest-globals";
import { isRetryable, isWithoutAccess } from "./store-errors";

describe("isRetryable", () => {
	it("should refuse what stays wrong however often it is asked", () => {
		for (const message of [
			"102: Key name can't exceed 50 characters.",
			"server.x:12: 105: Serialized value exceeds 4194304 characters.",
			"513: The format of an attribute is wrong.",
			"403: Cannot write to DataStore from Studio if API access is not enabled.",
			"You must publish this place to the web to access DataStore.",
		]) {
			expect(isRetryable(message)).toBe(false);
		}
	});

	it("should take what passes, and what nobody has seen before, as worth another attempt", () => {
		for (const message of [
			"301: GetAsync request dropped. Request was throttled, but throttled request queue was full.",
			"502: API Services rejected request with error. Error code: 0 Reason: Internal error",
			"server.x:104: 502: API Services rejected request with error. Error code: 0 Reason: Internal error",
			"server.x:105: KeyThrottled",
			"504: Data Store request was successful but the response wasn't formatted correctly. Key 1103: not read",
			"StandardWriteGameServerThrottled",
			"KeyThrottled",
			"something new",
			"",
		]) {
			expect(isRetryable(message)).toBe(true);
		}
	});
});

describe("isWithoutAccess", () => {
	it("should not take a failing data store for a place that has none", () => {
		expect(isWithoutAccess("502: API Services rejected request with error. Error code: 0")).toBe(false);
		expect(isWithoutAccess("105: too large")).toBe(false);
	});

	it("should know an unpublished place and Studio without access", () => {
		expect(isWithoutAccess("You must publish this place to the web to access DataStore.")).toBe(true);
		expect(isWithoutAccess("403: Cannot write to DataStore from Studio if API access is not enabled.")).toBe(true);
		expect(isWithoutAccess("502: HTTP 403 (Forbidden)")).toBe(true);
	});
});
