import { CallFate } from "../faults";
import { BudgetType } from "./budget";
import type { RecordAddress } from "./data-store-cloud";
import { Outcome, queueOf, Request, ServerDataStores, succeed } from "./server-data-stores";

/** A request about one key. */
export function keyRequest(api: string, budget: BudgetType, address: RecordAddress, size?: number): Request {
	return {
		api,
		budget,
		units: 1,
		// Requests for versions do not wait: they have an error of their own when they come too often.
		queue: api.find("Version", 1, true)[0] === undefined ? queueOf(budget) : undefined,
		store: address.store,
		address,
		writes: size !== undefined,
		size: size ?? 0,
	};
}

/** A request about a whole store, or all of them. */
export function listRequest(api: string, budget: BudgetType, store: string): Request {
	return { api, budget, units: 1, queue: queueOf(budget), store, writes: false, size: 0 };
}

/** What an update does at each of its steps. `V` is what is stored, `N` what is to be. */
export interface UpdateSteps<V, N> {
	readonly address: RecordAddress;
	readonly readBudget: BudgetType;
	readonly writeBudget: BudgetType;
	readonly read: () => V | undefined;
	readonly sizeOf: (stored: V | undefined) => number;
	/** Runs the script's function; undefined cancels. Throws when it fails. */
	readonly transform: (stored: V | undefined) => N | undefined;
	readonly newSize: (updated: N) => number;
	readonly write: (updated: N, answer: "success" | "error" | "none") => V;
}

/** How an update ended: what is stored now, or what is when nothing was written. */
export interface UpdateResult<V> {
	readonly stored: V | undefined;
	readonly cancelled: boolean;
}

const CONFLICT = table.freeze({});

/**
 * UpdateAsync: reads, runs a function, and writes only when nobody else wrote in between; else it begins again. It takes
 * from the budgets of reading and of writing once, whatever comes.
 */
export function update<V extends defined, N extends defined>(
	stores: ServerDataStores,
	steps: UpdateSteps<V, N>,
): UpdateResult<V> {
	const { address } = steps;
	const { faults } = stores.stores.cloud;
	const reading = keyRequest("UpdateAsync", steps.readBudget, address);
	stores.admit(reading);
	const { call, fate } = stores.begin(reading, true);
	const random = faults.randomOf("dataStores");
	const { fault } = fate;
	// A failure that leaves no effect may come before or after the script's function ran. In an outage nothing is read.
	const early = fault === "outage" || (fault !== undefined && fault !== "errorAfter" && random.chance(0.5));
	const readFate: CallFate = early ? fate : { latency: fate.latency };
	const read = (): Outcome<{ readonly stored: V | undefined }> => {
		const stored = steps.read();
		return stores.useThroughput(address, false, steps.sizeOf(stored)) ?? succeed({ stored });
	};
	let { stored } = stores.trip(reading, call, readFate, fate.latency / 2, read);
	let first = true;
	while (true) {
		const updated = steps.transform(stored);
		if (updated === undefined) return { stored, cancelled: true };
		const size = steps.newSize(updated);
		const writing = keyRequest("UpdateAsync", steps.writeBudget, address, size);
		if (first) stores.admit(writing);
		first = false;
		const written = stores.trip<V | typeof CONFLICT>(writing, call, fate, fate.latency / 2, (answer) => {
			if (steps.read() !== stored) return succeed(CONFLICT);
			return stores.useThroughput(address, true, size) ?? succeed(steps.write(updated, answer));
		});
		if (written !== CONFLICT) return { stored: written as V, cancelled: false };
		const [least, greatest] = faults.ratesOf("dataStores").latency;
		const again = random.range(least, greatest) / 2;
		stored = stores.trip(reading, call, { latency: again }, again, read).stored;
	}
}
