import type { AppliedWrite } from "simulator";
import { describeHoldings, Holdings, PlayerState, readRecordState, RecordState } from "./holdings.scenario";

/** What a check of a world is: it throws when something does not hold. */
export type Check = (name: string, holds: boolean, detail?: string | (() => string)) => void;

export interface LedgerOptions {
	readonly check: Check;
	/** Virtual seconds. */
	readonly now: () => number;
	/** The JobId of a server by its name. */
	readonly findJobId: (name: string) => string | undefined;
	/** A record as it stands in the cloud. */
	readonly readRecord: (userId: number) => RecordState;
	/** Whether data stores answered well for all of a span of time. */
	readonly wereHealthy: (from: number, until: number) => boolean;
	/** Something worth a count that is no violation. */
	readonly note: (what: string) => void;
}

/** The data store of players' records. */
const STORE = "Players";
/** Longest time for which a change may be lost by a crash, in seconds: the latest autosave and the time of one save. */
const LONGEST_UNSAVED = 60;

/** One session of one player on one server, and what it should hold. */
interface Session {
	readonly id: string;
	readonly userId: number;
	readonly jobId: string;
	/** What it held after each of its changes, by their count, and when. */
	readonly history: Map<number, { readonly holdings: string; readonly time: number }>;
	readonly totals: Map<string, number>;
	readonly units: Map<string, string>;
	count: number;
	/** The last count that ever came into the record; known when the next session began. */
	final?: number;
}

/** What a session found in the record when it began. */
interface Opening {
	readonly id: string;
	readonly state: PlayerState;
}

/** A change of one session. */
interface Step {
	readonly session: Session;
	readonly count: number;
}

/** A unit with an id. */
interface Unit {
	readonly itemId: string;
	readonly made: Step;
	used?: Step;
	/** Times when it changed hands: the change of who gave it, and of who got it. */
	readonly moves: Array<readonly [Step, Step]>;
}

/**
 * What players should own, by a model of its own that is told of every change, and all that must be true of records:
 *
 * - fencing: only the holder of the session in the record writes it; epochs only rise
 * - a record holds exactly what its session held at some moment, and never goes back to an earlier one
 * - defaults never overwrite, and a session begins with exactly what the record holds
 * - what a save was confirmed for is in the record, and in the next session
 * - a crash costs no change that was older than a minute, while data stores are healthy
 * - conservation: each unit with an id exists once over all records and live sessions, and totals are what the model says
 */
export class Ledger {
	private readonly openings = new Map<string, Opening>();
	private readonly sessions = new Map<string, Session>();
	/** The sessions that may have written into a player's record since the last one began there. */
	private readonly unsettled = new Map<number, Array<Session>>();
	private readonly confirmed = new Map<number, number>();
	private readonly units = new Map<string, Unit>();
	private readonly ends = new Map<string, number>();

	constructor(private readonly options: LedgerOptions) {}

	/** To be told of every write that takes effect. */
	observe({ store, key, before, after, server }: AppliedWrite): void {
		if (store !== STORE) return;
		const { check, findJobId } = this.options;
		const old = readRecordState(before);
		const now = readRecordState(after);
		if (server === undefined) return this.import(tonumber(key) ?? 0, now);
		const writer = findJobId(server);
		const detail = () =>
			`${server} wrote ${key}: epoch ${old.epoch} → ${now.epoch}, change ${old.count} → ${now.count}, ` +
			`session ${old.session ?? "none"} → ${now.session ?? "none"}`;

		check("a record is never removed", after !== undefined, detail);
		check("epochs only rise", now.epoch >= old.epoch, detail);
		check("a record is never replaced by less", now.hasData || !old.hasData, detail);
		check("no write takes anything back", now.count >= old.count, detail);

		const opens = now.epoch > old.epoch;
		check(
			"only the holder of a session writes",
			opens
				? now.server === writer && now.session !== undefined
				: old.server === writer &&
						old.session !== undefined &&
						(now.session === old.session || now.session === undefined),
			detail,
		);

		const same = before?.value === after?.value || isSameState(old, now);
		if (opens) {
			check("taking a session changes nothing else", same, detail);
			this.begin(tonumber(key) ?? 0, writer ?? server, old, now);
		} else if (!same) {
			const past = this.sessions.get(old.session ?? "")?.history.get(now.count);
			check(
				"a record holds what its session held at some moment",
				past?.holdings === describeHoldings(now.holdings),
				() => `${detail()}: ${describeHoldings(now.holdings)} instead of ${past?.holdings ?? "nothing known"}`,
			);
		}
		if (!opens && now.session === undefined && old.session !== undefined) {
			const session = this.sessions.get(old.session);
			check(
				"the last save of a session holds all of it",
				!session || now.count === session.count,
				() => `${detail()}, of ${session?.count} changes`,
			);
		}
	}

	/** A player's data can be used. @param state what it is. */
	loaded(jobId: string, userId: number, state: PlayerState): void {
		const opening = this.openings.get(`${jobId}/${userId}`);
		this.options.check("nobody plays on data without a session", opening !== undefined, `player ${userId}`);
		if (!opening) return;
		const holdings = describeHoldings(state.holdings);
		this.options.check(
			"a session begins with what the record holds",
			!opening.state.hasData || isSameState(opening.state, state),
			() => `player ${userId}: ${holdings} instead of ${describeHoldings(opening.state.holdings)}`,
		);
		const session: Session = {
			id: opening.id,
			userId,
			jobId,
			history: new Map([[state.count, { holdings, time: this.options.now() }]]),
			totals: table.clone(state.holdings.totals) as Map<string, number>,
			units: table.clone(state.holdings.units) as Map<string, string>,
			count: state.count,
		};
		this.sessions.set(session.id, session);
		const unsettled = this.unsettled.get(userId) ?? [];
		unsettled.push(session);
		this.unsettled.set(userId, unsettled);
		for (const [uid, itemId] of session.units) {
			if (!this.units.has(uid)) {
				this.units.set(uid, { itemId, made: { session, count: session.count }, moves: [] });
			}
		}
	}

	/** The session that a server has of a player. Throws when it has none. */
	getSession(jobId: string, userId: number): Session {
		const opening = this.openings.get(`${jobId}/${userId}`);
		return (
			(opening && this.sessions.get(opening.id)) ?? error(`no session of player ${userId} was seen on ${jobId}`)
		);
	}

	/** Something was given (more than 0) or taken (less than 0), the units with these ids among it. */
	change(session: Session, itemId: string, quantity: number, uids: ReadonlyArray<string> = []): void {
		const step = this.step(session, itemId, quantity);
		for (const uid of uids) {
			const unit = this.units.get(uid);
			if (quantity > 0) {
				this.options.check("the id of a new unit is new", unit === undefined, uid);
				this.units.set(uid, { itemId, made: step, moves: [] });
				session.units.set(uid, itemId);
			} else {
				if (unit) unit.used = step;
				session.units.delete(uid);
			}
		}
		this.remember(session);
	}

	/** Units changed hands. */
	transfer(from: Session, to: Session, itemId: string, quantity: number, uids: ReadonlyArray<string>): void {
		const given = this.step(from, itemId, -quantity);
		const got = this.step(to, itemId, quantity);
		for (const uid of uids) {
			this.units.get(uid)?.moves.push([given, got]);
			from.units.delete(uid);
			to.units.set(uid, itemId);
		}
		this.remember(from);
		this.remember(to);
	}

	/** A player's data was only arranged anew, or changed where no holdings are. */
	touch(session: Session): void {
		session.count += 1;
		this.remember(session);
	}

	/** A save was confirmed to whoever asked for it, of data with so many changes. */
	confirm(userId: number, count: number): void {
		this.confirmed.set(userId, math.max(this.confirmed.get(userId) ?? 0, count));
		const { count: stored } = this.options.readRecord(userId);
		this.options.check(
			"a confirmed save is in the record",
			stored >= count,
			`player ${userId}: change ${count} was confirmed, the record has ${stored}`,
		);
	}

	/** A server is no more, however it ended. */
	ended(jobId: string): void {
		this.ends.set(jobId, this.options.now());
	}

	/**
	 * Conservation, over all players.
	 * @param readLive what a session that is in use holds; undefined if it is not in use.
	 */
	checkConservation(
		userIds: ReadonlyArray<number>,
		readLive: (jobId: string, userId: number) => PlayerState | undefined,
	): void {
		const { check } = this.options;
		const owners = new Map<string, Array<number>>();
		const current = new Map<number, { readonly session?: Session; readonly count: number }>();
		for (const userId of userIds) {
			const record = this.options.readRecord(userId);
			const session = this.sessions.get(record.session ?? "");
			const live = session && readLive(session.jobId, userId);
			current.set(userId, live ? { session, count: live.count } : { count: record.count });
			if (session && live) {
				const expected = describeHoldings(session);
				const actual = describeHoldings(live.holdings);
				check(
					"what a player owns is what was given less what was taken",
					actual === expected && live.count === session.count,
					() => `player ${userId}: ${actual} instead of ${expected}`,
				);
			}
			for (const [uid] of (live ?? record).holdings.units) owners.set(uid, [...(owners.get(uid) ?? []), userId]);
		}

		const isInEffect = ({ session, count }: Step) => {
			if (session.final !== undefined) return count <= session.final;
			const now = current.get(session.userId);
			return now !== undefined && (now.session === session || now.session === undefined) && count <= now.count;
		};
		for (const [uid, { itemId, made, used, moves }] of this.units) {
			// One of the two was never saved, and the other was. What mends that is a trade, not a transfer.
			const torn = moves.some(([given, got]) => isInEffect(given) !== isInEffect(got));
			if (torn) this.options.note("transfer of which a crash kept one half");
			if (torn) continue;
			const expected = isInEffect(made) && !(used && isInEffect(used)) ? 1 : 0;
			const found = owners.get(uid) ?? [];
			check(
				"each unit with an id exists exactly once",
				found.size() === expected,
				() => `${itemId} ${uid} is owned by ${found.size()} (${found.join(", ")}) instead of ${expected}`,
			);
		}
		for (const [uid, found] of owners) {
			check("no unit comes from nowhere", this.units.has(uid), () => `${uid} of ${found.join(", ")}`);
		}
	}

	/** What an operator writes is taken as it is. */
	private import(userId: number, { count, holdings }: RecordState): void {
		const history = new Map([[count, { holdings: describeHoldings(holdings), time: this.options.now() }]]);
		const session: Session = {
			id: "",
			jobId: "",
			userId,
			history,
			totals: new Map(),
			units: new Map(),
			count,
			final: count,
		};
		for (const [uid, itemId] of holdings.units) {
			this.units.set(uid, { itemId, made: { session, count }, moves: [] });
		}
	}

	private begin(userId: number, writer: string, old: RecordState, now: RecordState): void {
		const { check, wereHealthy } = this.options;
		const confirmed = this.confirmed.get(userId) ?? -1;
		check(
			"what was confirmed is what the next session begins with",
			now.count >= confirmed,
			`player ${userId}: change ${confirmed} was confirmed, the record has ${now.count}`,
		);
		if (old.session !== undefined && old.server !== writer) this.options.note("take-over of a session");
		for (const session of this.unsettled.get(userId) ?? []) {
			session.final = now.count;
			const endedAt = this.ends.get(session.jobId);
			const lost = session.history.get(now.count + 1);
			if (lost === undefined || endedAt === undefined || old.session !== session.id) continue;
			this.options.note("changes that a crash took");
			check(
				"a crash takes no change that is older than a minute",
				endedAt - lost.time <= LONGEST_UNSAVED || !wereHealthy(lost.time, endedAt),
				() => `player ${userId} lost what changed ${endedAt - lost.time} s before the crash`,
			);
		}
		this.unsettled.delete(userId);
		this.openings.set(`${writer}/${userId}`, { id: now.session ?? "", state: now });
	}

	private step(session: Session, itemId: string, quantity: number): Step {
		session.count += 1;
		session.totals.set(itemId, (session.totals.get(itemId) ?? 0) + quantity);

		return { session, count: session.count };
	}

	private remember(session: Session): void {
		session.history.set(session.count, { holdings: describeHoldings(session), time: this.options.now() });
	}
}

function isSameState(a: PlayerState, b: PlayerState): boolean {
	return a.hasData === b.hasData && a.count === b.count && isSameHoldings(a.holdings, b.holdings);
}

function isSameHoldings(a: Holdings, b: Holdings): boolean {
	return describeHoldings(a) === describeHoldings(b);
}
