import { describe, expect, it } from "@rbxts/jest-globals";
import { createPlayerData, PlayerData } from "server/players";
import { VirtualCloud } from "./fakes/virtual-cloud.fake";
import { FaultPlan, UNAVAILABLE } from "./fakes/virtual-data-store.fake";
import { startVirtualGame, VirtualGame } from "./fakes/virtual-game.fake";
import { MIGRATIONS } from "./migrations";
import { isRawData } from "./player-record";
import { readLock } from "./session-lock";

const FAILING: FaultPlan = () => ({ kind: "before", message: UNAVAILABLE });
const HEALTHY: FaultPlan = () => undefined;

function setUp(skew = 0) {
	const cloud = new VirtualCloud();
	const host = startVirtualGame(cloud, "a", skew);

	return { cloud, host };
}

function join(cloud: VirtualCloud, { playerData }: VirtualGame, userId = 1, seconds = 30): void {
	playerData.join(userId);
	expect(cloud.time.advance(seconds, () => playerData.hasLoaded(userId))).toBe(true);
}

function coins(host: VirtualGame, userId = 1): unknown {
	return host.playerData.getValue(userId, "settings")?.coins;
}

function setCoins(host: VirtualGame, value: number, userId = 1): void {
	host.playerData.updateValue(userId, "settings", (settings) => ({ ...settings, coins: value }));
}

function storedCoins(cloud: VirtualCloud, key = "1"): unknown {
	const record = cloud.data.read(key)?.value;
	const data = isRawData(record) && isRawData(record.data) ? record.data : {};

	return isRawData(data.settings) ? data.settings.coins : undefined;
}

function isLocked(cloud: VirtualCloud, key = "1"): boolean {
	return readLock(cloud.data.read(key)?.metadata ?? {}).holder !== undefined;
}

describe("PlayerDataServer, loading", () => {
	it("should give defaults, say so, and never save them, while data stores fail", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 100);
		host.playerData.leave(1);
		cloud.time.advance(10);
		const { version } = cloud.data.read("1")!;
		cloud.data.plan = FAILING;

		join(cloud, host, 1, 60);
		expect(host.playerData.hasErrored(1)).toBe(true);
		expect(host.playerData.getLoadError(1)?.reason).toBe("DataStoreError");
		expect(host.playerData.canTransact(1)).toBe(false);
		expect(coins(host)).toBe(undefined);
		setCoins(host, 1);
		cloud.time.advance(300);
		host.playerData.leave(1);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(60);

		expect(cloud.data.read("1")?.version).toBe(version);
		expect(storedCoins(cloud)).toBe(100);
		expect(isLocked(cloud)).toBe(false);
	});

	it("should bring the real data without another join when data stores work again", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 100);
		host.playerData.leave(1);
		cloud.time.advance(10);
		cloud.data.plan = FAILING;
		join(cloud, host, 1, 60);
		const told = new Array<string>();
		host.playerData.loaded.connect((_, problem) => told.push(problem?.reason ?? "fine"));
		setCoins(host, 1);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(40);

		expect(told).toEqual(["fine"]);
		expect(host.playerData.hasErrored(1)).toBe(false);
		expect(host.playerData.canTransact(1)).toBe(true);
		expect(coins(host)).toBe(100);
	});

	it("should refuse a record of newer code and leave it as it is", () => {
		const { cloud, host } = setUp();
		cloud.data.write("1", { value: { version: 99, data: { x: 1 } }, userIds: [1], metadata: {} });
		const { version } = cloud.data.read("1")!;

		join(cloud, host);
		expect(host.playerData.getLoadError(1)?.reason).toBe("RecordRefused");
		setCoins(host, 1);
		cloud.time.advance(120);
		host.playerData.leave(1);
		cloud.time.advance(60);

		expect(cloud.data.read("1")?.version).toBe(version);
		expect(host.playerData.measure().get("UnfinishedVisits")).toBe(0);
	});

	it("should not keep the session of a record that it cannot read, however long data stores fail", () => {
		const cloud = new VirtualCloud();
		let times = 0;
		const host = startVirtualGame(cloud, "a", 0, () => {
			times += 1;
			return times === 1 ? error("there is a bug") : createPlayerData();
		});
		cloud.data.plan = (request) => (request > 1 ? { kind: "before", message: UNAVAILABLE } : undefined);
		join(cloud, host);
		expect(host.playerData.getLoadError(1)?.reason).toBe("RecordRefused");
		cloud.time.advance(60);
		expect(isLocked(cloud)).toBe(true);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(10);

		expect(isLocked(cloud)).toBe(false);
	});

	it("should resume with false whoever waits for a player who leaves before, and keep no session", () => {
		const { cloud, host } = setUp();
		cloud.data.latency = 2;
		const answers = new Array<boolean>();
		host.playerData.join(1);
		task.spawn(() => answers.push(host.playerData.waitForDataLoadAsync(1)));
		cloud.time.advance(1);
		host.playerData.leave(1);
		cloud.time.advance(30);

		expect(answers).toEqual([false]);
		expect(host.playerData.waitForDataLoadAsync(1)).toBe(false);
		expect(host.playerData.hasLoaded(1)).toBe(false);
		expect(isLocked(cloud)).toBe(false);
	});

	it("should quarantine a section that makes no sense, and bring it back when it does again", () => {
		const { cloud, host } = setUp();
		const data = { settings: { a: { deep: true } }, pets: ["cat"], inventory: { stacks: [] } };
		cloud.data.write("1", { value: { version: MIGRATIONS.size(), data }, userIds: [1], metadata: {} });
		join(cloud, host);
		host.playerData.leave(1);
		cloud.time.advance(10);

		const record = cloud.data.read("1")?.value as unknown as Record<string, unknown>;
		expect(record.quarantine).toEqual({ settings: { a: { deep: true } } });
		expect((record.data as Record<string, unknown>).settings).toBe(undefined);
		expect((record.data as Record<string, unknown>).pets).toEqual(["cat"]);

		const cured = { ...record, quarantine: { settings: { coins: 3 } } };
		cloud.data.write("1", { value: cured, userIds: [1], metadata: cloud.data.read("1")!.metadata });
		join(cloud, host);
		expect(coins(host)).toBe(3);
	});

	it("should take in once whoever is announced twice", () => {
		const { cloud, host } = setUp();
		host.playerData.join(1);
		host.playerData.join(1);
		join(cloud, host);
		host.playerData.join(1);
		cloud.time.advance(5);

		expect(readLock(cloud.data.read("1")!.metadata).epoch).toBe(1);
	});
});

describe("PlayerDataServer, values", () => {
	it("should raise an error when a value is set before the data is loaded and after the player left", () => {
		const { cloud, host } = setUp();

		expect(() => setCoins(host, 1)).toThrow("not loaded");
		expect(host.playerData.getValue(1, "settings")).toBe(undefined);
		join(cloud, host);
		host.playerData.leave(1);
		expect(() => host.playerData.setValue(1, "settings", {})).toThrow("not loaded");
	});

	it("should tell each key that changed, and which are private", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		const told = new Array<string>();
		host.playerData.playerDataUpdated.connect((userId, key: keyof PlayerData) => told.push(`${userId} ${key}`));

		host.playerData.setValue(1, "settings", { music: false });
		host.playerData.removeValue(1, "settings");
		host.playerData.setValueAsPrivate(1, "settings", { secret: 1 });
		host.inventories.addItem(1, "apple", 1);

		expect(told).toEqual(["1 settings", "1 settings", "1 settings", "1 inventory"]);
		expect(host.playerData.isPrivate(1, "settings")).toBe(true);
		expect(host.playerData.isPrivate(1, "inventory")).toBe(false);
		expect(host.playerData.getValue(1, "settings")).toEqual({ secret: 1 });
	});
});

describe("PlayerDataServer, saving", () => {
	it("should write nothing while nothing changes, and two requests in an hour in all", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		host.playerData.leave(1);
		cloud.time.advance(10);
		const before = cloud.data.requests;
		join(cloud, host);
		cloud.time.advance(3_600);
		host.playerData.leave(1);
		cloud.time.advance(10);

		expect(cloud.data.requests - before).toBe(2);
	});

	it("should save a change within a minute, and changes of many players not at once", () => {
		const { cloud, host } = setUp();
		const landed = new Array<number>();
		for (const userId of $range(1, 50)) join(cloud, host, userId);
		cloud.time.advance(120);
		cloud.data.onWrite = () => landed.push(cloud.time.now());
		const changed = cloud.time.now();
		for (const userId of $range(1, 50)) setCoins(host, 5, userId);
		cloud.time.advance(60);

		expect(landed.size()).toBe(50);
		expect(math.max(...landed) - changed).toBeLessThan(60);
		expect(math.max(...landed) - math.min(...landed)).toBeGreaterThan(8);
		for (const userId of $range(1, 50)) expect(storedCoins(cloud, `${userId}`)).toBe(5);
	});

	it("should share one request among saves that come while another is under way", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		cloud.time.advance(120);
		const before = cloud.data.requests;
		const done = new Array<string>();

		for (const value of $range(1, 20)) {
			setCoins(host, value);
			task.spawn(() => {
				const result = host.playerData.saveAsync(1);
				done.push(result.ok ? result.value : result.reason);
			});
		}
		cloud.time.advance(10);

		expect(done.size()).toBe(20);
		expect(storedCoins(cloud)).toBe(20);
		expect(cloud.data.requests - before).toBeLessThanOrEqual(2);
	});

	it("should say that a save failed, try again by itself, and count as failing for so long", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		cloud.time.advance(120);
		const problems = new Array<string>();
		host.playerData.saved.connect((_, problem) => problems.push(problem?.reason ?? "fine"));
		cloud.data.plan = FAILING;
		setCoins(host, 7);
		let answer: string | undefined;
		task.spawn(() => {
			const result = host.playerData.saveAsync(1);
			answer = result.ok ? result.value : result.reason;
		});
		cloud.time.advance(30);
		expect(answer).toBe("DataStoreError");
		expect(host.playerData.getSaveError(1)?.reason).toBe("DataStoreError");
		expect(host.health.isFailing()).toBe(true);
		expect(host.playerData.canTransact(1)).toBe(false);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(30);

		expect(storedCoins(cloud)).toBe(7);
		expect(problems.includes("fine")).toBe(true);
		expect(host.playerData.getSaveError(1)).toBe(undefined);
		expect(host.playerData.canTransact(1)).toBe(true);
	});

	it("should refuse to save for a player who is not here or plays on defaults", () => {
		const { cloud, host } = setUp();
		const first = host.playerData.saveAsync(1);
		expect(first.ok ? "" : first.reason).toBe("SessionLost");
		cloud.data.plan = FAILING;
		join(cloud, host, 1, 60);
		const second = host.playerData.saveAsync(1);
		expect(second.ok ? "" : second.reason).toBe("DataStoreError");
	});

	it("should save a last time when a player leaves, however long data stores fail", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 3);
		cloud.data.plan = FAILING;
		host.playerData.leave(1);
		host.playerData.leave(1);
		cloud.time.advance(600);
		expect(isLocked(cloud)).toBe(true);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(10);

		expect(storedCoins(cloud)).toBe(3);
		expect(isLocked(cloud)).toBe(false);
		expect(host.playerData.measure().get("UnfinishedVisits")).toBe(0);
	});

	it("should save a last time although access to data stores is refused for a while", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 3);
		cloud.data.plan = () => ({
			kind: "before",
			message: "502: API Services rejected request. HTTP 403 (Forbidden)",
		});
		host.playerData.leave(1);
		cloud.time.advance(60);
		expect(host.health.isFailing()).toBe(true);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(10);

		expect(storedCoins(cloud)).toBe(3);
		expect(isLocked(cloud)).toBe(false);
	});

	it("should write the last value and give the session up in one request", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		cloud.time.advance(120);
		setCoins(host, 3);
		const before = cloud.data.requests;
		const landed = new Array<string>();
		cloud.data.onWrite = () => landed.push(`${storedCoins(cloud)} ${isLocked(cloud)}`);
		host.playerData.leave(1);
		cloud.time.advance(10);

		expect(landed).toEqual(["3 false"]);
		expect(cloud.data.requests - before).toBe(1);
	});

	it("should keep nothing of players who came and went, whatever became of their data", () => {
		const { cloud, host } = setUp();
		const other = startVirtualGame(cloud, "b");
		const { playerData, documents } = host;

		for (const userId of $range(1, 12)) {
			cloud.data.plan = userId % 3 === 0 ? FAILING : HEALTHY;
			playerData.join(userId);
			cloud.time.advance(userId % 3 === 1 ? 0.12 : 40);
			if (playerData.hasLoaded(userId)) playerData.setValueAsPrivate(userId, "settings", { coins: 1 });
			if (userId % 4 === 0) other.playerData.join(userId);
			cloud.time.advance(1);
			playerData.leave(userId);
			cloud.time.advance(20);
			other.playerData.leave(userId);
		}
		cloud.data.plan = HEALTHY;
		cloud.time.advance(120);

		const numbers = playerData.measure();
		for (const name of [
			"UnfinishedVisits",
			"Sessions",
			"QueuedRequests",
			"WaitingForSessions",
			"ObservedRecords",
		]) {
			expect(`${name} ${numbers.get(name)}`).toBe(`${name} 0`);
		}
		for (const userId of $range(1, 12)) {
			expect(documents.find(userId)).toBe(undefined);
			expect(playerData.isPrivate(userId, "settings")).toBe(false);
			expect(playerData.isHere(userId)).toBe(false);
			expect(isLocked(cloud, `${userId}`)).toBe(false);
		}
	});

	it("should say that a last save came too late", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		cloud.time.advance(120);
		setCoins(host, 3);
		const stored = cloud.data.read("1")!;
		cloud.data.write("1", { ...stored, metadata: { epoch: 9, session: "x", server: "thief" } });
		host.playerData.leave(1);
		cloud.time.advance(10);

		expect(host.playerData.measure().get("LostSessions")).toBe(1);
		expect(host.playerData.measure().get("UnfinishedVisits")).toBe(0);
	});

	it("should load what was saved when a player comes back while their last save is under way", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 3);
		cloud.data.latency = 10;
		host.playerData.leave(1);
		cloud.time.advance(1);
		join(cloud, host, 1, 60);

		expect(coins(host)).toBe(3);
		expect(host.playerData.hasErrored(1)).toBe(false);
		setCoins(host, 4);
		host.playerData.leave(1);
		cloud.time.advance(60);
		expect(storedCoins(cloud)).toBe(4);
	});

	it("should give a player up who came to another server, and lose nothing", () => {
		const { cloud, host } = setUp(100);
		const other = startVirtualGame(cloud, "b", -100);
		const evicted = new Array<string>();
		host.playerData.evicted.connect((userId, reason) => evicted.push(`${userId} ${reason}`));
		join(cloud, host);
		setCoins(host, 9);
		join(cloud, other);

		expect(coins(other)).toBe(9);
		expect(evicted).toEqual(["1 moved"]);
		expect(host.documents.find(1)).toBe(undefined);
		expect(cloud.violations).toEqual([]);
	});

	it("should send a player away whose session was taken", () => {
		const { cloud, host } = setUp();
		const evicted = new Array<string>();
		host.playerData.evicted.connect((userId, reason) => evicted.push(`${userId} ${reason}`));
		join(cloud, host);
		cloud.time.advance(120);
		const stored = cloud.data.read("1")!;
		cloud.data.write("1", { ...stored, metadata: { epoch: 9, session: "x", server: "thief" } });
		setCoins(host, 9);
		cloud.time.advance(60);

		expect(evicted).toEqual(["1 lost"]);
		expect(host.playerData.measure().get("LostSessions")).toBe(1);
		expect(host.documents.find(1)).toBe(undefined);
		expect(storedCoins(cloud)).toBe(undefined);
	});
});

describe("PlayerDataServer, the end of a server", () => {
	for (const latency of [0.1, 2]) {
		it(`should save a hundred players within 30 s when a request takes ${latency} s`, () => {
			const { cloud, host } = setUp();
			for (const userId of $range(1, 100)) join(cloud, host, userId);
			cloud.time.advance(100);
			cloud.data.latency = latency;
			for (const userId of $range(1, 100)) {
				setCoins(host, userId, userId);
				task.spawn(() => host.playerData.saveAsync(userId));
				setCoins(host, userId * 2, userId);
			}
			const began = cloud.time.now();
			let closed: number | undefined;
			task.spawn(() => {
				host.playerData.closeAsync();
				closed = cloud.time.now();
			});
			for (const userId of $range(1, 100)) host.playerData.leave(userId);
			cloud.time.advance(30);

			expect((closed ?? math.huge) - began).toBeLessThan(10);
			for (const userId of $range(1, 100)) {
				expect(storedCoins(cloud, `${userId}`)).toBe(userId * 2);
				expect(isLocked(cloud, `${userId}`)).toBe(false);
			}
			host.playerData.join(101);
			expect(host.playerData.hasLoaded(101)).toBe(false);
		});
	}

	it("should end in time when data stores fail, after many attempts, and lose nothing if they work again", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 3);
		cloud.data.plan = FAILING;
		const before = cloud.data.requests;
		let closed: number | undefined;
		const began = cloud.time.now();
		task.spawn(() => {
			host.playerData.closeAsync();
			closed = cloud.time.now();
		});
		cloud.time.advance(25);
		expect(cloud.data.requests - before).toBeGreaterThan(9);
		cloud.data.plan = HEALTHY;
		cloud.time.advance(5);

		expect((closed ?? math.huge) - began).toBeLessThan(30);
		expect(storedCoins(cloud)).toBe(3);
	});

	it("should save a last time although something else waits for the same record when the server closes", () => {
		for (const moment of [0.05, 0.5]) {
			const { cloud, host } = setUp();
			join(cloud, host);
			setCoins(host, 3);
			cloud.data.plan = FAILING;
			host.playerData.leave(1);
			task.spawn(() => host.wrapper.updateAsync("1", () => undefined));
			cloud.time.advance(moment);
			task.spawn(() => host.playerData.closeAsync());
			cloud.data.plan = HEALTHY;
			cloud.time.advance(25);

			expect(storedCoins(cloud)).toBe(3);
			expect(isLocked(cloud)).toBe(false);
		}
	});

	it("should keep no session of a player who was still loading", () => {
		const { cloud, host } = setUp();
		cloud.data.latency = 3;
		host.playerData.join(1);
		cloud.time.advance(1);
		let locked: boolean | undefined;
		task.spawn(() => {
			host.playerData.closeAsync();
			locked = isLocked(cloud);
		});
		cloud.time.advance(29);

		expect(locked).toBe(false);
	});

	it("should keep no session, even after its end, that the answer of a load did not tell of", () => {
		const { cloud, host } = setUp();
		let failing = true;
		cloud.data.plan = () => (failing ? { kind: "after", message: UNAVAILABLE } : undefined);
		host.playerData.join(1);
		cloud.time.advance(1);
		host.playerData.leave(1);
		cloud.time.advance(20);
		expect(isLocked(cloud)).toBe(false);
		host.playerData.join(2);
		cloud.time.advance(1);
		failing = false;
		let locked: boolean | undefined;
		task.spawn(() => {
			host.playerData.closeAsync();
			locked = isLocked(cloud, "2");
		});
		cloud.time.advance(29);

		expect(locked).toBe(false);
	});
});

describe("PlayerDataServer, what is known to be saved", () => {
	const hasCoins = (least: number) => (data: PlayerData) => {
		const value = data.settings?.coins;

		return typeIs(value, "number") && value >= least;
	};

	it("should know nothing of who is not here, of defaults, and of what a new player was given", () => {
		const { cloud, host } = setUp();
		expect(host.playerData.isSaved(1, () => true)).toBe(false);
		join(cloud, host);
		expect(host.playerData.isSaved(1, () => true)).toBe(false);

		cloud.data.plan = FAILING;
		join(cloud, host, 2, 60);
		expect(host.playerData.hasErrored(2)).toBe(true);
		expect(host.playerData.isSaved(2, () => true)).toBe(false);
	});

	it("should not count what a failed save wrote, nor what changed since the last one", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 1);
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(5);
		expect(host.playerData.isSaved(1, hasCoins(1))).toBe(true);

		cloud.data.plan = FAILING;
		setCoins(host, 2);
		expect(host.playerData.isSaved(1, hasCoins(2))).toBe(false);
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(60);
		expect(host.playerData.isSaved(1, hasCoins(2))).toBe(false);
		expect(host.playerData.isSaved(1, hasCoins(1))).toBe(true);
	});

	it("should not count a write whose answer was lost before it was found in the record", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 1);
		cloud.data.plan = () => ({ kind: "after", message: UNAVAILABLE });
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(60, () => storedCoins(cloud) === 1);
		expect(host.playerData.isSaved(1, hasCoins(1))).toBe(false);

		cloud.data.plan = HEALTHY;
		cloud.time.advance(30);
		expect(host.playerData.isSaved(1, hasCoins(1))).toBe(true);
	});

	it("should still know of the last save while another one is under way, and of what it loaded", () => {
		const { cloud, host } = setUp();
		join(cloud, host);
		setCoins(host, 1);
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(5);
		setCoins(host, 2);
		host.start(() => host.playerData.saveAsync(1));
		cloud.time.advance(0.12);
		expect(host.playerData.isSaved(1, hasCoins(1))).toBe(true);
		cloud.time.advance(5);
		host.playerData.leave(1);
		cloud.time.advance(5);
		join(cloud, host);

		expect(host.playerData.isSaved(1, hasCoins(2))).toBe(true);
	});
});
