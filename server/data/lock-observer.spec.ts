import { describe, expect, it } from "@rbxts/jest-globals";
import { LockObserver } from "./lock-observer";
import { Life } from "./server-liveness";
import { SessionHolder } from "./session-lock";

const CONFIG = { blindExpiry: 90, deathConfirmation: 3, refreshMargin: 10 };
const HOLDER: SessionHolder = { session: "s", server: "other", time: 0 };
const PROMISED: SessionHolder = { ...HOLDER, refresh: 15 };

/** Looks at the record again and again, and never finds it abandoned. */
function look(observer: LockObserver, holder: SessionHolder, life: Life, last: number, since = 0): void {
	for (let now = since; now <= last; now += 0.5) {
		expect(observer.observe(holder, "v1", life, now)).toBe("held");
	}
}

describe("LockObserver", () => {
	it("should never give up a server that is alive, however long its record stays unwritten", () => {
		const observer = new LockObserver(CONFIG);

		for (const now of $range(0, 10_000, 100)) {
			expect(observer.observe(HOLDER, "v1", "alive", now)).toBe("held");
			expect(observer.observe(PROMISED, "v1", "alive", now)).toBe("held");
		}
	});

	it("should not believe one look at a missing heartbeat", () => {
		const observer = new LockObserver(CONFIG);

		expect(observer.observe(HOLDER, "v1", "dead", 0)).toBe("held");
		expect(observer.observe(HOLDER, "v1", "alive", 2)).toBe("held");
		expect(observer.observe(HOLDER, "v1", "dead", 4)).toBe("held");
		expect(observer.observe(HOLDER, "v1", "dead", 6.9)).toBe("held");
		expect(observer.observe(HOLDER, "v1", "dead", 7)).toBe("abandoned");
	});

	it("should begin anew when the record was written, even by a server that looks dead", () => {
		const observer = new LockObserver(CONFIG);

		observer.observe(HOLDER, "v1", "dead", 0);
		expect(observer.observe(HOLDER, "v2", "dead", 4)).toBe("held");
		expect(observer.observe(HOLDER, "v2", "dead", 7)).toBe("abandoned");
	});

	it("should wait out a promise when the heartbeat is missing or cannot be read", () => {
		for (const life of ["dead", "unknown"] as const) {
			const observer = new LockObserver(CONFIG);

			expect(observer.observe(PROMISED, "v1", life, 0)).toBe("held");
			look(observer, PROMISED, life, 24.9);
			expect(observer.observe(PROMISED, "v1", life, 25)).toBe("abandoned");
		}
	});

	it("should wait longest when nothing at all is known of the other server", () => {
		const observer = new LockObserver(CONFIG);

		expect(observer.observe(HOLDER, "v1", "unknown", 0)).toBe("held");
		look(observer, HOLDER, "unknown", 89);
		expect(observer.observe(HOLDER, "v1", "unknown", 90)).toBe("abandoned");
	});

	it("should not go by the time that another server wrote", () => {
		const observer = new LockObserver(CONFIG);

		expect(observer.observe({ ...PROMISED, time: -1e9 }, "v1", "dead", 1e6)).toBe("held");
		look(observer, { ...PROMISED, time: 1e12 }, "dead", 1e6 + 24.9, 1e6);
		expect(observer.observe({ ...PROMISED, time: 1e12 }, "v1", "dead", 1e6 + 25)).toBe("abandoned");
	});

	it("should not count time in which it could not look", () => {
		const observer = new LockObserver(CONFIG);

		expect(observer.observe(PROMISED, "v1", "unknown", 0)).toBe("held");
		expect(observer.observe(PROMISED, "v1", "unknown", 40)).toBe("held");
		expect(observer.observe(PROMISED, "v1", "dead", 80)).toBe("held");
		look(observer, PROMISED, "dead", 104, 80);
		expect(observer.observe(PROMISED, "v1", "dead", 105)).toBe("abandoned");
	});
});
