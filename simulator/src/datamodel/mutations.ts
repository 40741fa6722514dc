import { PropertyMember } from "./class-info";
import { raise } from "./raise";
import { fireEvent, getDescendants, getFullName, InstanceRecord, isA, isAncestorOf } from "./record";

/** Stores a property, then tells its signals, its class and the realm's observers. Equal values change nothing. */
export function setProperty(record: InstanceRecord, member: PropertyMember, value: unknown): void {
	const name = member.name;
	const stored = record.properties.get(name);
	const previous = stored !== undefined ? stored : member.default;
	if (previous === value) return;
	if (value === undefined) record.properties.delete(name);
	else record.properties.set(name, value);
	member.changed?.(record, value, previous);
	notifyChanged(record, name, value);
}

/** Stores a property by name, for engine code that sets what scripts may only read. */
export function setStored(record: InstanceRecord, property: string, value: unknown): void {
	const member = record.class.members.get(property);
	assert(member && member.kind === "property", `${record.class.name} has no property ${property}`);
	setProperty(record, member, value);
}

/** Tells the world that a property has another value than before. */
export function notifyChanged(record: InstanceRecord, property: string, value: unknown): void {
	record.propertySignals?.get(property)?.fire();
	const changed = record.signals.get("Changed");
	if (changed) {
		if (!isA(record, "ValueBase")) changed.fire(property);
		else if (property === "Value") changed.fire(value);
	}
	for (const observer of record.realm.observers) observer.propertyChanged?.(record, property, value);
}

export function setName(record: InstanceRecord, name: string): void {
	if (record.name === name) return;
	record.name = name;
	notifyChanged(record, "Name", name);
}

function fireAncestryChanged(record: InstanceRecord, moved: InstanceRecord, parent: InstanceRecord | undefined): void {
	fireEvent(record, "AncestryChanged", moved.proxy, parent?.proxy);
	for (const child of record.children) fireAncestryChanged(child, moved, parent);
}

function fireToAncestors(
	from: InstanceRecord | undefined,
	event: "DescendantAdded" | "DescendantRemoving",
	record: InstanceRecord,
): void {
	let descendants: ReadonlyArray<InstanceRecord> | undefined;
	let ancestor = from;
	while (ancestor) {
		const signal = ancestor.signals.get(event);
		if (signal) {
			descendants ??= getDescendants(record);
			signal.fire(record.proxy);
			for (const descendant of descendants) signal.fire(descendant.proxy);
		}
		ancestor = ancestor.parent;
	}
}

function detach(record: InstanceRecord, parent: InstanceRecord): void {
	const rest = table.clone(parent.children);
	const index = rest.indexOf(record);
	if (index >= 0) rest.remove(index);
	parent.children = rest;
}

/** Moves an instance, or takes it out of the tree. Follows Instance.Parent: errors name both instances. */
export function setParent(record: InstanceRecord, parent: InstanceRecord | undefined): void {
	const previous = record.parent;
	if (previous === parent) return;
	if (record.parentLocked) {
		return raise(
			`The Parent property of ${record.name} is locked, current parent: ${previous ? previous.name : "NULL"}, new parent ${parent ? parent.name : "NULL"}`,
		);
	}
	if (parent === record) return raise(`Attempt to set ${getFullName(record)} as its own parent`);
	if (parent && isAncestorOf(record, parent)) {
		return raise(
			`Attempt to set parent of ${getFullName(record)} to ${getFullName(parent)} would result in circular reference`,
		);
	}
	if (parent && parent.realm !== record.realm) return raise("Instances of another DataModel cannot be parented");
	moveTo(record, parent);
}

/** Moves without the checks that scripts are subject to. */
export function moveTo(record: InstanceRecord, parent: InstanceRecord | undefined): void {
	const previous = record.parent;
	if (previous === parent) return;
	if (previous) {
		fireToAncestors(previous, "DescendantRemoving", record);
		detach(record, previous);
		record.parent = undefined;
		previous.signals.get("ChildRemoved")?.fire(record.proxy);
	}
	record.parent = parent;
	if (parent) {
		parent.children.push(record);
		// Not `fireEvent`: a userdata is made only for those who listen.
		parent.signals.get("ChildAdded")?.fire(record.proxy);
		fireToAncestors(parent, "DescendantAdded", record);
	}
	if (record.realm.watchesAncestry) fireAncestryChanged(record, record, parent);
	record.propertySignals?.get("Parent")?.fire();
	fireEvent(record, "Changed", "Parent");
	for (const observer of record.realm.observers) observer.parentChanged?.(record, parent, previous);
}

/** Destroys an instance and everything below it: Destroying fires, parents lock, signals disconnect. */
export function destroy(record: InstanceRecord): void {
	if (record.destroyed) return;
	markDestroying(record);
	record.parentLocked = false;
	moveTo(record, undefined);
	finishDestroy(record);
}

function markDestroying(record: InstanceRecord): void {
	record.destroyed = true;
	fireEvent(record, "Destroying");
	for (const observer of record.realm.observers) observer.destroying?.(record);
	for (const child of record.children) if (!child.destroyed) markDestroying(child);
}

function finishDestroy(record: InstanceRecord): void {
	record.parentLocked = true;
	const children = record.children;
	for (const child of table.clone(children)) {
		moveTo(child, undefined);
		finishDestroy(child);
	}
	// A destroyed script's threads and connections never run again (scripting/locations.md).
	record.stopped = true;
	for (const [, signal] of record.signals) signal.disconnectAll();
	if (record.propertySignals) for (const [, signal] of record.propertySignals) signal.disconnectAll();
	if (record.attributeSignals) for (const [, signal] of record.attributeSignals) signal.disconnectAll();
}

export function setAttribute(record: InstanceRecord, attribute: string, value: unknown): void {
	const attributes = (record.attributes ??= new Map());
	if (attributes.get(attribute) === value) return;
	if (value === undefined) attributes.delete(attribute);
	else attributes.set(attribute, value);
	record.attributeSignals?.get(attribute)?.fire();
	fireEvent(record, "AttributeChanged", attribute);
	for (const observer of record.realm.observers) observer.attributeChanged?.(record, attribute, value);
}

export function setTag(record: InstanceRecord, tag: string, present: boolean): void {
	const tags = (record.tags ??= new Set());
	if (tags.has(tag) === present) return;
	if (present) tags.add(tag);
	else tags.delete(tag);
	for (const observer of record.realm.observers) observer.tagChanged?.(record, tag, present);
}

/**
 * Copies an instance with its descendants; references inside the copy point to copies (Instance:Clone).
 * Instances whose Archivable is false are left out.
 */
export function clone(record: InstanceRecord): InstanceRecord | undefined {
	const copies = new Map<InstanceRecord, InstanceRecord>();
	const copy = cloneTree(record, copies);
	if (!copy) return undefined;
	for (const [original, duplicate] of copies) {
		for (const [property, value] of original.properties) {
			const member = duplicate.class.members.get(property);
			if (!member || member.kind !== "property") continue;
			if (member.valueType === "Ref") {
				const target = record.realm.recordOf(value);
				const replaced = target && copies.get(target);
				duplicate.properties.set(property, replaced ? replaced.proxy : value);
			} else {
				duplicate.properties.set(property, value);
			}
		}
	}
	return copy;
}

function cloneTree(record: InstanceRecord, copies: Map<InstanceRecord, InstanceRecord>): InstanceRecord | undefined {
	if (record.properties.get("Archivable") === false) return undefined;
	const copy = record.realm.createRecord(record.class);
	copy.name = record.name;
	copies.set(record, copy);
	if (record.attributes) copy.attributes = table.clone(record.attributes);
	if (record.tags) copy.tags = table.clone(record.tags);
	for (const child of record.children) {
		const childCopy = cloneTree(child, copies);
		if (childCopy) moveTo(childCopy, copy);
	}
	return copy;
}
