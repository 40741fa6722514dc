import type { PlayerData } from "server/players";
import type { RecordView } from "simulator";

/** What a player owns, however it is arranged: also what is in quarantine. */
export interface Holdings {
	/** Units by item. */
	readonly totals: ReadonlyMap<string, number>;
	/** Item by the id of each unit that has one. */
	readonly units: ReadonlyMap<string, string>;
}

/** A player's record, or the data of a live session, as far as checks look at it. */
export interface PlayerState {
	/** Whether there is anything of the player at all. */
	readonly hasData: boolean;
	/** How many changes it went through: each change counts itself, in the same step. */
	readonly count: number;
	readonly holdings: Holdings;
}

/** A player's record with its session. */
export interface RecordState extends PlayerState {
	readonly epoch: number;
	readonly session?: string;
	/** JobId of the server that holds the session. */
	readonly server?: string;
}

/** The setting in which changes are counted. */
export const COUNTER = "changes";

const NOTHING: Holdings = { totals: new Map(), units: new Map() };

/** Holdings in one line: equal if and only if they are the same. */
export function describeHoldings({ totals, units }: Holdings): string {
	const parts = new Array<string>();
	for (const [itemId, total] of totals) if (total !== 0) parts.push(`${itemId}=${total}`);
	for (const [uid, itemId] of units) parts.push(`${itemId}#${uid}`);
	parts.sort((a, b) => a < b);

	return parts.join(" ");
}

/** Reads a record as the cloud has it; nothing is taken from the code that is checked. */
export function readRecordState(view: RecordView | undefined): RecordState {
	const metadata = (view?.metadata ?? {}) as Record<string, unknown>;
	const data = field(view?.value, "data");
	const count = field(field(data, "settings"), COUNTER);

	return {
		epoch: typeIs(metadata.epoch, "number") ? metadata.epoch : 0,
		session: typeIs(metadata.session, "string") ? metadata.session : undefined,
		server: typeIs(metadata.server, "string") ? metadata.server : undefined,
		hasData: data !== undefined,
		count: data === undefined ? -1 : typeIs(count, "number") ? count : 0,
		holdings: data === undefined ? NOTHING : readSaved(field(data, "inventory")),
	};
}

/** What a session holds in memory. */
export function readLiveState({ inventory, quarantine, settings }: PlayerData): PlayerState {
	const holdings = new Collector();
	for (const stack of inventory.slots) if (stack) holdings.add(stack);
	for (const { value } of quarantine) holdings.add(value);
	const count = settings?.[COUNTER];

	return { hasData: true, count: typeIs(count, "number") ? count : 0, holdings };
}

function readSaved(inventory: unknown): Holdings {
	const holdings = new Collector();
	for (const stack of list(field(inventory, "stacks"))) holdings.add(stack);
	for (const entry of list(field(inventory, "quarantine"))) holdings.add(field(entry, "value"));

	return holdings;
}

class Collector implements Holdings {
	readonly totals = new Map<string, number>();
	readonly units = new Map<string, string>();

	add(stack: unknown): void {
		const [itemId, quantity, uid] = [field(stack, "itemId"), field(stack, "quantity"), field(stack, "uid")];
		if (!typeIs(itemId, "string") || !typeIs(quantity, "number")) return;
		this.totals.set(itemId, (this.totals.get(itemId) ?? 0) + quantity);
		if (!typeIs(uid, "string")) return;
		// Twice in one inventory is no set any more, so it must show.
		this.units.set(this.units.has(uid) ? `${uid} twice` : uid, itemId);
	}
}

function field(value: unknown, name: string): unknown {
	return typeIs(value, "table") ? (value as Record<string, unknown>)[name] : undefined;
}

function list(value: unknown): ReadonlyArray<unknown> {
	return typeIs(value, "table") ? (value as ReadonlyArray<unknown>) : [];
}
