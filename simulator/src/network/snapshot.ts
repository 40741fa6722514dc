import { PropertyMember } from "../datamodel/class-info";
import { findRecord, InstanceRecord } from "../datamodel/record";
import { SnapshotNode } from "./change";
import { Audience, childAudience } from "./containers";
import { findReplicated, hidesSource } from "./replicated-properties";

/** Captures an instance that clients have, with everything below it that any client has. */
export function captureTree(record: InstanceRecord, audience: Exclude<Audience, undefined>): SnapshotNode {
	const properties = new Map<string, unknown>();
	let references: Array<readonly [PropertyMember, InstanceRecord]> | undefined;
	for (const [name, value] of record.properties) {
		const member = findReplicated(record.class, name);
		if (!member || (name === "Source" && hidesSource(record))) continue;
		if (member.valueType === "Ref") {
			const target = findRecord(value);
			if (target) (references ??= []).push([member, target]);
		} else {
			properties.set(name, value);
		}
	}
	return {
		record,
		class: record.class,
		name: record.name,
		properties,
		references,
		attributes: record.attributes && table.clone(record.attributes),
		tags: record.tags && table.clone(record.tags),
		children: captureChildren(record, audience),
		owner: audience === "everyone" ? undefined : audience,
	};
}

/** Captures what clients have below an instance. */
export function captureChildren(
	record: InstanceRecord,
	audience: Exclude<Audience, undefined>,
): ReadonlyArray<SnapshotNode> {
	const nodes = new Array<SnapshotNode>();
	for (const child of record.children) {
		const seenBy = childAudience(child, record, audience);
		if (seenBy !== undefined) nodes.push(captureTree(child, seenBy));
	}
	return nodes;
}
