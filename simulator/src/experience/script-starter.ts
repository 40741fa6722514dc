import { Realm } from "../datamodel/realm";
import { getDescendants, InstanceRecord } from "../datamodel/record";
import { startScript } from "../datamodel/scripts";

function isScript(record: InstanceRecord): boolean {
	return record.class.name === "Script" || record.class.name === "LocalScript";
}

function eachScript(record: InstanceRecord, visit: (found: InstanceRecord) => void): void {
	if (isScript(record)) visit(record);
	for (const descendant of getDescendants(record)) if (isScript(descendant)) visit(descendant);
}

/** Starts every script that may run now, in the order of the tree. */
export function startAllScripts(realm: Realm, within: InstanceRecord = realm.game): void {
	eachScript(within, startScript);
	realm.scheduler.flush();
}

/** From now on, scripts that are put where they may run, or enabled there, start at the next resumption point. */
export function startScriptsAsTheyArrive(realm: Realm): void {
	realm.observers.push({
		parentChanged: (record, parent) => {
			if (parent) eachScript(record, (found) => void realm.scheduler.defer(() => startScript(found)));
		},
		propertyChanged: (record, property) => {
			if (property === "Disabled" && isScript(record)) realm.scheduler.defer(() => startScript(record));
		},
	});
}
