import { describe, expect, it } from "@rbxts/jest-globals";
import { VirtualCloud, VirtualServer } from "./fakes/virtual-cloud.fake";
import { UNAVAILABLE } from "./fakes/virtual-data-store.fake";
import { createRandom } from "./fakes/virtual-timing.fake";
import { OpenOptions } from "./record-store";
import { readLock } from "./session-lock";

interface Opened {
	ended?: string;
	at?: number;
	value?: unknown;
}

function open(cloud: VirtualCloud, server: VirtualServer, options?: OpenOptions): Opened {
	const result: Opened = {};

	server.start(() => {
		const opened = server.store.openAsync("k", options);
		result.ended = opened.ok ? "opened" : opened.reason;
		result.value = opened.ok ? opened.value?.value : undefined;
		result.at = cloud.time.now();
	});

	return result;
}

/** Opens and waits for it. */
function openNow(cloud: VirtualCloud, server: VirtualServer): void {
	const opened = open(cloud, server);
	expect(cloud.time.advance(30, () => opened.ended !== undefined)).toBe(true);
	expect(opened.ended).toBe("opened");
}

function run<T>(cloud: VirtualCloud, server: VirtualServer, work: () => T, seconds = 60): T | undefined {
	let result: { readonly value: T } | undefined;

	server.start(() => {
		result = { value: work() };
	});
	cloud.time.advance(seconds, () => result !== undefined);

	return result?.value;
}

function set(cloud: VirtualCloud, server: VirtualServer, value: defined, release = false) {
	return run(cloud, server, () => {
		const result = server.store.setAsync("k", value, { release });
		return result.ok ? result.value : result.reason;
	});
}

function lockOf(cloud: VirtualCloud) {
	return readLock(cloud.data.read("k")?.metadata ?? {});
}

describe("SessionLockedStore", () => {
	it("should write nothing without a session", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		cloud.data.write("k", { value: 1, userIds: [], metadata: {} });

		expect(set(cloud, a, 2)).toBe("SessionLost");
		expect(cloud.data.read("k")?.value).toBe(1);
		expect(cloud.data.requests).toBe(0);
	});

	it("should write nothing, and say so once, when another server took the session in the meantime", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		let lost = 0;
		a.store.lost.connect(() => (lost += 1));
		openNow(cloud, a);
		cloud.data.write("k", { value: 7, userIds: [], metadata: { epoch: 2, session: "x", server: "thief" } });

		expect(set(cloud, a, 1)).toBe("SessionLost");
		expect(set(cloud, a, 1)).toBe("SessionLost");
		expect(cloud.data.read("k")?.value).toBe(7);
		expect(lost).toBe(1);
		expect(a.store.isOpen("k")).toBe(false);
	});

	it("should not take a session as its own when another server took it and gave it up again", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		cloud.data.write("k", { value: 7, userIds: [], metadata: { epoch: 2 } });

		expect(set(cloud, a, 1)).toBe("SessionLost");
		expect(set(cloud, a, 1, true)).toBe("SessionLost");
		expect(cloud.data.read("k")?.value).toBe(7);
	});

	it("should not create a record anew that was removed while its session was open", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		cloud.data.entries.delete("k");

		expect(set(cloud, a, 1, true)).toBe("SessionLost");
		expect(cloud.data.read("k")).toBe(undefined);
	});

	it("should fence off a write that was under way when the session was taken", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		cloud.data.latency = 2;
		let ended: string | undefined;
		a.start(() => {
			const result = a.store.setAsync("k", "late");
			ended = result.ok ? "written" : result.reason;
		});
		cloud.time.advance(1.1);
		// The transform has seen its session; the write has not landed yet.
		cloud.data.write("k", { value: 7, userIds: [], metadata: { epoch: 2, session: "x", server: "thief" } });
		cloud.time.advance(10);

		expect(ended).toBe("SessionLost");
		expect(cloud.data.read("k")?.value).toBe(7);
	});

	it("should leave a record untouched whose value is refused, and take no session", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		cloud.data.write("k", { value: 1, userIds: [], metadata: {} });
		const { version } = cloud.data.read("k")!;

		const opened = open(cloud, a, { findFault: () => "from the future" });
		cloud.time.advance(10);

		expect(opened.ended).toBe("RecordRefused");
		expect(cloud.data.read("k")?.version).toBe(version);
		expect(a.store.count()).toBe(0);
	});

	it("should tell a locked session from a data store that fails", () => {
		const cloud = new VirtualCloud();
		const [a, b] = [cloud.server("a"), cloud.server("b")];
		openNow(cloud, a);
		cloud.messagesLost = true;

		const locked = open(cloud, b);
		cloud.time.advance(120);
		expect(locked.ended).toBe("SessionLocked");

		cloud.data.plan = () => ({ kind: "before", message: UNAVAILABLE });
		const failed = open(cloud, b);
		cloud.time.advance(120);
		expect(failed.ended).toBe("DataStoreError");
	});

	it("should keep nothing of records that could not be opened and are not wanted any more", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		cloud.data.plan = () => ({ kind: "before", message: UNAVAILABLE });

		for (const index of $range(1, 20)) {
			a.start(() => a.store.openAsync(`k${index}`));
			cloud.time.advance(30);
		}

		expect(a.store.count()).toBe(0);
		expect(a.store.measure().get("ObservedRecords") ?? math.huge).toBeLessThanOrEqual(1);
	});

	it("should give up at once, and leave no session behind, when it is not wanted any more", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		let cancelled = false;
		const opened = open(cloud, a, { isCancelled: () => cancelled });
		cloud.time.advance(0.06);
		cancelled = true;
		cloud.time.advance(10);

		expect(opened.ended).toBe("Cancelled");
		expect(lockOf(cloud)).toEqual({ epoch: 1 });
		expect(a.store.count()).toBe(0);
	});

	it("should give up the session again that a failed request had taken after all", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		cloud.data.plan = () => ({ kind: "after", message: UNAVAILABLE });
		const opened = open(cloud, a);
		cloud.time.advance(30, () => opened.ended !== undefined);
		expect(opened.ended).toBe("DataStoreError");
		expect(lockOf(cloud).holder?.server).toBe("a");
		cloud.data.plan = () => undefined;
		cloud.time.advance(30);

		expect(lockOf(cloud).holder).toBe(undefined);
		expect(a.store.count()).toBe(0);
	});

	it("should recognise its own work when the answers of all kinds of request are lost", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		let odd = false;
		cloud.data.plan = () => {
			odd = !odd;
			return odd ? { kind: "after", message: UNAVAILABLE } : undefined;
		};

		openNow(cloud, a);
		expect(lockOf(cloud).epoch).toBe(1);
		expect(set(cloud, a, 1)).toBe("written");
		expect(set(cloud, a, 2, true)).toBe("written");
		expect(lockOf(cloud)).toEqual({ epoch: 1 });
		expect(cloud.data.read("k")?.value).toBe(2);
	});

	it("should keep values, user ids and other metadata", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		cloud.data.write("k", { value: { coins: 5 }, userIds: [42], metadata: { tag: "vip" } });

		const opened = open(cloud, a, { userIds: [1] });
		cloud.time.advance(5);
		expect(opened.value).toEqual({ coins: 5 });
		run(cloud, a, () => a.store.releaseAsync("k"));

		const { value, userIds, metadata } = cloud.data.read("k")!;
		expect(value).toEqual({ coins: 5 });
		expect(userIds).toEqual([42]);
		expect(metadata).toEqual({ tag: "vip", epoch: 1 });
	});

	it("should write nothing when the transform leaves the value, and read what stands there", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		const { version } = cloud.data.read("k")!;

		expect(run(cloud, a, () => a.store.updateAsync("k", () => undefined))).toEqual({
			ok: true,
			value: "unchanged",
		});
		expect(run(cloud, a, () => a.store.getAsync("k"))).toEqual({ ok: true, value: { empty: true } });
		expect(cloud.data.read("k")?.version).toBe(version);
	});

	it("should open only when the earlier session on the same server is over", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		cloud.data.latency = 4;
		a.start(() => a.store.setAsync("k", "left", { release: true }));
		const again = open(cloud, a);
		cloud.time.advance(60);

		expect(again.ended).toBe("opened");
		expect(again.value).toBe("left");
		expect(lockOf(cloud).epoch).toBe(2);
	});

	for (const seconds of [0.05, 0.5, 4]) {
		it(`should be in within a second after the other server's release, ${seconds} s after the arrival`, () => {
			const cloud = new VirtualCloud();
			const [a, b] = [cloud.server("a", 300), cloud.server("b", -300)];
			cloud.messagesLost = true;
			openNow(cloud, a);
			const arrival = cloud.time.now();
			const opened = open(cloud, b);
			cloud.time.advance(seconds);
			let released = 0;
			a.start(() => {
				a.store.setAsync("k", "from a", { release: true });
				released = cloud.time.now();
			});
			cloud.time.advance(30);

			expect(opened.ended).toBe("opened");
			expect(opened.value).toBe("from a");
			expect((opened.at ?? math.huge) - released).toBeLessThanOrEqual(1);
			expect((opened.at ?? math.huge) - arrival).toBeLessThanOrEqual(seconds + 1.2);
			expect(cloud.violations).toEqual([]);
		});
	}

	it("should ask a server that keeps a session for it, in words that it understands", () => {
		const cloud = new VirtualCloud();
		const [a, b] = [cloud.server("a"), cloud.server("b")];
		openNow(cloud, a);
		a.store.releaseRequested.connect((key) => a.store.setAsync(key, "handed over", { release: true }));
		const opened = open(cloud, b);
		cloud.time.advance(10, () => opened.ended !== undefined);

		expect(opened.value).toBe("handed over");
		expect(cloud.time.now()).toBeLessThan(3);
	});

	it("should try a last save again at once when another server waits for it", () => {
		const cloud = new VirtualCloud();
		const [a, b] = [cloud.server("a"), cloud.server("b")];
		openNow(cloud, a);
		cloud.data.plan = (_, _kind, key) => (key === "k" ? { kind: "before", message: UNAVAILABLE } : undefined);
		a.start(() => a.store.setAsync("k", "last", { release: true, retry: (_, failure) => failure && 60 }));
		cloud.time.advance(1);
		cloud.data.plan = () => undefined;
		const opened = open(cloud, b);
		cloud.time.advance(10, () => opened.ended !== undefined);

		expect(opened.value).toBe("last");
		expect(cloud.time.now()).toBeLessThan(4);
	});

	it("should be in within 15 s after the other server crashed, whenever in its heartbeat that was", () => {
		for (const crash of [10, 10.5, 11, 11.5, 12, 12.5, 13]) {
			const cloud = new VirtualCloud();
			const [a, b] = [cloud.server("a"), cloud.server("b")];
			openNow(cloud, a);
			cloud.time.advance(crash - cloud.time.now());
			a.timing.crash();
			const opened = open(cloud, b);
			cloud.time.advance(60);

			expect(opened.ended).toBe("opened");
			expect((opened.at ?? math.huge) - crash).toBeLessThanOrEqual(15);
			expect(lockOf(cloud).epoch).toBe(2);
		}
	});

	it("should let a crowd in within 15 s, however large, after their server crashed", () => {
		for (const [players, crash] of [
			[100, 10],
			[200, 11.7],
		] as const) {
			const cloud = new VirtualCloud();
			const [a, b] = [cloud.server("a"), cloud.server("b")];
			let opened = 0;
			for (const index of $range(1, players)) a.start(() => a.store.openAsync(`k${index}`));
			cloud.time.advance(crash - cloud.time.now());
			a.timing.crash();
			for (const index of $range(1, players)) {
				b.start(() => {
					const { ok } = b.store.openAsync(`k${index}`);
					opened += ok ? 1 : 0;
				});
			}
			cloud.time.advance(15);

			expect(opened).toBe(players);
		}
	});

	it("should not take the session of a live server that cannot write its heartbeat", () => {
		const cloud = new VirtualCloud();
		const [a, b] = [cloud.server("a", 1_000), cloud.server("b", -1_000)];
		openNow(cloud, a);
		cloud.messagesLost = true;
		cloud.memoryFails = (server) => server === "a";
		cloud.time.advance(12);

		for (const _ of $range(1, 5)) {
			const opened = open(cloud, b);
			cloud.time.advance(90, () => opened.ended !== undefined);
			expect(opened.ended).toBe("SessionLocked");
		}

		expect(set(cloud, a, 1)).toBe("written");
	});

	it("should not take the session of a live server when nothing but its records can be written", () => {
		const cloud = new VirtualCloud();
		const [a, b] = [cloud.server("a", 1_000), cloud.server("b", -1_000)];
		openNow(cloud, a);
		cloud.messagesLost = true;
		cloud.memoryFails = () => true;
		cloud.reserve.plan = (_, kind) => (kind === "set" ? { kind: "before", message: UNAVAILABLE } : undefined);
		const opened = open(cloud, b);
		cloud.time.advance(120, () => opened.ended !== undefined);

		expect(opened.ended).toBe("SessionLocked");
		expect(set(cloud, a, 1)).toBe("written");
		const before = cloud.data.requests;
		cloud.time.advance(60);
		expect(cloud.data.requests - before).toBeLessThanOrEqual(11);
	});

	it("should not take the session of a live server when memory stores go down, whenever that is", () => {
		for (const offset of [-8, -4, -1, 0, 0.5, 2, 4, 8]) {
			const cloud = new VirtualCloud();
			const [a, b] = [cloud.server("a", 1_000), cloud.server("b", -1_000)];
			openNow(cloud, a);
			cloud.messagesLost = true;
			const arrival = 20;
			cloud.memoryFails = () => cloud.time.now() >= arrival + offset;
			cloud.time.advance(arrival - cloud.time.now());
			const opened = open(cloud, b);
			cloud.time.advance(120, () => opened.ended !== undefined);

			expect(opened.ended).toBe("SessionLocked");
			expect(set(cloud, a, 1)).toBe("written");
		}
	});

	it("should not take the session of a live server when memory stores fail now and then", () => {
		for (const seed of $range(1, 20)) {
			const cloud = new VirtualCloud(seed);
			const [a, b] = [cloud.server("a", 1_000), cloud.server("b", -1_000)];
			openNow(cloud, a);
			cloud.messagesLost = true;
			const random = createRandom(seed);
			cloud.memoryFails = () => random() < 0.5;
			const opened = open(cloud, b);
			cloud.time.advance(120, () => opened.ended !== undefined);

			expect(opened.ended).toBe("SessionLocked");
			expect(set(cloud, a, 1)).toBe("written");
		}
	});

	it("should take the session of a server within 15 s that crashed while memory stores failed", () => {
		for (const before of [0, 1, 3, 5, 6, 7, 9, 30]) {
			const cloud = new VirtualCloud();
			const [a, b] = [cloud.server("a"), cloud.server("b")];
			openNow(cloud, a);
			cloud.time.advance(20);
			cloud.memoryFails = () => true;
			cloud.time.advance(before);
			a.timing.crash();
			const began = cloud.time.now();
			const opened = open(cloud, b);
			cloud.time.advance(60);

			expect(opened.ended).toBe("opened");
			expect((opened.at ?? math.huge) - began).toBeLessThanOrEqual(15);
		}
	});

	it("should not take the sessions of live servers when the memory store lost its content", () => {
		for (const offset of [0, 0.7, 1.4, 2.1, 2.8]) {
			const cloud = new VirtualCloud();
			const [a, b] = [cloud.server("a"), cloud.server("b")];
			openNow(cloud, a);
			cloud.messagesLost = true;
			cloud.time.advance(9 + offset);
			const opened = open(cloud, b);
			cloud.time.advance(1);
			cloud.flushMemory();
			cloud.time.advance(90);

			expect(opened.ended).toBe("SessionLocked");
		}
	});

	it("should write nothing for an hour while its heartbeat is seen, and beat elsewhere while it is not", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		const before = cloud.data.requests;
		cloud.time.advance(3_600);
		expect(cloud.data.requests).toBe(before);
		expect(cloud.reserve.requests).toBe(0);

		cloud.memoryFails = () => true;
		cloud.time.advance(8);
		expect(lockOf(cloud).holder?.refresh).toBe(6);
		expect(cloud.data.requests).toBe(before + 1);
		expect(cloud.reserve.read("a")).toBeDefined();
		const beats = cloud.reserve.requests;
		cloud.time.advance(600);
		expect(cloud.data.requests).toBe(before + 1);
		expect(cloud.reserve.requests - beats).toBe(200);

		cloud.memoryFails = () => false;
		cloud.time.advance(30);
		expect(lockOf(cloud).holder?.refresh).toBe(undefined);
		const [settled, quiet] = [cloud.data.requests, cloud.reserve.requests];
		cloud.time.advance(3_600);
		expect(cloud.data.requests).toBe(settled);
		expect(cloud.reserve.requests).toBe(quiet);
	});

	it("should leave no promise in a record that was being written when the heartbeat came back", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		cloud.memoryFails = () => true;
		// The note of the promise is on its way for as long as it takes the heartbeat to come back.
		cloud.data.latency = 40;
		cloud.time.advance(25);
		expect(lockOf(cloud).holder?.refresh).toBe(undefined);
		cloud.memoryFails = () => false;
		cloud.time.advance(60);

		cloud.data.latency = 0.1;
		cloud.time.advance(120);
		expect(lockOf(cloud).holder?.refresh).toBe(undefined);
	});

	it("should leave no promise in a record when the answer to each attempt to note it was lost", () => {
		const cloud = new VirtualCloud();
		const a = cloud.server("a");
		openNow(cloud, a);
		cloud.memoryFails = () => true;
		cloud.data.plan = () => ({ kind: "after", message: UNAVAILABLE });
		cloud.time.advance(8);
		expect(lockOf(cloud).holder?.refresh).toBe(6);

		cloud.memoryFails = () => false;
		cloud.data.plan = () => ({ kind: "before", message: UNAVAILABLE });
		cloud.time.advance(90);
		cloud.data.plan = () => undefined;
		cloud.time.advance(60);
		expect(lockOf(cloud).holder?.refresh).toBe(undefined);
	});

	it("should spread the looks of a hundred players who wait at once", () => {
		const cloud = new VirtualCloud();
		const [a, b] = [cloud.server("a"), cloud.server("b")];
		const opened = new Array<number>();

		for (const index of $range(1, 100)) a.start(() => a.store.openAsync(`k${index}`));
		cloud.time.advance(5);
		cloud.messagesLost = true;
		for (const index of $range(1, 100)) {
			b.start(() => {
				const result = b.store.openAsync(`k${index}`);
				if (result.ok) opened.push(cloud.time.now());
			});
		}
		cloud.time.advance(1);
		const before = cloud.data.requests;
		cloud.time.advance(10);
		// What a hundred players may read in this time is 700.
		expect(cloud.data.requests - before).toBeLessThanOrEqual(500);
		for (const index of $range(1, 100)) a.start(() => a.store.releaseAsync(`k${index}`));
		cloud.time.advance(10);

		expect(opened.size()).toBe(100);
	});
});
