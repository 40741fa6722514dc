import { bindEnvironment, createEnvironment } from "../datamodel/globals";
import { moveTo, setStored } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import { getFullName, InstanceRecord } from "../datamodel/record";
import { host } from "../host";

/**
 * Runs a Luau file as a script of a realm.
 * @param globals what the script sees beside what every script sees.
 * @returns the script's instance, which stands in the place's script container.
 */
export function runScriptFile(
	realm: Realm,
	path: string,
	name: string,
	globals: Record<string, unknown>,
): InstanceRecord {
	const record = realm.create(realm.kind === "server" ? "Script" : "LocalScript");
	record.name = name;
	setStored(record, "Disabled", true);
	moveTo(record, realm.getService(realm.kind === "server" ? "ServerScriptService" : "ReplicatedFirst"));
	const bytecode = host.luau.compile(host.fs.readFile(path), { optimizationLevel: 1, debugLevel: 1 });
	const environment = createEnvironment(realm.globals, record.proxy) as Record<string, unknown>;
	for (const [key, value] of pairs(globals)) environment[key] = value;
	const chunk = bindEnvironment(host.luau.load(bytecode, { debugName: `=${getFullName(record)}` }), environment);
	realm.scheduler.spawnFor(record, chunk);
	realm.scheduler.flush();
	return record;
}
