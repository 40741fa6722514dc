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
			propertyChanged: (record, property, value) => {
				if (this.enabled()) this.propertyChanged(record, property, value);
			},
			attributeChanged: (record, name, value) => {
				if (!this.enabled()) return;
				const audience = audienceOf(record);
				if (audience !== undefined) this.note({ kind: "attribute", record, name, value }, audience);
			},
			tagChanged: (record, tag, present) => {
				if (!this.enabled()) return;
				const audience = audienceOf(record);
				if (audience !== undefined) this.note({ kind: "tag", record, tag, present }, audience);
			},
			parentChanged: (record, parent, previous) => {
				if (this.enabled()) this.parentChanged(record, parent, previous);
			},
		};
	}

	private propertyChanged(record: InstanceRecord, property: string, value: unknown): void {
		if (property !== "Name") {
			const member = findReplicated(record.class, property);
			if (!member || (property === "Source" && hidesSource(record))) return;
			// Only what is stored travels. A computed value follows from that on the other side too.
			if (member.read && value !== undefined && record.properties.get(property) === undefined) return;
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

	private parentChanged(
		record: InstanceRecord,
		parent: InstanceRecord | undefined,
		previous: InstanceRecord | undefined,
	): void {
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
