import { describe, expect, it } from "@rbxts/jest-globals";
import { DataStatus } from "shared/data";
import { findNotice, findRelief } from "./notice";

const HEALTHY: DataStatus = { saves: 0, readOnly: false };

describe("findNotice", () => {
	it("should tell of what can not be kept at all before what is not saved yet", () => {
		expect(findNotice({ ...HEALTHY, loadError: "DataStoreError", readOnly: true }, false)).toBe("failed");
		expect(findNotice({ ...HEALTHY, loadError: "SessionLocked", saveError: "DataStoreError" }, false)).toBe(
			"locked",
		);
	});

	it("should tell apart what is tried again and what this server can never read", () => {
		expect(findNotice({ ...HEALTHY, loadError: "RecordRefused", readOnly: true }, false)).toBe("refused");
	});

	it("should tell of failing saves and of failing data stores alike", () => {
		expect(findNotice({ ...HEALTHY, readOnly: true }, false)).toBe("paused");
		expect(findNotice({ ...HEALTHY, saveError: "DataStoreError" }, false)).toBe("paused");
	});

	it("should tell of a wait only when it is long", () => {
		expect(findNotice(undefined, false)).toBe(undefined);
		expect(findNotice(undefined, true)).toBe("slow");
	});

	it("should tell nothing when all is well", () => {
		expect(findNotice(HEALTHY, true)).toBe(undefined);
	});
});

describe("findRelief", () => {
	it("should be none while the same trouble goes on, or after a mere wait", () => {
		expect(findRelief("failed", "locked")).toBe(undefined);
		expect(findRelief("paused", "paused")).toBe(undefined);
		expect(findRelief("slow", undefined)).toBe(undefined);
		expect(findRelief(undefined, undefined)).toBe(undefined);
	});

	it("should say what came back", () => {
		expect(findRelief("failed", undefined)).toBe("restored");
		expect(findRelief("locked", "paused")).toBe("restored");
		expect(findRelief("paused", undefined)).toBe("saved");
	});
});
