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

/**
 * Starts every script that may run now, in the order of the tree.
 * @param accepts whether a script may start at all.
 */
export function startAllScripts(
	realm: Realm,
	within: InstanceRecord = realm.game,
	accepts: (record: InstanceRecord) => boolean = () => true,
): void {
	eachScript(within, (record) => {
		if (accepts(record)) startScript(record);
	});
	realm.scheduler.flush();
}

/**
 * From now on, scripts that are put where they may run, or enabled there, start at the next resumption point.
 * @param accepts whether a script that arrives now may start at all; one that may not has to be started otherwise.
 */
export function startScriptsAsTheyArrive(
	realm: Realm,
	accepts: (record: InstanceRecord) => boolean = () => true,
): void {
	const startLater = (record: InstanceRecord) => {
		if (accepts(record)) realm.scheduler.defer(() => startScript(record));
	};
	realm.observers.push({
		parentChanged: (record, parent) => {
			if (parent) eachScript(record, startLater);
		},
		propertyChanged: (record, property) => {
			if (property === "Disabled" && isScript(record)) startLater(record);
		},
	});
}
