import { decode, encode } from "../../services/json";
import type { Cloud, CloudServer } from "../cloud";
import { Budget, BudgetType, EXPERIENCE_LIMITS } from "./budget";
import { RecordContents, RecordHistory, RecordVersion } from "./record";
import { ServerDataStores } from "./server-data-stores";
import { takeSnapshot } from "./snapshot";
import { READ_LIMIT, Throughput, WRITE_LIMIT } from "./throughput";
import { AppliedWrite, RecordView, viewOf } from "./views";

/** Numbers that are documented to exist, but not how large they are, and behaviour that is not documented. */
export interface DataStoreSettings {
	/** User ids that a key may have. The page says "X". */
	maxUserIds: number;
	/** What UpdateAsync returns when its function returned nil: nothing, what is stored, or either by chance. */
	cancelledUpdate: "nothing" | "stored" | "either";
}

/** A standard data store with its keys, which begin with their scope. */
interface StandardStore {
	createdTime: number;
	updatedTime: number;
	readonly records: Map<string, RecordHistory>;
}

/** A key with everything that identifies it. */
export interface RecordAddress {
	readonly kind: "standard" | "ordered";
	readonly store: string;
	readonly scope: string;
	readonly key: string;
}

/** What a record written from outside has beside its value. */
export interface DirectWrite {
	readonly scope?: string;
	readonly userIds?: ReadonlyArray<number>;
	readonly metadata?: Readonly<Record<string, unknown>>;
}

/** Which calls `callCount` counts: those that fit everything that is given. */
export interface CallFilter {
	readonly server?: string;
	/** A method such as `UpdateAsync`, a kind of request such as `StandardWrite`, or `cached` for reads without one. */
	readonly api?: string;
}

/** The whole of the data stores as values that JSON can hold. */
export interface DataStoresState {
	readonly standard: ReadonlyArray<{
		readonly name: string;
		readonly createdTime: number;
		readonly updatedTime: number;
		readonly records: ReadonlyArray<{
			readonly key: string;
			readonly writes: number;
			readonly versions: ReadonlyArray<{
				readonly id: string;
				/** JSON; absent for a tombstone. */
				readonly value?: string;
				readonly userIds: ReadonlyArray<number>;
				/** JSON. */
				readonly metadata: string;
				readonly createdTime: number;
				readonly updatedTime: number;
			}>;
		}>;
	}>;
	readonly ordered: ReadonlyArray<{
		readonly name: string;
		readonly values: ReadonlyArray<{ readonly key: string; readonly value: number }>;
	}>;
}

const NO_METADATA: Readonly<Record<string, unknown>> = table.freeze({});
const NO_USER_IDS: ReadonlyArray<number> = table.freeze([]) as ReadonlyArray<number>;

/** Contents without user ids and metadata: that is what a write has that names none. */
export function contentsOf(
	snapshot: RecordContents["snapshot"],
	userIds = NO_USER_IDS,
	metadata = NO_METADATA,
): RecordContents {
	return { snapshot, userIds, metadata };
}

/** All data stores of a universe: what is stored, and the limits that its servers share. */
export class DataStoreCloud {
	readonly settings: DataStoreSettings = { maxUserIds: 4, cancelledUpdate: "either" };
	/** Told of every write that takes effect, in order. */
	readonly writeObservers = new Array<(write: AppliedWrite) => void>();
	readonly reads = new Throughput(READ_LIMIT);
	readonly writes = new Throughput(WRITE_LIMIT);
	private readonly standard = new Map<string, StandardStore>();
	private readonly ordered = new Map<string, Map<string, number>>();
	private readonly servers = new Map<string, ServerDataStores>();
	private readonly budgets = new Map<BudgetType, Budget>();
	private readonly counts = new Map<string, Map<string, number>>();

	constructor(readonly cloud: Cloud) {}

	// What checks and tests use from outside ----------------------------------------------------------------------

	/** What a key of a standard data store holds; undefined when it holds nothing. */
	read(store: string, key: string, scope = "global"): RecordView | undefined {
		const version = this.findHistory(store, `${scope}/${key}`)?.current();
		return version && viewOf(version);
	}

	/** All versions of a key that can still be read, tombstones included, oldest first. */
	versions(store: string, key: string, scope = "global"): Array<RecordView> {
		const history = this.findHistory(store, `${scope}/${key}`);
		if (!history) return [];
		history.forget(this.cloud.time());
		return history.versions.map((version) => viewOf(version));
	}

	/** Writes a key of a standard data store, as an operator would: at once, and past all limits and faults. */
	write(store: string, key: string, value: unknown, options: DirectWrite = {}): RecordView {
		const [snapshot, problem] = takeSnapshot(value);
		assert(snapshot, `a ${problem} cannot be stored`);
		const { scope = "global" } = options;
		const [metadata] = takeSnapshot(options.metadata ?? {});
		const contents = contentsOf(
			snapshot,
			table.freeze([...(options.userIds ?? [])]) as ReadonlyArray<number>,
			metadata!.value as Record<string, unknown>,
		);
		const address: RecordAddress = { kind: "standard", store, scope, key };
		return viewOf(this.applyWrite(address, contents, undefined, "write", "success"));
	}

	/** Removes a key of a standard data store. Older versions stay. */
	remove(store: string, key: string, scope = "global"): void {
		if (!this.read(store, key, scope)) return;
		this.applyWrite({ kind: "standard", store, scope, key }, contentsOf(undefined), undefined, "remove", "success");
	}

	/** The keys of a standard data store that hold something, sorted. */
	keys(store: string, scope = "global"): Array<string> {
		const prefix = `${scope}/`;
		const result = new Array<string>();
		for (const [key, history] of this.standard.get(store)?.records ?? new Map<string, RecordHistory>()) {
			if (history.current() && key.sub(1, prefix.size()) === prefix) result.push(key.sub(prefix.size() + 1));
		}
		return result.sort();
	}

	readOrdered(store: string, key: string, scope = "global"): number | undefined {
		return this.orderedValues(store, scope).get(key);
	}

	writeOrdered(store: string, key: string, value: number, scope = "global"): void {
		this.applyOrdered({ kind: "ordered", store, scope, key }, value, undefined, "write", "success");
	}

	/** How many calls servers made since the start. Reads from the cache count as `cached` only. */
	callCount(filter: CallFilter = {}): number {
		let total = 0;
		for (const [server, counts] of this.counts) {
			if (filter.server !== undefined && filter.server !== server) continue;
			if (filter.api !== undefined) total += counts.get(filter.api) ?? 0;
			else for (const [name, count] of counts) if (name.find("Async", 1, true)[0] !== undefined) total += count;
		}
		return total;
	}

	/** Leaves a server no budget: of one kind, or of every kind. It fills up again from now on. */
	drainServerBudget(server: string, budget?: BudgetType): void {
		const found = this.cloud.servers.find(({ name }) => name === server);
		assert(found, `no server ${server} runs`);
		this.serverOf(found).drain(budget);
		this.cloud.faults.record("budget", `${server} has no ${budget ?? "budget"} left`);
	}

	/** Leaves the universe no budget: of one kind, or of every kind. */
	drainExperienceBudget(budget?: BudgetType): void {
		const now = this.cloud.kernel.now();
		for (const [name] of pairs(EXPERIENCE_LIMITS)) {
			if (budget === undefined || budget === name) this.experienceBudget(name)?.drain(now);
		}
		this.cloud.faults.record("budget", `the experience has no ${budget ?? "budget"} left`);
	}

	/** Everything that is stored, as values that JSON can hold: the same stores give the same state. */
	serialize(): DataStoresState {
		const standard = new Array<DataStoresState["standard"][number]>();
		for (const name of sortedKeys(this.standard)) {
			const { createdTime, updatedTime, records } = this.standard.get(name)!;
			standard.push({
				name,
				createdTime,
				updatedTime,
				records: sortedKeys(records).map((key) => {
					const history = records.get(key)!;
					history.forget(this.cloud.time());
					return {
						key,
						writes: history.writeCount(),
						versions: history.versions.map((version) => ({
							id: version.id,
							value: version.snapshot && encode(version.snapshot.value),
							userIds: version.userIds,
							metadata: encode(version.metadata),
							createdTime: version.createdTime,
							updatedTime: version.updatedTime,
						})),
					};
				}),
			});
		}
		const ordered = sortedKeys(this.ordered).map((name) => {
			const values = this.ordered.get(name)!;
			return { name, values: sortedKeys(values).map((key) => ({ key, value: values.get(key)! })) };
		});
		return { standard, ordered };
	}

	/** Takes over a state that `serialize` made, in place of everything that is stored. */
	restore(state: DataStoresState): void {
		this.standard.clear();
		this.ordered.clear();
		for (const { name, createdTime, updatedTime, records } of state.standard) {
			const restored = new Map<string, RecordHistory>();
			for (const { key, writes, versions } of records) {
				const history = new RecordHistory();
				history.restore(
					versions.map((version): RecordVersion => {
						const [snapshot] = version.value === undefined ? [] : takeSnapshot(decode(version.value));
						const [metadata] = takeSnapshot(decode(version.metadata));
						return {
							id: version.id,
							snapshot,
							userIds: version.userIds,
							metadata: metadata!.value as Record<string, unknown>,
							createdTime: version.createdTime,
							updatedTime: version.updatedTime,
						};
					}),
					writes,
				);
				restored.set(key, history);
			}
			this.standard.set(name, { createdTime, updatedTime, records: restored });
		}
		for (const { name, values } of state.ordered) {
			const restored = new Map<string, number>();
			for (const { key, value } of values) restored.set(key, value);
			this.ordered.set(name, restored);
		}
	}

	// What servers use --------------------------------------------------------------------------------------------

	/** A server is gone. What it has under way still arrives, or does not. */
	disconnect(server: CloudServer): void {
		this.servers.delete(server.name);
	}

	/** The data stores as a server reaches them. */
	serverOf(server: CloudServer): ServerDataStores {
		let stores = this.servers.get(server.name);
		if (!stores) {
			stores = new ServerDataStores({ cloud: this.cloud, server });
			this.servers.set(server.name, stores);
		}
		return stores;
	}

	count(server: string, name: string, count = 1): void {
		let counts = this.counts.get(server);
		if (!counts) {
			counts = new Map();
			this.counts.set(server, counts);
		}
		counts.set(name, (counts.get(name) ?? 0) + count);
	}

	/** The budget that all servers share; undefined for kinds of requests that have none. */
	experienceBudget(kind: BudgetType): Budget | undefined {
		const limit = EXPERIENCE_LIMITS[kind];
		if (!limit) return undefined;
		let budget = this.budgets.get(kind);
		if (!budget) {
			budget = new Budget(() => limit.base + limit.perPlayer * this.cloud.playerCount(), this.cloud.kernel.now());
			this.budgets.set(kind, budget);
		}
		return budget;
	}

	/** The history of a key, which begins with its scope; undefined when nothing was ever stored there. */
	findHistory(store: string, fullKey: string): RecordHistory | undefined {
		return this.standard.get(store)?.records.get(fullKey);
	}

	/** The keys of a standard store with their scopes, sorted. */
	sortedRecordKeys(store: string): Array<string> {
		const found = this.standard.get(store);
		return found ? sortedKeys(found.records) : [];
	}

	/** Names and times of the standard stores that hold at least one key, sorted by name. */
	listStores(): Array<{ readonly name: string; readonly createdTime: number; readonly updatedTime: number }> {
		return sortedKeys(this.standard).map((name) => {
			const { createdTime, updatedTime } = this.standard.get(name)!;
			return { name, createdTime, updatedTime };
		});
	}

	orderedValues(store: string, scope: string): Map<string, number> {
		const name = `${store}/${scope}`;
		let values = this.ordered.get(name);
		if (!values) {
			values = new Map();
			this.ordered.set(name, values);
		}
		return values;
	}

	/** Writes a version, or a tombstone, and tells observers. */
	applyWrite(
		address: RecordAddress,
		contents: RecordContents,
		server: string | undefined,
		api: string,
		answer: AppliedWrite["answer"],
	): RecordVersion {
		const { store, scope, key } = address;
		const time = this.cloud.time();
		let found = this.standard.get(store);
		if (!found) {
			found = { createdTime: time, updatedTime: time, records: new Map() };
			this.standard.set(store, found);
		}
		found.updatedTime = time;
		const fullKey = `${scope}/${key}`;
		let history = found.records.get(fullKey);
		if (!history) {
			history = new RecordHistory();
			found.records.set(fullKey, history);
		}
		const before = history.current();
		const version = history.write(contents, time);
		if (this.writeObservers.size() > 0) {
			this.tell({
				time: this.cloud.kernel.now(),
				server,
				api,
				kind: "standard",
				store,
				scope,
				key,
				before: before && viewOf(before),
				after: version.snapshot && viewOf(version),
				answer,
			});
		}
		return version;
	}

	/** Writes a value of an ordered store, or removes it, and tells observers. */
	applyOrdered(
		address: RecordAddress,
		value: number | undefined,
		server: string | undefined,
		api: string,
		answer: AppliedWrite["answer"],
	): void {
		const { store, scope, key } = address;
		const values = this.orderedValues(store, scope);
		const before = values.get(key);
		if (value === undefined) values.delete(key);
		else values.set(key, value);
		if (this.writeObservers.size() === 0) return;
		const time = this.cloud.kernel.now();
		const view = (number: number | undefined) => (number === undefined ? undefined : this.viewOfNumber(number));
		this.tell({
			time,
			server,
			api,
			kind: "ordered",
			store,
			scope,
			key,
			before: view(before),
			after: view(value),
			answer,
		});
	}

	private viewOfNumber(value: number): RecordView {
		const time = this.cloud.time();
		return {
			value,
			userIds: NO_USER_IDS,
			metadata: NO_METADATA,
			version: "",
			createdTime: time,
			updatedTime: time,
			deleted: false,
			size: tostring(value).size(),
		};
	}

	private tell(write: AppliedWrite): void {
		for (const observer of this.writeObservers) observer(write);
	}
}

function sortedKeys(map: ReadonlyMap<string, unknown>): Array<string> {
	const keys = new Array<string>();
	for (const [key] of map) keys.push(key);
	return keys.sort();
}
