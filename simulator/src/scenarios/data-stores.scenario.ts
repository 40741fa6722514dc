import { FaultRates } from "../cloud/faults";
import { ExperienceOptions } from "../experience/experience";
import { ExperienceServer } from "../experience/experience-server";
import { expectDifferent, expectEqual, expectLine, expectTrue } from "../scenario/expect";
import { localScript, starterScripts } from "../scenario/place-builder";
import { Scenario, scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const STORE = "Players";
const KEY = "7";

/** Something that a script of a server does. */
interface Job {
	done: boolean;
	/** What it threw. */
	message?: string;
	/** Virtual seconds that it took. */
	seconds: number;
}

function universe(world: World, options: ExperienceOptions = {}) {
	const experience = world.experience([], options);
	return { experience, cloud: experience.cloud, stores: experience.cloud.dataStores };
}

/** Runs something in a thread of a server, as one of its scripts would. */
function start(server: ExperienceServer, work: (store: DataStore, service: DataStoreService) => void): Job {
	const { realm } = server;
	const job: Job = { done: false, seconds: 0 };
	const started = realm.now();
	realm.scheduler.spawn(() => {
		const service = realm.getService("DataStoreService").proxy as DataStoreService;
		const [ok, thrown] = pcall(() => work(service.GetDataStore(STORE), service));
		if (!ok) job.message = tostring(thrown);
		job.seconds = realm.now() - started;
		job.done = true;
	});
	return job;
}

/** The same, and lets time pass until it is done. */
function act(
	world: World,
	server: ExperienceServer,
	work: (store: DataStore, service: DataStoreService) => void,
	limit = 60,
): Job {
	const job = start(server, work);
	world.runUntil(() => job.done, "a script of a server", limit);
	return job;
}

function must(job: Job): void {
	expectEqual(job.message, undefined, "what a script of a server threw");
}

function mustFail(job: Job, text: string): void {
	expectTrue(job.message !== undefined, `expected an error with "${text}", got none`);
	expectLine([job.message!], text);
}

function fresh(server: ExperienceServer): DataStoreGetOptions {
	const options = server.realm.create("DataStoreGetOptions").proxy as DataStoreGetOptions;
	options.UseCache = false;
	return options;
}

function add(store: DataStore, amount = 1): void {
	store.UpdateAsync<number, number>(KEY, (value) => $tuple((value ?? 0) + amount));
}

function namesOf(pages: DataStoreKeyPages | DataStoreListingPages): string {
	const items = pages.GetCurrentPage() as Array<DataStoreKey | DataStoreInfo>;
	return items.map(nameOf).join(" ");
}

function nameOf(item: DataStoreKey | DataStoreInfo): string {
	return item.ClassName === "DataStoreKey" ? (item as DataStoreKey).KeyName : (item as DataStoreInfo).DataStoreName;
}

const access: ReadonlyArray<Scenario> = [
	scenario("should refuse data stores when a client asks for them", (world) => {
		const server = world
			.experience([
				starterScripts(
					localScript(
						"Ask",
						`print(pcall(function() game:GetService("DataStoreService"):GetDataStore("A") end))`,
					),
				),
			])
			.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		world.run(2);
		expectLine(world.lines(), "DataStore can't be accessed from client");
	}),

	scenario("should refuse data stores when the place is not published", (world) => {
		const { experience } = universe(world, { placeId: 0 });
		mustFail(
			act(world, experience.startServer(), () => {}),
			"You must publish this place",
		);
	}),

	scenario("should refuse requests when Studio may not reach the API", (world) => {
		const { experience, stores } = universe(world, { studio: { apiAccess: false } });
		const server = experience.startServer();
		mustFail(
			act(world, server, (store) => store.SetAsync(KEY, 1)),
			"403: Can't write to DataStore from Studio because API access is not enabled.",
		);
		mustFail(
			act(world, server, (store) => store.GetAsync(KEY)),
			"502",
		);
		expectEqual(stores.callCount(), 0, "requests");
	}),

	scenario("should allow requests when Studio may reach the API", (world) => {
		const { experience, stores } = universe(world, { studio: { apiAccess: true } });
		must(act(world, experience.startServer(), (store) => store.SetAsync(KEY, 1)));
		expectEqual(stores.read(STORE, KEY)?.value, 1, "the record");
	}),
];

const servers: ReadonlyArray<Scenario> = [
	scenario("should lose a write when two servers set what they read", (world) => {
		const { experience, cloud, stores } = universe(world);
		// Both have read before either writes.
		cloud.faults.setRates("dataStores", { latency: [0.1, 0.1] });
		const jobs = [experience.startServer(), experience.startServer()].map((server) =>
			start(server, (store) => {
				const value = store.GetAsync<number>(KEY)[0] ?? 0;
				store.SetAsync(KEY, value + 1);
			}),
		);
		world.run(2);
		for (const job of jobs) must(job);
		expectEqual(stores.read(STORE, KEY)?.value, 1, "the record");
	}),

	scenario("should lose no write when servers update the same key at once", (world) => {
		const { experience, stores } = universe(world);
		let runs = 0;
		const jobs = new Array<Job>();
		for (let index = 0; index < 4; index++) {
			const server = experience.startServer();
			jobs.push(
				start(server, (store) => {
					for (let round = 0; round < 5; round++) {
						store.UpdateAsync<number, number>(KEY, (value) => {
							runs += 1;
							return $tuple((value ?? 0) + 1);
						});
					}
				}),
			);
		}
		world.run(60);
		for (const job of jobs) must(job);
		expectEqual(stores.read(STORE, KEY)?.value, 20, "the record");
		expectTrue(runs > 20, "no transform ran again");
	}),

	scenario("should show another server's write only after four seconds when a key is cached", (world) => {
		const { experience } = universe(world);
		const reader = experience.startServer();
		const writer = experience.startServer();
		const seen = new Array<string>();
		must(act(world, writer, (store) => store.SetAsync(KEY, "old")));
		must(act(world, reader, (store) => seen.push(store.GetAsync(KEY)[0] as string)));
		must(act(world, writer, (store) => store.SetAsync(KEY, "new")));
		must(
			act(world, reader, (store, service) => {
				seen.push(store.GetAsync(KEY)[0] as string);
				const options = reader.realm.create("DataStoreOptions").proxy as DataStoreOptions;
				options.AllScopes = true;
				// Another instance has a cache of its own.
				seen.push(service.GetDataStore(STORE, "", options).GetAsync(`global/${KEY}`)[0] as string);
				seen.push(store.GetAsync(KEY)[0] as string);
				reader.realm.scheduler.wait(4.1);
				seen.push(store.GetAsync(KEY)[0] as string);
			}),
		);
		expectEqual(seen, ["old", "old", "new", "old", "new"], "what the reader saw");
	}),

	scenario("should show another server's write at once when the cache is not used", (world) => {
		const { experience, stores } = universe(world);
		const reader = experience.startServer();
		const seen = new Array<string>();
		must(act(world, reader, (store) => seen.push(tostring(store.GetAsync(KEY)[0]))));
		stores.write(STORE, KEY, "new");
		must(act(world, reader, (store) => seen.push(store.GetAsync(KEY, fresh(reader))[0] as string)));
		// What came past the cache went into it.
		must(act(world, reader, (store) => seen.push(store.GetAsync(KEY)[0] as string)));
		expectEqual(seen, ["nil", "new", "new"], "what the reader saw");
		expectEqual([stores.callCount(), stores.callCount({ api: "cached" })], [2, 1], "requests and cached reads");
	}),

	scenario("should tell observers who wrote what when a write takes effect", (world) => {
		const { experience, stores } = universe(world);
		const told = new Array<string>();
		stores.writeObservers.push((write) =>
			told.push(
				`${write.server} ${write.api} ${write.store}/${write.scope}/${write.key} ${write.before?.value} ${write.after?.value} ${write.answer}`,
			),
		);
		const server = experience.startServer("one");
		stores.write(STORE, KEY, 1);
		must(act(world, server, (store) => add(store)));
		must(act(world, server, (store) => store.RemoveAsync(KEY)));
		expectEqual(
			told,
			[
				"nil write Players/global/7 nil 1 success",
				"one UpdateAsync Players/global/7 1 2 success",
				"one RemoveAsync Players/global/7 2 nil success",
			],
			"writes",
		);
	}),
];

const faults: ReadonlyArray<Scenario> = [
	scenario("should leave no effect when a request fails before it is carried out", (world) => {
		const { experience, cloud, stores } = universe(world);
		const server = experience.startServer();
		cloud.faults.next({ api: "SetAsync", key: KEY }, { fault: "errorBefore" });
		mustFail(
			act(world, server, (store) => store.SetAsync(KEY, 1)),
			"",
		);
		expectEqual(stores.read(STORE, KEY), undefined, "the record");
		must(act(world, server, (store) => store.SetAsync(KEY, 2)));
		expectEqual(stores.read(STORE, KEY)?.value, 2, "the record");
	}),

	scenario("should take effect all the same when a write fails after it was carried out", (world) => {
		const { experience, cloud, stores } = universe(world);
		const server = experience.startServer();
		cloud.faults.next({ api: "UpdateAsync" }, { fault: "errorAfter", message: "504: no answer" });
		mustFail(
			act(world, server, (store) => add(store)),
			"504: no answer",
		);
		expectEqual(stores.read(STORE, KEY)?.value, 1, "the record");
		expectEqual(cloud.faults.injected.size(), 1, "faults injected");
		expectEqual(cloud.faults.injected[0]?.kind, "errorAfter", "the fault");
	}),

	scenario("should hit the requests that a script of faults names and no others", (world) => {
		const { experience, cloud } = universe(world);
		const server = experience.startServer();
		cloud.faults.next({ writes: false, key: "b" }, { fault: "errorBefore", message: "hit" }, 2, 1);
		const results = new Array<string>();
		for (const key of ["a", "b", "b", "b", "b"]) {
			const job = act(world, server, (store) => store.GetAsync(key, fresh(server)));
			results.push(job.message ?? "fine");
		}
		must(act(world, server, (store) => store.SetAsync("b", 1)));
		expectEqual(results, ["fine", "fine", "hit", "hit", "fine"], "reads");
	}),

	scenario("should wait as long as a script of faults says", (world) => {
		const { experience, cloud } = universe(world);
		const server = experience.startServer();
		cloud.faults.next({}, { latency: 30 });
		const job = act(world, server, (store) => add(store));
		must(job);
		expectTrue(math.abs(job.seconds - 30) < 0.2, `it took ${job.seconds} s`);
	}),

	scenario("should fail every request while the service is down, and none afterwards", (world) => {
		const { experience, cloud, stores } = universe(world);
		const server = experience.startServer();
		cloud.faults.outage("dataStores", 10, 5);
		must(act(world, server, (store) => add(store)));
		world.run(6);
		for (let index = 0; index < 3; index++)
			mustFail(
				act(world, server, (store) => add(store)),
				"",
			);
		world.run(10);
		must(act(world, server, (store) => add(store)));
		expectEqual(stores.read(STORE, KEY)?.value, 2, "the record");
	}),

	scenario("should fail about as often as the rates say", (world) => {
		const { experience, cloud, stores } = universe(world);
		const server = experience.startServer();
		cloud.faults.setRates("dataStores", { errorBefore: 0.2, errorAfter: 0.2, throttled: 0.1 });
		let failures = 0;
		const total = 400;
		const job = start(server, (store) => {
			for (let index = 0; index < total; index++) if (!pcall(() => add(store))[0]) failures += 1;
		});
		world.runUntil(() => job.done, "all updates", 3600);
		expectTrue(failures > total * 0.4 && failures < total * 0.6, `${failures} of ${total} failed`);
		const applied = stores.read(STORE, KEY)?.value as number;
		expectTrue(applied > total - failures, "no failed write took effect");
		expectTrue(applied < total, "every failed write took effect");
		const counts = cloud.faults.summary();
		expectEqual(
			(counts.get("errorBefore") ?? 0) + (counts.get("errorAfter") ?? 0) + (counts.get("throttled") ?? 0),
			failures,
			"faults injected",
		);
		cloud.faults.heal();
		must(act(world, server, (store) => add(store)));
	}),

	scenario("should decide by the seed whether a write takes effect when its server crashes on the way", (world) => {
		const play = (rates: Partial<FaultRates>, seed: string) => {
			const { experience, cloud, stores } = universe(world.sibling(seed));
			const server = experience.startServer();
			cloud.faults.setRates("dataStores", rates);
			cloud.observers.push((_call, phase) => {
				if (phase === "sent") cloud.kernel.schedule(cloud.kernel.now() + 0.02, () => server.crash());
			});
			const job = start(server, (store) => store.SetAsync(KEY, 1));
			cloud.kernel.runFor(5);
			expectEqual(job.done, false, "the script of a server that is gone");
			return stores.read(STORE, KEY) !== undefined;
		};
		const late = { latency: [1, 1] } as const;
		expectEqual(play({ ...late, appliesAfterCrash: 0 }, "a"), false, "a write that is lost");
		expectEqual(play({ ...late, appliesAfterCrash: 1 }, "a"), true, "a write that takes effect");
		let applied = 0;
		for (let index = 0; index < 40; index++) if (play(late, `${world.seed} ${index}`)) applied += 1;
		expectTrue(applied > 5 && applied < 35, `${applied} of 40 took effect`);
	}),

	scenario("should run no transform when a server crashes before the value is there", (world) => {
		const { experience, cloud, stores } = universe(world);
		const server = experience.startServer();
		cloud.faults.setRates("dataStores", { appliesAfterCrash: 1 });
		let runs = 0;
		start(server, (store) => {
			store.UpdateAsync(KEY, () => {
				runs += 1;
				return $tuple(1);
			});
		});
		server.crash();
		world.run(5);
		expectEqual([runs, stores.read(STORE, KEY)], [0, undefined], "runs and record");
	}),

	scenario("should let clocks of servers disagree while time passes alike", (world) => {
		const { experience, cloud } = universe(world);
		const [right, wrong] = [experience.startServer(), experience.startServer()];
		cloud.skewClock(wrong.cloudServer, -90);
		must(act(world, wrong, (store) => store.SetAsync(KEY, 1)));
		const read = (server: ExperienceServer) => {
			const { os, workspace } = server.realm.globals as { os: { time: () => number }; workspace: Workspace };
			return [os.time(), math.floor(workspace.GetServerTimeNow())];
		};
		expectEqual(
			read(right).map((time, index) => time - read(wrong)[index]!),
			[90, 90],
			"the difference of two servers' clocks",
		);
		const updated = cloud.dataStores.read(STORE, KEY)!.updatedTime;
		expectTrue(math.abs(updated / 1000 - read(right)[0]!) < 2, "the cloud's clock is not a server's");
	}),
];

/** Every item of Enum.DataStoreRequestType. */
function requestTypes(server: ExperienceServer): ReadonlyArray<EnumItem> {
	const { Enum: enums } = server.realm.globals as { Enum: { DataStoreRequestType: Enum } };
	return enums.DataStoreRequestType.GetEnumItems();
}

const limits: ReadonlyArray<Scenario> = [
	scenario("should queue 30 requests and drop the rest when a budget is used up", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		stores.drainServerBudget(server.name);
		const kinds: ReadonlyArray<[string, (store: DataStore, service: DataStoreService, index: number) => void]> = [
			["301: GetAsync request dropped", (store, _service, index) => store.GetAsync(`get${index}`)],
			["302: SetAsync request dropped", (store, _service, index) => store.SetAsync(`set${index}`, 1)],
			[
				"305: GetSorted request dropped",
				(_store, service) => service.GetOrderedDataStore(STORE).GetSortedAsync(true, 10),
			],
			[
				"302: SetAsync request dropped",
				(_store, service, index) => service.GetOrderedDataStore(STORE).SetAsync(`k${index}`, 1),
			],
		];
		for (const [message, request] of kinds) {
			const jobs = new Array<Job>();
			for (let index = 0; index < 31; index++) {
				jobs.push(start(server, (store, service) => request(store, service, index)));
			}
			expectEqual(jobs.filter((job) => job.done).size(), 1, "requests that do not wait");
			mustFail(jobs[30]!, message);
		}
		for (const [api, code] of [
			["IncrementAsync", "303"],
			["UpdateAsync", "304"],
			["RemoveAsync", "306"],
		] as const) {
			const job = start(server, (store) => {
				if (api === "IncrementAsync") store.IncrementAsync("n");
				else if (api === "UpdateAsync") add(store);
				else store.RemoveAsync("n");
			});
			mustFail(job, `${code}: ${api} request dropped. Request was throttled but queue was full.`);
		}
		mustFail(
			start(server, (store) => store.ListKeysAsync()),
			"ListKeysAsync request dropped. Request was throttled.",
		);
		mustFail(
			start(server, (store) => store.GetVersionAsync("k", "v")),
			"GetVersionAsync request dropped. Request was throttled.",
		);
		expectLine(world.lines(), "DataStore request was added to queue.");
	}),

	scenario("should answer queued requests in their order when the budget fills up", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		stores.drainServerBudget(server.name);
		const order = new Array<number>();
		for (let index = 0; index < 10; index++) {
			start(server, (store) => {
				store.GetAsync(`k${index}`);
				order.push(index);
			});
		}
		world.run(5.5);
		// 60 requests a minute without players.
		expectTrue(order.size() >= 4 && order.size() <= 5, `${order.size()} answers after 5.5 s`);
		world.run(6);
		expectEqual(order, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], "the order of the answers");
	}),

	scenario("should allow more requests when there are more players", (world) => {
		const { experience } = universe(world);
		const server = experience.startServer();
		const budgets = new Map<string, number>();
		const ask = () =>
			must(
				act(world, server, (_store, service) => {
					for (const { Name: name } of requestTypes(server)) {
						budgets.set(name, service.GetRequestBudgetForRequestType(name as never));
					}
				}),
			);
		ask();
		const before = [budgets.get("StandardRead"), budgets.get("OrderedWrite"), budgets.get("StandardList")];
		expectEqual(before, [60, 30, 5], "without players");
		for (let userId = 1; userId <= 10; userId++) server.join({ userId, name: `P${userId}`, client: false });
		world.run(120);
		ask();
		expectEqual(
			["StandardRead", "OrderedWrite", "StandardList", "RemoveVersionAsync", "OrderedList"].map((name) =>
				budgets.get(name)!,
			),
			// OrderedList answers 0, as its page says.
			[460, 80, 25, 25, 0],
			"with ten players",
		);
		expectEqual(
			[
				"GetAsync",
				"SetIncrementAsync",
				"UpdateAsync",
				"GetSortedAsync",
				"SetIncrementSortedAsync",
				"ListAsync",
			].map((name) => budgets.get(name)!),
			[460, 460, 460, 25, 80, 25],
			"by the older names",
		);
	}),

	scenario("should take from two budgets for an update, and from none for a cached read", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		must(
			act(world, server, (store) => {
				add(store);
				store.GetAsync(KEY);
				store.UpdateAsync(KEY, () => $tuple(undefined));
			}),
		);
		expectEqual(
			[stores.callCount({ api: "StandardRead" }), stores.callCount({ api: "StandardWrite" })],
			[2, 1],
			"requests counted",
		);
		expectEqual(stores.callCount({ server: server.name, api: "UpdateAsync" }), 2, "calls");
	}),

	scenario("should set a limit once, and only within its bounds", (world) => {
		const { experience } = universe(world);
		const server = experience.startServer();
		const set = (name: string, base: number, perPlayer: number) =>
			act(world, server, (_store, service) => service.SetRateLimitForRequestType(name as never, base, perPlayer));
		mustFail(set("UpdateAsync", 1, 1), "does not support UpdateAsync");
		mustFail(set("StandardRead", 10001, 0), "base limit must be 0 to 10000");
		mustFail(set("StandardRead", 0, 201), "per-player limit must be 0 to 200");
		mustFail(set("GetAsync", 61, 0), "base limit must be 0 to 60");
		must(set("StandardRead", 10000, 200));
		mustFail(set("StandardRead", 1, 1), "can be called only once");
		world.run(120);
		must(
			act(world, server, (_store, service) =>
				expectEqual(service.GetRequestBudgetForRequestType("StandardRead" as never), 10000, "the budget"),
			),
		);
	}),

	scenario("should refuse when all servers together ask too much", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		stores.drainExperienceBudget("StandardWrite");
		mustFail(
			act(world, server, (store) => store.SetAsync(KEY, 1)),
			"StandardWriteExperienceThrottled",
		);
		must(act(world, server, (store) => store.GetAsync(KEY)));
		world.run(60);
		must(act(world, server, (store) => store.SetAsync(KEY, 1)));
	}),

	scenario(
		"should let a request wait when its key was written too much, and others pass",
		(world) => {
			const { experience } = universe(world);
			const [one, other] = [experience.startServer(), experience.startServer()];
			const megabyte = "x".rep(1024 * 1024 - 2);
			for (let index = 0; index < 4; index++) must(act(world, one, (store) => store.SetAsync(KEY, megabyte)));
			// All servers share a key's throughput.
			const throttled = start(other, (store) => store.SetAsync(KEY, 1));
			const free = start(other, (store) => store.SetAsync("other", 1));
			world.run(1);
			expectEqual([throttled.done, free.done], [false, true], "requests that were answered");
			world.run(60);
			must(throttled);
			expectTrue(throttled.seconds > 55, `it took ${throttled.seconds} s`);
		},
		// Megabytes take long to encode, and chance decides little.
		{ seeds: 10 },
	),

	scenario(
		"should refuse when two large writes of one key meet on the way",
		(world) => {
			const { experience } = universe(world);
			const server = experience.startServer();
			const large = "x".rep(3 * 1024 * 1024);
			const jobs = [0, 1].map(() => start(server, (store) => store.SetAsync(KEY, large)));
			world.run(2);
			const failed = jobs.filter((job) => job.message !== undefined);
			expectEqual(failed.size(), 1, "writes that failed");
			mustFail(failed[0]!, "KeyThrottled");
		},
		// Megabytes take long to encode, and chance decides little.
		{ seeds: 5 },
	),
];

const HOUR = 3600;
const DAY = 24 * HOUR;

const versions: ReadonlyArray<Scenario> = [
	scenario("should keep the last write of every hour as a version, and a removed value", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		for (const value of ["a", "b"]) must(act(world, server, (store) => store.SetAsync(KEY, value)));
		world.run(HOUR);
		must(act(world, server, (store) => store.SetAsync(KEY, "c")));
		must(act(world, server, (store) => store.RemoveAsync(KEY)));
		must(act(world, server, (store) => store.SetAsync(KEY, "d")));
		const seen = new Array<string>();
		must(
			act(world, server, (store) => {
				const pages = store.ListVersionsAsync(KEY, "Descending" as never, undefined, undefined, 3);
				while (true) {
					for (const info of pages.GetCurrentPage()) {
						const value = info.IsDeleted ? "removed" : store.GetVersionAsync(KEY, info.Version)[0];
						seen.push(tostring(value));
					}
					if (pages.IsFinished) break;
					pages.AdvanceToNextPageAsync();
				}
			}),
		);
		expectEqual(seen, ["d", "removed", "c", "b"], "versions, the newest first");
		expectEqual(stores.versions(STORE, KEY).size(), 4, "versions seen from outside");
	}),

	scenario("should find the version of a time, and refuse times that make no sense", (world) => {
		const { experience, cloud } = universe(world);
		const server = experience.startServer();
		const start = cloud.time();
		must(act(world, server, (store) => store.SetAsync(KEY, "a")));
		world.run(2 * HOUR);
		must(act(world, server, (store) => store.SetAsync(KEY, "b")));
		const at = (time: number) => {
			let value: unknown;
			const job = act(world, server, (store) => {
				value = store.GetVersionAtTimeAsync(KEY, time);
			});
			return job.message ?? tostring(value);
		};
		expectEqual(at(start - 1), "nil", "before the first write");
		expectEqual(at(start + HOUR * 1000), "a", "after one hour");
		expectEqual(at(cloud.time() + 9 * 60 * 1000), "b", "soon");
		expectLine([at(0)], "InvalidTimestamp");
		expectLine([at(cloud.time() + 11 * 60 * 1000)], "InvalidTimestamp");
	}),

	scenario("should forget what was overwritten or removed 30 days ago, and never what is stored", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		must(act(world, server, (store) => store.SetAsync(KEY, "a")));
		must(act(world, server, (store) => store.SetAsync("removed", 1)));
		world.run(2 * HOUR);
		must(act(world, server, (store) => store.SetAsync(KEY, "b")));
		must(act(world, server, (store) => store.RemoveAsync("removed")));
		const old = stores.versions(STORE, KEY)[0]!.version;
		world.run(29 * DAY);
		expectEqual(stores.versions(STORE, KEY).size(), 2, "versions after 29 days");
		world.run(2 * DAY);
		expectEqual(
			stores.versions(STORE, KEY).map((version) => version.value),
			["b"],
			"versions after 31 days",
		);
		expectEqual(stores.versions(STORE, "removed").size(), 0, "versions of a removed key");
		mustFail(
			act(world, server, (store) => store.GetVersionAsync(KEY, old)),
			"KeyNotFound",
		);
	}),

	scenario("should delete a version for good when it is asked to", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		must(act(world, server, (store) => store.SetAsync(KEY, "a")));
		const { version } = stores.read(STORE, KEY)!;
		must(act(world, server, (store) => store.RemoveVersionAsync(KEY, version)));
		expectEqual(stores.versions(STORE, KEY).size(), 0, "versions");
		mustFail(
			act(world, server, (store) => store.RemoveVersionAsync(KEY, version)),
			"KeyNotFound",
		);
	}),
];

const lists: ReadonlyArray<Scenario> = [
	scenario("should list keys by prefix and page, removed ones too unless they are left out", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		for (const key of ["b2", "a1", "b1", "b3"]) stores.write(STORE, key, 1);
		stores.write(STORE, "elsewhere", 1, { scope: "house" });
		stores.remove(STORE, "b2");
		const seen = new Array<string>();
		must(
			act(world, server, (store, service) => {
				const pages = store.ListKeysAsync("b", 2);
				seen.push(namesOf(pages), tostring(pages.IsFinished), pages.Cursor);
				pages.AdvanceToNextPageAsync();
				seen.push(namesOf(pages), tostring(pages.IsFinished));
				seen.push(tostring(pcall(() => pages.AdvanceToNextPageAsync())[1]));
				seen.push(namesOf(store.ListKeysAsync("b", 2, "b2")));
				seen.push(namesOf(store.ListKeysAsync("", 0, "", true)));
				const options = server.realm.create("DataStoreOptions").proxy as DataStoreOptions;
				options.AllScopes = true;
				seen.push(namesOf(service.GetDataStore(STORE, "", options).ListKeysAsync("h")));
			}),
		);
		expectEqual(
			seen,
			["b1 b2", "false", "b2", "b3", "true", "No pages to advance to.", "b3", "a1 b1 b3", "house/elsewhere"],
			"keys",
		);
	}),

	scenario("should look at 512 keys for one page when removed ones are left out", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		for (let index = 0; index < 600; index++) {
			const key = string.format("%04d", index);
			stores.write(STORE, key, 1);
			if (index < 599) stores.remove(STORE, key);
		}
		const seen = new Array<string>();
		must(
			act(world, server, (store) => {
				const pages = store.ListKeysAsync("", 10, "", true);
				seen.push(namesOf(pages), tostring(pages.IsFinished));
				pages.AdvanceToNextPageAsync();
				seen.push(namesOf(pages), tostring(pages.IsFinished));
			}),
		);
		expectEqual(seen, ["", "false", "0599", "true"], "pages");
	}),

	scenario("should list the data stores that hold something", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		for (const name of ["Pets", "Players", "Guilds"]) stores.write(name, "k", 1);
		stores.writeOrdered("Points", "k", 1);
		const seen = new Array<string>();
		must(
			act(world, server, (_store, service) => {
				seen.push(namesOf(service.ListDataStoresAsync()), namesOf(service.ListDataStoresAsync("P", 1)));
			}),
		);
		expectEqual(seen, ["Guilds Pets Players", "Pets"], "data stores");
	}),
];

const ordered: ReadonlyArray<Scenario> = [
	scenario("should refuse what an ordered data store cannot hold or sort", (world) => {
		const { experience } = universe(world);
		const server = experience.startServer();
		const refuse = (work: (points: OrderedDataStore) => void, text: string) =>
			mustFail(
				act(world, server, (_store, service) => work(service.GetOrderedDataStore("Points"))),
				text,
			);
		refuse((points) => points.SetAsync("a", 1.5), "104: Can't store double");
		refuse((points) => points.SetAsync("a", "1"), "104: Can't store string");
		refuse((points) => points.SetAsync("a", undefined), "103");
		refuse((points) => points.UpdateAsync("a", () => 0.5), "104");
		refuse((points) => points.GetSortedAsync(true, 0), "106: PageSize must be within");
		refuse((points) => points.GetSortedAsync(true, 101), "106: PageSize must be within");
		refuse((points) => points.GetSortedAsync(true, 10, 1.5), "106: MinValue must be an integer.");
		refuse((points) => points.GetSortedAsync(true, 10, 1, 2.5), "106: MaxValue must be an integer.");
		refuse((points) => points.GetSortedAsync(true, 10, 2, 1), "107: MaxValue must be greater");
		refuse((points) => points.BatchGetAsync(new Array<string>(101, "k")), "100 keys");
		mustFail(
			act(world, server, (store) => store.BatchGetAsync(["a"])),
			"OrderedDataStore only",
		);
	}),

	scenario("should sort, page and count like its page says", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		const seen = new Array<string>();
		must(
			act(world, server, (_store, service) => {
				const points = service.GetOrderedDataStore("Points");
				for (const [key, value] of [
					["a", 5],
					["b", -2],
					["c", 5],
					["d", 9],
				] as const) {
					points.SetAsync(key, value);
				}
				seen.push(tostring(points.IncrementAsync("a", 2)), tostring(points.IncrementAsync("new")));
				seen.push(tostring(points.UpdateAsync("b", (value) => (value ?? 0) - 1)));
				seen.push(tostring(points.UpdateAsync("b", () => undefined)));
				seen.push(tostring(points.RemoveAsync("new")), tostring(points.GetAsync("new")));
				const text = (pages: DataStorePages) =>
					pages
						.GetCurrentPage()
						.map(({ key, value }) => `${key}=${value}`)
						.join(" ");
				const pages = points.GetSortedAsync(false, 3);
				seen.push(text(pages));
				pages.AdvanceToNextPageAsync();
				seen.push(text(pages), tostring(pages.IsFinished));
				seen.push(text(points.GetSortedAsync(true, 10, 0, 7)));
				const batch = points.BatchGetAsync(["a", "missing", "d"]) as Record<string, { value: number }>;
				seen.push(`${batch.a?.value} ${batch.missing} ${batch.d?.value}`);
			}),
		);
		expectEqual(
			seen,
			["7", "1", "-3", "nil", "1", "nil", "d=9 a=7 c=5", "b=-3", "true", "c=5 a=7", "7 nil 9"],
			"answers",
		);
		expectEqual(stores.readOrdered("Points", "b"), -3, "the number seen from outside");
		expectEqual(stores.callCount({ api: "OrderedRead" }), 5, "reads: two updates, one get, two keys of a batch");
	}),
];

/** A few minutes of two servers, with every kind of fault: what can be told of them afterwards. */
function turmoil(world: World): string {
	const { experience, cloud, stores } = universe(world);
	cloud.faults.setRates("dataStores", { errorBefore: 0.1, errorAfter: 0.1, throttled: 0.05, slow: 0.1 });
	const parts = new Array<string>();
	stores.writeObservers.push((write) => parts.push(`${write.time} ${write.server} ${write.after?.value}`));
	for (let index = 0; index < 2; index++) {
		const server = experience.startServer();
		start(server, (store) => {
			for (let round = 0; round < 20; round++) {
				pcall(() => add(store));
				pcall(() => store.GetAsync("other", fresh(server)));
			}
		});
	}
	world.run(20);
	experience.servers[0]!.crash();
	world.run(200);
	for (const fault of cloud.faults.injected) parts.push(`${fault.time} ${fault.kind} ${fault.detail}`);
	parts.push(world.kernel.trace.hash());
	return parts.join("\n");
}

const repetition: ReadonlyArray<Scenario> = [
	scenario("should repeat every write and fault when the seed is the same", (world) => {
		const first = turmoil(world);
		expectEqual(turmoil(world.sibling()), first, "the same seed");
		expectDifferent(turmoil(world.sibling("another seed")), first, "another seed");
	}),

	scenario("should go on where it stopped when it is restored from what was saved", (world) => {
		const { experience, stores } = universe(world);
		const server = experience.startServer();
		must(act(world, server, (store) => store.SetAsync(KEY, { list: [1, { a: "b" }], empty: {} }, [7])));
		world.run(HOUR);
		must(act(world, server, (store) => store.SetAsync(KEY, "later")));
		stores.write(STORE, "gone", 1);
		stores.remove(STORE, "gone");
		stores.writeOrdered("Points", "a", 5);
		const saved = stores.serialize();
		const other = universe(world.sibling());
		other.stores.write(STORE, "overwritten", 1);
		other.stores.restore(saved);
		expectEqual(other.stores.serialize(), saved, "what is saved again");
		expectEqual(other.stores.versions(STORE, KEY), stores.versions(STORE, KEY), "versions");
		expectEqual(other.stores.readOrdered("Points", "a"), 5, "an ordered value");
		expectEqual(other.stores.read(STORE, "overwritten"), undefined, "what was there before");
	}),
];

/** Data stores as several servers share them: access, conflicts, caches, faults, limits, versions, lists. */
export const dataStoreScenarios: ReadonlyArray<Scenario> = [
	...access,
	...servers,
	...faults,
	...limits,
	...versions,
	...lists,
	...ordered,
	...repetition,
];
