import { describe, expect, it } from "@rbxts/jest-globals";
import { LockObserver, Signs } from "./lock-observer";
import { SessionHolder } from "./session-lock";

const CONFIG = { blindExpiry: 70, deathConfirmation: 3, refreshMargin: 6, refreshPromise: 6 };
const HOLDER: SessionHolder = { session: "s", server: "other", time: 0 };
const PROMISED: SessionHolder = { ...HOLDER, refresh: 6 };

const ALIVE: Signs = { life: "alive", covered: true };
const DEAD: Signs = { life: "dead", covered: true };
const UNKNOWN: Signs = { life: "unknown", covered: true };
/** Memory stores are down for the one who looks as well. */
const DARK: Signs = { life: "unknown", covered: false };

/** Looks at the record again and again, and never finds it abandoned. */
function look(observer: LockObserver, holder: SessionHolder, signs: Signs, last: number, since = 0): void {
	for (let now = since; now <= last; now += 0.5) {
		expect(observer.observe(holder, "v1", signs, now)).toBe("held");
	}
}

describe("LockObserver", () => {
	it("should never give up a server that is alive, however long its record stays unwritten", () => {
		const observer = new LockObserver(CONFIG);

		for (const now of $range(0, 10_000, 100)) {
			expect(observer.observe(HOLDER, "v1", ALIVE, now)).toBe("held");
			expect(observer.observe(PROMISED, "v1", ALIVE, now)).toBe("held");
		}
	});

	it("should not believe one look at a missing heartbeat", () => {
		const observer = new LockObserver(CONFIG);

		expect(observer.observe(HOLDER, "v1", DEAD, 0)).toBe("held");
		expect(observer.observe(HOLDER, "v1", ALIVE, 2)).toBe("held");
		expect(observer.observe(HOLDER, "v1", DEAD, 4)).toBe("held");
		expect(observer.observe(HOLDER, "v1", DEAD, 6.9)).toBe("held");
		expect(observer.observe(HOLDER, "v1", DEAD, 7)).toBe("abandoned");
	});

	it("should begin anew when the record was written, even by a server that looks dead", () => {
		const observer = new LockObserver(CONFIG);

		observer.observe(HOLDER, "v1", DEAD, 0);
		expect(observer.observe(HOLDER, "v2", DEAD, 4)).toBe("held");
		expect(observer.observe(HOLDER, "v2", DEAD, 7)).toBe("abandoned");
	});

	it("should wait out a promise when neither the record nor the beat in the data store changes", () => {
		for (const life of ["dead", "unknown"] as const) {
			for (const reserve of ["beat 1", "none"]) {
				const observer = new LockObserver(CONFIG);
				const signs: Signs = { life, reserve, covered: false };

				look(observer, PROMISED, signs, 11.9);
				expect(observer.observe(PROMISED, "v1", signs, 12)).toBe("abandoned");
			}
		}
	});

	it("should never give up a server that beats in the data store", () => {
		const observer = new LockObserver(CONFIG);

		for (let now = 0; now < 1_000; now += 1) {
			const reserve = `beat ${now - (now % 5)}`;
			expect(observer.observe(PROMISED, "v1", { life: "dead", reserve, covered: true }, now)).toBe("held");
		}
	});

	it("should not count time in which it could not read the beat in the data store", () => {
		const observer = new LockObserver(CONFIG);
		const unread: Signs = { life: "dead", reserve: "unread", covered: true };
		const still: Signs = { life: "dead", reserve: "beat 1", covered: true };

		look(observer, PROMISED, still, 5);
		look(observer, PROMISED, unread, 100, 5.5);
		look(observer, PROMISED, still, 111.9, 100.5);
		expect(observer.observe(PROMISED, "v1", still, 112.5)).toBe("abandoned");
	});

	it("should bear that a look at the beat fails now and then", () => {
		const observer = new LockObserver(CONFIG);

		for (let now = 0; now < 12; now += 0.5) {
			const reserve = now % 2 === 0 ? "beat 1" : "unread";
			expect(observer.observe(PROMISED, "v1", { life: "dead", reserve, covered: true }, now)).toBe("held");
		}
		expect(observer.observe(PROMISED, "v1", { life: "dead", reserve: "unread", covered: true }, 12)).toBe("held");
		expect(observer.observe(PROMISED, "v1", { life: "dead", reserve: "beat 1", covered: true }, 13)).toBe(
			"abandoned",
		);
	});

	it("should wait as long as for a promise when memory stores are down for everybody", () => {
		const observer = new LockObserver(CONFIG);

		look(observer, HOLDER, ALIVE, 4.5);
		look(observer, HOLDER, DARK, 16, 5);
		expect(observer.observe(HOLDER, "v1", DARK, 16.5)).toBe("abandoned");
	});

	it("should wait longest when only it cannot read the other server's heartbeat", () => {
		const observer = new LockObserver(CONFIG);

		look(observer, HOLDER, UNKNOWN, 69);
		expect(observer.observe(HOLDER, "v1", UNKNOWN, 70)).toBe("abandoned");
	});

	it("should not count time before it last saw the other server alive, however long it has watched the record", () => {
		const observer = new LockObserver(CONFIG);

		for (const signs of [UNKNOWN, DARK]) {
			look(observer, HOLDER, ALIVE, 100);
			expect(observer.observe(HOLDER, "v1", signs, 100.5)).toBe("held");
		}
	});

	it("should take a missing heartbeat for one however often it could not be read in between", () => {
		const observer = new LockObserver(CONFIG);

		expect(observer.observe(HOLDER, "v1", DEAD, 0)).toBe("held");
		expect(observer.observe(HOLDER, "v1", UNKNOWN, 1)).toBe("held");
		expect(observer.observe(HOLDER, "v1", UNKNOWN, 3)).toBe("held");
		expect(observer.observe(HOLDER, "v1", DEAD, 3.5)).toBe("abandoned");
	});

	it("should not go by the time that another server wrote", () => {
		const observer = new LockObserver(CONFIG);
		const still: Signs = { life: "dead", reserve: "none", covered: true };

		expect(observer.observe({ ...PROMISED, time: -1e9 }, "v1", still, 1e6)).toBe("held");
		look(observer, { ...PROMISED, time: 1e12 }, still, 1e6 + 11.9, 1e6);
		expect(observer.observe({ ...PROMISED, time: 1e12 }, "v1", still, 1e6 + 12)).toBe("abandoned");
	});

	it("should not count time in which it could not look", () => {
		const observer = new LockObserver(CONFIG);
		const still: Signs = { life: "dead", reserve: "none", covered: true };

		expect(observer.observe(PROMISED, "v1", still, 0)).toBe("held");
		expect(observer.observe(PROMISED, "v1", still, 40)).toBe("held");
		expect(observer.observe(HOLDER, "v1", DARK, 80)).toBe("held");
		expect(observer.observe(HOLDER, "v1", DARK, 110)).toBe("held");
		expect(observer.observe(PROMISED, "v1", still, 150)).toBe("held");
		look(observer, PROMISED, still, 161.9, 150);
		expect(observer.observe(PROMISED, "v1", still, 162)).toBe("abandoned");
	});
});
