import { raise } from "../../datamodel/raise";
import { Realm } from "../../datamodel/realm";
import { requireYieldable } from "../../kernel/threads";
import { suspend } from "../../network/calls";
import { CloudCall } from "../call";
import type { CloudConnection, CloudServer } from "../cloud";
import { CallFate } from "../faults";
import { Budget, BudgetType, Limit, SERVER_LIMITS } from "./budget";
import type { DataStoreCloud, RecordAddress } from "./data-store-cloud";
import { droppedMessage, experienceThrottled, faultMessage, keyThrottled } from "./errors";
import { AppliedWrite } from "./views";

/** Requests that a queue holds (error-codes-and-limits.md, "Limits"). */
export const QUEUE_SIZE = 30;

/** Where requests wait that come too often. Other kinds of requests do not wait, they are dropped. */
type QueueName = "set" | "orderedSet" | "get" | "orderedGet";

const QUEUE_NAMES: ReadonlyArray<QueueName> = ["set", "orderedSet", "get", "orderedGet"];

/** One trip to the data stores. */
export interface Request {
	/** The method that a script called. */
	readonly api: string;
	readonly budget: BudgetType;
	/** How many requests it counts as. */
	readonly units: number;
	readonly queue?: QueueName;
	readonly store: string;
	/** The key, where there is one. */
	readonly address?: RecordAddress;
	/** Whether this trip writes. */
	readonly writes: boolean;
	/** Bytes that it writes. */
	readonly size: number;
}

/** Why a trip failed, in the words that the script is told. */
export interface Failure {
	readonly ok: false;
	readonly message: string;
}

/** What a trip brought: a value, or why it failed. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export function succeed<T>(value: T): Outcome<T> {
	return { ok: true, value };
}

/** What the cloud does when a request reaches it. */
export type CarryOut<T> = (answer: AppliedWrite["answer"]) => Outcome<T>;

interface Waiting {
	readonly request: Request;
	thread?: thread;
	admitted: boolean;
}

/** Which queue a request of each kind waits in. */
const QUEUES: Readonly<Partial<Record<BudgetType, QueueName>>> = {
	StandardRead: "get",
	StandardWrite: "set",
	StandardRemove: "set",
	OrderedRead: "orderedGet",
	OrderedList: "orderedGet",
	OrderedWrite: "orderedSet",
	OrderedRemove: "orderedSet",
};

/** The queue for requests of one kind. */
export function queueOf(budget: BudgetType): QueueName | undefined {
	return QUEUES[budget];
}

/** The data stores as one server reaches them: its budgets, its queues and what is under way. */
export class ServerDataStores {
	readonly stores: DataStoreCloud;
	readonly server: CloudServer;
	private readonly realm: Realm;
	private readonly budgets = new Map<BudgetType, Budget>();
	private readonly limits = new Map<BudgetType, Limit>();
	private readonly queues = new Map<QueueName, Array<Waiting>>();
	private pumpDue = math.huge;

	constructor(private readonly connection: CloudConnection) {
		this.stores = connection.cloud.dataStores;
		this.server = connection.server;
		this.realm = connection.server.realm;
	}

	budgetOf(kind: BudgetType): Budget {
		let budget = this.budgets.get(kind);
		if (!budget) {
			budget = new Budget(() => {
				const { base, perPlayer } = this.limits.get(kind) ?? SERVER_LIMITS[kind];
				return base + perPlayer * this.server.playerCount();
			}, this.realm.now());
			this.budgets.set(kind, budget);
		}
		return budget;
	}

	/** Gives a kind of requests another limit (DataStoreService:SetRateLimitForRequestType). */
	setLimit(kind: BudgetType, limit: Limit): void {
		this.limits.set(kind, limit);
	}

	/** Leaves no budget: of one kind, or of every kind. */
	drain(kind?: BudgetType): void {
		for (const [name] of pairs(SERVER_LIMITS)) {
			if (kind === undefined || kind === name) this.budgetOf(name).drain(this.realm.now());
		}
	}

	/** How many requests wait in a queue. */
	queueLength(queue: QueueName): number {
		return this.queues.get(queue)?.size() ?? 0;
	}

	/** Whether a key's throughput is used up in the last minute; if not, counts a request against it. */
	useThroughput(address: RecordAddress, writes: boolean, bytes: number): Failure | undefined {
		const throughput = writes ? this.stores.writes : this.stores.reads;
		const key = keyOf(address);
		const now = this.connection.cloud.kernel.now();
		if (throughput.exceeds(key, bytes, now)) {
			return { ok: false, message: keyThrottled(this.connection.cloud.faults.randomOf("dataStores")) };
		}
		throughput.add(key, bytes, now);
		return undefined;
	}

	/**
	 * A request with one trip: yields until the answer is there.
	 * @returns what `carryOut` returned. Throws what went wrong.
	 */
	single<T>(request: Request, carryOut: CarryOut<T>): T {
		this.admit(request);
		const { call, fate } = this.begin(request);
		return this.trip(request, call, fate, fate.latency, carryOut);
	}

	/** Counts a call and draws what becomes of it. */
	begin(request: Request, writes = request.writes): { readonly call: CloudCall; readonly fate: CallFate } {
		const { cloud } = this.connection;
		const { api, store, address } = request;
		const call: CloudCall = {
			service: "dataStores",
			api,
			server: this.server.name,
			store,
			key: address?.key,
			writes,
		};
		this.stores.count(this.server.name, api);
		const fate = cloud.faults.decide(call);
		cloud.notify(call, "sent");
		return { call, fate };
	}

	/** Waits until a request may be sent. Throws when it would have to wait and there is no room. */
	admit(request: Request): void {
		requireYieldable();
		const { queue: queueName, api } = request;
		const now = this.realm.now();
		const budget = this.budgetOf(request.budget);
		const queue = queueName && this.queues.get(queueName);
		if ((!queue || queue.size() === 0) && this.mayGo(request, budget, now)) {
			this.take(request, budget, now);
			return;
		}
		if (queueName === undefined) return raise(droppedMessage(api));
		const waiting: Waiting = { request, admitted: false };
		const line = queue ?? new Array<Waiting>();
		if (!queue) this.queues.set(queueName, line);
		if (line.size() >= QUEUE_SIZE) return raise(droppedMessage(api));
		line.push(waiting);
		this.pump();
		if (waiting.admitted) return;
		this.realm.output(
			"warning",
			`DataStore request was added to queue. If request queue fills, further requests will be dropped. Try sending fewer requests. Key = ${request.address?.key ?? ""}`,
		);
		waiting.thread = coroutine.running();
		suspend(this.realm.scheduler);
	}

	/** One way there and back: yields until the answer has come. */
	trip<T>(request: Request, call: CloudCall, fate: CallFate, seconds: number, carryOut: CarryOut<T>): T {
		requireYieldable();
		const { cloud } = this.connection;
		const { realm } = this;
		const { scheduler } = realm;
		const { kernel, faults } = cloud;
		const waiting = coroutine.running();
		const way = seconds * faults.randomOf("dataStores").range(0.1, 0.9);
		const sent = kernel.now();
		kernel.schedule(sent + way, () => {
			if (realm.closed) {
				if (request.writes && faults.appliesAfterCrash(call)) {
					this.arrive(request, fate, carryOut, "none");
					cloud.notify(call, "applied");
				}
				return;
			}
			const outcome = this.arrive(request, fate, carryOut, fate.fault === "errorAfter" ? "error" : "success");
			cloud.notify(call, "applied");
			this.server.loop.post(sent + seconds, () => {
				cloud.notify(call, "answered");
				// The thread may have been cancelled while it waited.
				if (!realm.closed && coroutine.status(waiting) === "suspended") scheduler.resume(waiting, outcome);
			});
		});
		const [outcome] = suspend(scheduler) as LuaTuple<[Outcome<T>]>;
		return outcome.ok ? outcome.value : raise(outcome.message);
	}

	private arrive<T>(
		request: Request,
		fate: CallFate,
		carryOut: CarryOut<T>,
		answer: AppliedWrite["answer"],
	): Outcome<T> {
		const { kernel, faults } = this.connection.cloud;
		const random = faults.randomOf("dataStores");
		const { fault } = fate;
		const message = () => fate.message ?? faultMessage(random, fault!, request.api, request.budget);
		if (fault !== undefined && fault !== "errorAfter") return { ok: false, message: message() };
		const budget = this.stores.experienceBudget(request.budget);
		if (budget) {
			const now = kernel.now();
			if (budget.available(now) < 1) return { ok: false, message: experienceThrottled(random, request.budget) };
			budget.take(now, request.units);
		}
		const outcome = carryOut(answer);
		return fault === "errorAfter" && request.writes ? { ok: false, message: message() } : outcome;
	}

	/** Whether the budget and the key's throughput allow a request now. */
	private mayGo(request: Request, budget: Budget, now: number): boolean {
		// More keys at once than a minute allows would else wait for ever.
		return (
			budget.secondsUntil(now, math.min(request.units, budget.most())) === 0 && !this.isThrottled(request, now)
		);
	}

	private isThrottled({ address, writes, size }: Request, now: number): boolean {
		if (!address) return false;
		return (writes ? this.stores.writes : this.stores.reads).exceeds(keyOf(address), size, now);
	}

	private take(request: Request, budget: Budget, now: number): void {
		budget.take(now, request.units);
		this.stores.count(this.server.name, request.budget, request.units);
	}

	/** Sends what may go, in the order in which it came; requests whose key is throttled let others pass. */
	private pump(): void {
		const now = this.realm.now();
		let earliest = math.huge;
		for (const name of QUEUE_NAMES) {
			const queue = this.queues.get(name);
			if (!queue) continue;
			let index = 0;
			while (index < queue.size()) {
				const waiting = queue[index]!;
				const { request } = waiting;
				const budget = this.budgetOf(request.budget);
				if (this.isThrottled(request, now)) {
					const throughput = request.writes ? this.stores.writes : this.stores.reads;
					earliest = math.min(earliest, now + throughput.secondsUntilLess(keyOf(request.address!), now));
					index += 1;
					continue;
				}
				const seconds = budget.secondsUntil(now, math.min(request.units, budget.most()));
				if (seconds > 0) {
					earliest = math.min(earliest, now + seconds);
					break;
				}
				queue.remove(index);
				this.take(request, budget, now);
				waiting.admitted = true;
				const { thread } = waiting;
				if (thread) this.resumeLater(thread, now);
			}
		}
		if (earliest < this.pumpDue) {
			this.pumpDue = earliest;
			this.server.loop.post(earliest, () => {
				this.pumpDue = math.huge;
				this.pump();
			});
		}
	}

	private resumeLater(thread: thread, now: number): void {
		this.server.loop.post(now, () => {
			if (coroutine.status(thread) === "suspended") this.realm.scheduler.resume(thread);
		});
	}
}

/** What identifies a key among all keys of the universe. */
function keyOf(address: RecordAddress): string {
	return `${address.kind}/${address.store}/${address.scope}/${address.key}`;
}
