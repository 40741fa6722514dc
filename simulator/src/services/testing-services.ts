import { AnyImplementation } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createRealmState } from "../datamodel/realm";
import { findRecord, InstanceRecord } from "../datamodel/record";

/** The files that tests wrote, per realm: nothing reaches the disk. */
const filesOf = createRealmState(() => new Map<string, string>());

function requirePath(value: unknown): string {
	return typeIs(value, "string") ? value : raise("invalid argument #1 (string expected)");
}

/** The place below the DataModel with slashes. Names may contain dots: `inventory.spec` is one name. */
function getPath(record: InstanceRecord): string {
	let path = record.name;
	let current = record.parent;
	while (current && current !== record.realm.game) {
		path = `${current.name}/${path}`;
		current = current.parent;
	}
	return path;
}

/** Tells jest-roblox under which path a module is known: its place in the DataModel. */
export const coreScriptSyncService: AnyImplementation = {
	className: "CoreScriptSyncService",
	superclass: "Instance",
	untypedMethods: {
		GetScriptFilePath: (_service: InstanceRecord, module: unknown) => {
			const record = findRecord(module);
			if (!record) return raise("invalid argument #1 to 'GetScriptFilePath' (Instance expected)");
			return `${getPath(record)}.luau`;
		},
	},
};

/** The file system which jest-roblox writes snapshots to. */
export const fileSystemService: AnyImplementation = {
	className: "FileSystemService",
	superclass: "Instance",
	untypedMethods: {
		Exists: (service: InstanceRecord, path: unknown) => filesOf(service.realm).has(requirePath(path)),
		IsRegularFile: (service: InstanceRecord, path: unknown) => filesOf(service.realm).has(requirePath(path)),
		ReadFile: (service: InstanceRecord, path: unknown) =>
			filesOf(service.realm).get(requirePath(path)) ?? raise(`There is no file ${tostring(path)}`),
		WriteFile: (service: InstanceRecord, path: unknown, contents: unknown) => {
			filesOf(service.realm).set(requirePath(path), tostring(contents));
		},
		CreateDirectories: (_service: InstanceRecord, path: unknown) => void requirePath(path),
		Remove: (service: InstanceRecord, path: unknown) => filesOf(service.realm).delete(requirePath(path)),
	},
};
