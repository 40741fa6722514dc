import { describe, expect, it } from "@rbxts/jest-globals";
import { HttpService } from "@rbxts/services";
import { readLock, writeLock } from "./session-lock";

const HOLDER = { session: "s1", server: "server-1", time: 1_700_000_000, refresh: 15 };

describe("session lock", () => {
	it("should take metadata that holds no lock, or not of this form, as none", () => {
		expect(readLock({})).toEqual({ epoch: 0 });
		expect(readLock({ LockId: "other library" })).toEqual({ epoch: 0 });
		expect(readLock({ epoch: "7", session: 3, server: "a" })).toEqual({ epoch: 0 });
		expect(readLock({ epoch: 7, session: "s" })).toEqual({ epoch: 7 });
	});

	it("should read what it wrote and leave other pairs alone", () => {
		const metadata = writeLock({ tag: "vip", session: "old", refresh: 5 }, { epoch: 3, holder: HOLDER });

		expect(readLock(metadata)).toEqual({ epoch: 3, holder: HOLDER });
		expect(metadata.tag).toBe("vip");
		expect(writeLock(metadata, { epoch: 3 })).toEqual({ tag: "vip", epoch: 3 });
	});

	it("should fit into the 300 characters of metadata with ids of 36 characters", () => {
		const id = string.rep("x", 36);
		const metadata = writeLock({}, { epoch: 999_999, holder: { ...HOLDER, session: id, server: id } });

		expect(HttpService.JSONEncode(metadata).size()).toBeLessThan(200);
	});
});
