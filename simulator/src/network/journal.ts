import { DataModelObserver } from "../datamodel/observer";
import { Realm } from "../datamodel/realm";
import { findRecord, getDescendants, InstanceRecord } from "../datamodel/record";
import { InstanceChange, PropertyChange } from "./change";
import { Audience, audienceOf, childAudience } from "./containers";
import { findReplicated, hidesSource } from "./replicated-properties";
import { captureTree } from "./snapshot";

/** Notes every change of a server's DataModel that clients must hear of. */
export class Journal {
	/** Changes of the properties that wait to be sent, so that only the last of several values travels. */
	private readonly waiting = new Map<InstanceRecord, Map<string, PropertyChange>>();

	/**
	 * @param enabled whether anybody listens; nothing is noted otherwise.
	 * @param note receives each change with those who must hear of it.
	 */
	constructor(
		private readonly realm: Realm,
		private readonly enabled: () => boolean,
		private readonly note: (change: InstanceChange, audience: Exclude<Audience, undefined>) => void,
	) {
		realm.observers.push(this.observer());
	}

	/** From now on, further values are changes of their own: called when their place in the order matters. */
	seal(): void {
		if (next(this.waiting)[0] !== undefined) this.waiting.clear();
	}

	private observer(): DataModelObserver {
		return {
			// Immediate signals come before observers, so a handler may have changed the same thing again: what is
			// noted is how things are now, not what the observer was called for.
			propertyChanged: (record, property) => {
				if (this.enabled()) this.propertyChanged(record, property);
			},
			attributeChanged: (record, name) => {
				const audience = this.enabled() ? audienceOf(record) : undefined;
				if (audience === undefined) return;
				this.note({ kind: "attribute", record, name, value: record.attributes?.get(name) }, audience);
			},
			tagChanged: (record, tag) => {
				const audience = this.enabled() ? audienceOf(record) : undefined;
				if (audience === undefined) return;
				this.note({ kind: "tag", record, tag, present: record.tags?.has(tag) ?? false }, audience);
			},
			parentChanged: (record, parent, previous) => {
				if (this.enabled()) this.parentChanged(record, parent, previous);
			},
		};
	}

	private propertyChanged(record: InstanceRecord, property: string): void {
		let value: unknown = record.name;
		if (property !== "Name") {
			const member = findReplicated(record.class, property);
			if (!member || (property === "Source" && hidesSource(record))) return;
			// Only what is stored travels. A computed value follows from that on the other side too.
			value = record.properties.get(property);
			if (value === undefined && member.read && member.valueType !== "Ref") return;
			if (value === undefined) value = member.default;
		}
		const audience = audienceOf(record);
		if (audience === undefined) return;
		let changes = this.waiting.get(record);
		if (!changes) {
			changes = new Map();
			this.waiting.set(record, changes);
		}
		const waiting = changes.get(property);
		const sent = findRecord(value) ?? value;
		if (waiting) {
			waiting.value = sent;
			return;
		}
		const change: PropertyChange = { kind: "property", record, property, value: sent };
		changes.set(property, change);
		this.note(change, audience);
	}

	/** A handler moved an instance again before its first move was noted: clients may not have it yet. */
	private movedMeanwhile(record: InstanceRecord): void {
		const audience = record.parent && childAudience(record, record.parent, audienceOf(record.parent));
		if (audience === undefined) return;
		this.seal();
		this.note({ kind: "create", node: captureTree(record, audience), parent: record.parent! }, audience);
	}

	private parentChanged(
		record: InstanceRecord,
		parent: InstanceRecord | undefined,
		previous: InstanceRecord | undefined,
	): void {
		if (record.parent !== parent) {
			this.movedMeanwhile(record);
			return;
		}
		const before = previous && childAudience(record, previous, audienceOf(previous));
		const after = parent && childAudience(record, parent, audienceOf(parent));
		if (before === undefined && after === undefined) return;
		this.seal();
		if (before !== undefined && before === after) {
			this.note({ kind: "parent", record, parent: parent! }, before);
			return;
		}
		if (before !== undefined) {
			const descendants = getDescendants(record);
			this.note({ kind: "remove", record, descendants, destroyed: record.destroyed }, before);
		}
		if (after !== undefined)
			this.note({ kind: "create", node: captureTree(record, after), parent: parent! }, after);
	}
}
