import { targetOf } from "../kernel/proxy";
import { ThreadOwner } from "../kernel/scheduler";
import { Signal } from "../kernel/signal";
import { ClassInfo } from "./class-info";
import { Realm } from "./realm";

/**
 * One instance of one realm's DataModel, as the simulator sees it. Scripts hold its `proxy`, a userdata which they
 * can use as a table key and compare; they never reach the record.
 */
export interface InstanceRecord extends ThreadOwner {
	readonly realm: Realm;
	/** Unique in the realm, in the order of creation. */
	readonly id: number;
	readonly class: ClassInfo;
	readonly proxy: Instance;
	name: string;
	parent?: InstanceRecord;
	/** In the order in which they were parented. Replaced, never changed in place, while someone may be walking it. */
	children: Array<InstanceRecord>;
	/** Values that were set; a property that is absent has its class's default. */
	readonly properties: Map<string, unknown>;
	attributes?: Map<string, unknown>;
	tags?: Set<string>;
	/** Signals that somebody asked for, by event name. */
	readonly signals: Map<string, Signal>;
	/** Signals of GetPropertyChangedSignal and GetAttributeChangedSignal, by property name. */
	propertySignals?: Map<string, Signal>;
	attributeSignals?: Map<string, Signal>;
	/** Functions that scripts assigned to callback members, such as OnServerInvoke. */
	callbacks?: Map<string, Callback>;
	destroyed: boolean;
	/** Set when the parent may never change again: destroyed instances and services. */
	parentLocked: boolean;
	/** State of simulated classes, reached through `createState` only. */
	readonly state: Map<object, unknown>;
}

/** The record behind an Instance that a script holds. Undefined for every other value. */
export function findRecord(value: unknown): InstanceRecord | undefined {
	return targetOf<InstanceRecord>(value, "Instance");
}

/**
 * A private piece of state per instance for one simulated class.
 * @param create makes the state when it is first asked for.
 */
export function createState<T extends defined>(create: (record: InstanceRecord) => T): (record: InstanceRecord) => T {
	const key = {};
	return (record) => {
		const existing = record.state.get(key);
		if (existing !== undefined) return existing as T;
		const created = create(record);
		record.state.set(key, created);
		return created;
	};
}

/** Whether an instance is of a class or inherits from it. */
export function isA(record: InstanceRecord, className: string): boolean {
	return record.class.ancestry.has(className);
}

export function isAncestorOf(ancestor: InstanceRecord, record: InstanceRecord): boolean {
	let current = record.parent;
	while (current) {
		if (current === ancestor) return true;
		current = current.parent;
	}
	return false;
}

/** The dotted path below the DataModel, as GetFullName and error messages give it. */
export function getFullName(record: InstanceRecord): string {
	const names = [record.name];
	const top = record.realm.game;
	let current = record.parent;
	while (current && current !== top) {
		names.push(current.name);
		current = current.parent;
	}
	if (names.size() === 1) return record.name;
	// Joined at once: every step of a longer and longer text would be a text of its own.
	for (let low = 0, high = names.size() - 1; low < high; low++, high--) {
		const name = names[low]!;
		names[low] = names[high]!;
		names[high] = name;
	}
	return names.join(".");
}

export function findChild(record: InstanceRecord, name: string): InstanceRecord | undefined {
	for (const child of record.children) if (child.name === name) return child;
	return undefined;
}

export function findChildOfClass(record: InstanceRecord, className: string): InstanceRecord | undefined {
	for (const child of record.children) if (child.class.name === className) return child;
	return undefined;
}

export function findChildWhichIsA(record: InstanceRecord, className: string): InstanceRecord | undefined {
	for (const child of record.children) if (child.class.ancestry.has(className)) return child;
	return undefined;
}

export function findAncestorWhichIsA(record: InstanceRecord, className: string): InstanceRecord | undefined {
	let current = record.parent;
	while (current) {
		if (current.class.ancestry.has(className)) return current;
		current = current.parent;
	}
	return undefined;
}

/** Everything below an instance, parents before their children, siblings in order. */
export function getDescendants(record: InstanceRecord, into: Array<InstanceRecord> = []): Array<InstanceRecord> {
	for (const child of record.children) {
		into.push(child);
		getDescendants(child, into);
	}
	return into;
}

/** The value of a stored property, or its class's default. Reads no simulated getter. */
export function getStored(record: InstanceRecord, property: string): unknown {
	const value = record.properties.get(property);
	if (value !== undefined) return value;
	const member = record.class.members.get(property);
	return member && member.kind === "property" ? member.default : undefined;
}

/** The signal of an event; made when it is first asked for. */
export function getSignal(record: InstanceRecord, event: string): Signal {
	let signal = record.signals.get(event);
	if (!signal) {
		signal = new Signal(record.realm.scheduler, `${record.class.name}.${event}`, record.realm.deferredSignals);
		record.signals.set(event, signal);
		if (event === "AncestryChanged") record.realm.watchesAncestry = true;
	}
	return signal;
}

export { fireEvent } from "./fire-event";
