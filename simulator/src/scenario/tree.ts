import { Realm } from "../datamodel/realm";
import { findRecord, getFullName, InstanceRecord } from "../datamodel/record";
import { REPLICATED_SERVICES } from "../network/containers";
import { findReplicated } from "../network/replicated-properties";

/** What differs from client to client, and may. */
const OWN_CLASSES = new Set(["PlayerGui", "PlayerScripts", "Camera"]);

function describeValue(value: unknown): string {
	const target = findRecord(value);
	return target ? `-> ${getFullName(target)}` : tostring(value);
}

function describe(record: InstanceRecord): string {
	const parts = new Array<string>();
	for (const [name, value] of record.properties) {
		if (name !== "Source" && findReplicated(record.class, name)) parts.push(`${name}=${describeValue(value)}`);
	}
	if (record.attributes)
		for (const [name, value] of record.attributes) parts.push(`@${name}=${describeValue(value)}`);
	if (record.tags) for (const tag of record.tags) parts.push(`#${tag}`);
	parts.sort();
	return `${record.class.name} ${record.name} ${parts.join(" ")}`;
}

function addLines(record: InstanceRecord, indent: string, lines: Array<string>): void {
	lines.push(`${indent}${describe(record)}`);
	const below = new Array<string>();
	for (const child of record.children) {
		const childLines = new Array<string>();
		if (!OWN_CLASSES.has(child.class.name)) addLines(child, `${indent}  `, childLines);
		if (childLines.size() > 0) below.push(childLines.join("\n"));
	}
	// Siblings may have come in another order; it is the same world.
	below.sort();
	for (const text of below) lines.push(text);
}

/** A text of everything that a realm has in the replicated containers: equal for realms that see the same world. */
export function describeTree(realm: Realm): string {
	const lines = new Array<string>();
	const services = table.clone(realm.game.children).filter((service) => REPLICATED_SERVICES.has(service.class.name));
	services.sort((a, b) => a.class.name < b.class.name);
	for (const service of services) {
		// A service that one side has not asked for yet is as good as an empty one.
		if (service.children.size() > 0) addLines(service, "", lines);
	}
	return lines.join("\n");
}
