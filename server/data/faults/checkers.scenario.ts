import { type AppliedWrite, expectThrows, expectTrue, type RecordView, scenario } from "simulator";
import { EntryClock } from "./entry-clock.scenario";
import { COUNTER, type PlayerState, readRecordState } from "./holdings.scenario";
import { Ledger } from "./ledger.scenario";

const USER = 1;
const OTHER = 2;
type ServerName = "first" | "second";

interface RecordParts {
	readonly epoch: number;
	readonly server?: ServerName;
	readonly count?: number;
	readonly apples?: number;
	readonly uids?: ReadonlyArray<string>;
}

/** A ledger, with a cloud of records that a test writes by hand. */
class Bench {
	readonly records = new Map<number, RecordView>();
	time = 0;
	healthy = true;
	readonly ledger = new Ledger({
		check: (name, holds, detail) => {
			if (!holds) error(`${name}: ${typeIs(detail, "function") ? detail() : (detail ?? "")}`);
		},
		now: () => this.time,
		findJobId: (name) => name,
		readRecord: (userId) => readRecordState(this.records.get(userId)),
		wereHealthy: () => this.healthy,
		note: () => {},
	});

	/** Lets a server write a record; without parts it removes it. */
	write(server: ServerName, parts: RecordParts | undefined, userId = USER): void {
		const before = this.records.get(userId);
		const after = parts && makeView(parts, userId);
		this.ledger.observe({
			time: this.time,
			server,
			api: "UpdateAsync",
			kind: "standard",
			store: "Players",
			scope: "global",
			key: `${userId}`,
			before,
			after,
			answer: "success",
		} satisfies AppliedWrite);
		if (after) this.records.set(userId, after);
	}

	/** Begins a session on a record with some apples in it, or with a unit. */
	begin(server: ServerName, epoch: number, userId = USER): void {
		const { count, holdings } = readRecordState(this.records.get(userId));
		const apples = holdings.totals.get("apple");
		const uids = new Array<string>();
		for (const [uid] of holdings.units) uids.push(uid);
		this.write(server, { epoch, server, count, apples, uids }, userId);
		this.ledger.loaded(server, userId, readRecordState(this.records.get(userId)));
	}

	live(server: ServerName, userId = USER): ReturnType<Ledger["getSession"]> {
		return this.ledger.getSession(server, userId);
	}

	conserve(...live: ReadonlyArray<readonly [ServerName, number, PlayerState]>): void {
		this.ledger.checkConservation(
			[USER, OTHER],
			(jobId, userId) => live.find(([server, user]) => server === jobId && user === userId)?.[2],
		);
	}
}

function makeView({ epoch, server, count, apples = 0, uids = [] }: RecordParts, userId = USER): RecordView {
	const stacks = new Array<object>();
	stacks.push({ slot: 1, itemId: "apple", quantity: apples });
	for (const uid of uids) stacks.push({ slot: stacks.size() + 1, itemId: "dawnbreaker", quantity: 1, uid });
	const metadata: Record<string, unknown> = { epoch };
	if (server !== undefined) {
		metadata.server = server;
		metadata.session = `${server} ${epoch} of ${userId}`;
	}
	const data =
		count === undefined || count < 0 ? undefined : { inventory: { stacks }, settings: { [COUNTER]: count } };

	return {
		value: { version: 0, data },
		userIds: [],
		metadata,
		version: `${epoch} ${count}`,
		createdTime: 0,
		updatedTime: 0,
		deleted: false,
		size: 0,
	};
}

function makeState(parts: RecordParts): PlayerState {
	return readRecordState(makeView(parts));
}

/** Two players, each with a session: one has three apples and a sword that was saved, the other has nothing. */
function createBench(): Bench {
	const bench = new Bench();
	bench.write("first", { epoch: 1, server: "first" });
	bench.ledger.loaded("first", USER, makeState({ epoch: 1, count: 0 }));
	bench.ledger.change(bench.live("first"), "apple", 3);
	bench.ledger.change(bench.live("first"), "dawnbreaker", 1, ["sword"]);
	bench.write("first", { epoch: 1, server: "first", count: 2, apples: 3, uids: ["sword"] });
	bench.write("first", { epoch: 1, server: "first" }, OTHER);
	bench.ledger.loaded("first", OTHER, makeState({ epoch: 1, count: 0 }));
	bench.write("first", { epoch: 1, server: "first", count: 0 }, OTHER);

	return bench;
}

/** What must be caught, by the sentence that says so. */
const PLANTED: ReadonlyArray<readonly [problem: string, plant: (bench: Bench) => void]> = [
	["a record is never removed", (bench) => bench.write("first", undefined)],
	["epochs only rise", (bench) => bench.write("first", { epoch: 0, server: "first", count: 2, apples: 3 })],
	["a record is never replaced by less", (bench) => bench.write("first", { epoch: 1, server: "first" })],
	[
		"no write takes anything back",
		(bench) => bench.write("first", { epoch: 1, server: "first", count: 1, apples: 3 }),
	],
	[
		"only the holder of a session writes",
		(bench) => bench.write("second", { epoch: 1, server: "first", count: 2, apples: 3, uids: ["sword"] }),
	],
	[
		"only the holder of a session writes",
		(bench) => {
			bench.begin("second", 2);
			bench.write("first", { epoch: 2, server: "second", count: 2, apples: 3, uids: ["sword"] });
		},
	],
	[
		"taking a session changes nothing else",
		(bench) => bench.write("second", { epoch: 2, server: "second", count: 2, apples: 4, uids: ["sword"] }),
	],
	[
		"a record holds what its session held at some moment",
		(bench) => {
			bench.ledger.change(bench.live("first"), "apple", 1);
			bench.write("first", { epoch: 1, server: "first", count: 3, apples: 5, uids: ["sword"] });
		},
	],
	[
		"the last save of a session holds all of it",
		(bench) => {
			bench.ledger.change(bench.live("first"), "apple", 1);
			bench.write("first", { epoch: 1, count: 2, apples: 3, uids: ["sword"] });
		},
	],
	[
		"nobody plays on data without a session",
		(bench) => bench.ledger.loaded("second", USER, makeState({ epoch: 1, count: 0 })),
	],
	[
		"a session begins with what the record holds",
		(bench) => {
			bench.write("second", { epoch: 2, server: "second", count: 2, apples: 3, uids: ["sword"] });
			bench.ledger.loaded("second", USER, makeState({ epoch: 2, count: 2, apples: 2, uids: ["sword"] }));
		},
	],
	["a confirmed save is in the record", (bench) => bench.ledger.confirm(USER, 3)],
	[
		"what was confirmed is what the next session begins with",
		(bench) => {
			bench.ledger.change(bench.live("first"), "apple", 1);
			// The confirmation itself is caught as well, and somebody caught that.
			pcall(() => bench.ledger.confirm(USER, 3));
			bench.begin("second", 2);
		},
	],
	[
		"a crash takes no change that is older than a minute",
		(bench) => {
			bench.ledger.change(bench.live("first"), "apple", 1);
			bench.time = 61;
			bench.ledger.ended("first");
			bench.begin("second", 2);
		},
	],
	[
		"what a player owns is what was given less what was taken",
		(bench) => bench.conserve(["first", USER, makeState({ epoch: 1, count: 2, apples: 4, uids: ["sword"] })]),
	],
	[
		"each unit with an id exists exactly once",
		(bench) => {
			// Given away and saved so by who got it, while the giver goes back to an earlier record without a crash.
			bench.ledger.transfer(bench.live("first"), bench.live("first", OTHER), "dawnbreaker", 1, ["sword"]);
			bench.write("first", { epoch: 1, server: "first", count: 3, apples: 3 });
			bench.write("first", { epoch: 1, server: "first", count: 1, uids: ["sword"] }, OTHER);
			bench.records.set(USER, makeView({ epoch: 1, count: 3, apples: 3, uids: ["sword"] }));
			bench.conserve();
		},
	],
	[
		"each unit with an id exists exactly once",
		(bench) => {
			bench.records.set(USER, makeView({ epoch: 1, count: 2, apples: 3 }));
			bench.conserve();
		},
	],
	[
		"no unit comes from nowhere",
		(bench) => {
			bench.records.set(OTHER, makeView({ epoch: 1, count: 0, uids: ["unheard of"] }));
			bench.conserve();
		},
	],
	[
		"the id of a new unit is new",
		(bench) => bench.ledger.change(bench.live("first", OTHER), "dawnbreaker", 1, ["sword"]),
	],
];

export const ledgerChecks = scenario(
	"should notice every way in which records can go wrong when one is planted",
	() => {
		for (const [problem, plant] of PLANTED) expectThrows(() => plant(createBench()), problem);
	},
);

export const ledgerPeace = scenario("should find nothing wrong when a player hops, gives and comes back", () => {
	const bench = createBench();
	const { ledger } = bench;
	bench.conserve(
		["first", USER, makeState({ epoch: 1, count: 2, apples: 3, uids: ["sword"] })],
		["first", OTHER, makeState({ epoch: 1, count: 0 })],
	);
	ledger.transfer(bench.live("first"), bench.live("first", OTHER), "dawnbreaker", 1, ["sword"]);
	bench.conserve(
		["first", USER, makeState({ epoch: 1, count: 3, apples: 3 })],
		["first", OTHER, makeState({ epoch: 1, count: 1, uids: ["sword"] })],
	);
	bench.write("first", { epoch: 1, count: 3, apples: 3 });
	bench.write("first", { epoch: 1, count: 1, uids: ["sword"] }, OTHER);
	ledger.confirm(USER, 3);
	bench.begin("second", 2);
	ledger.change(bench.live("second"), "apple", -1);
	bench.time = 59;
	ledger.ended("second");
	bench.begin("first", 3);
	bench.conserve(["first", USER, makeState({ epoch: 3, count: 3, apples: 3 })]);
});

export const entryChecks = scenario("should notice who waits too long or plays on defaults when nothing fails", () => {
	let time = 0;
	let [calm, healthy] = [true, true];
	const clock = new EntryClock({
		check: (name, holds) => {
			if (!holds) error(name);
		},
		now: () => time,
		wereCalm: () => calm,
		wereHealthy: () => healthy,
	});
	clock.entered("first", USER);
	time = 14;
	clock.loaded("first", USER, false);
	expectTrue(clock.longest === 14, "the longest wait is known");

	clock.entered("first", USER);
	time = 30;
	expectThrows(() => clock.checkWaiting(), "more than 15 s");
	expectThrows(() => clock.loaded("first", USER, false), "more than 15 s");
	expectThrows(() => clock.loaded("first", USER, true), "nobody plays on defaults");
	calm = false;
	clock.checkWaiting();
	time = 140;
	expectThrows(() => clock.checkWaiting(), "more than two minutes");
	healthy = false;
	clock.checkWaiting();
	clock.loaded("first", USER, true);
});
