import type { ServerHandle } from "simulator";

const INCLUDE = "ReplicatedStorage/rbxts_include";

/** The part of the runtime of roblox-ts that loads packages. */
interface Runtime {
	readonly import: (this: void, caller: unknown, module: unknown) => unknown;
}

/**
 * Loads a package on a server as compiled TypeScript does.
 * @param path below the folder of packages.
 */
export function importPackage<Package>(server: ServerHandle, path: string): Package {
	const runtime = server.require<Runtime>(`${INCLUDE}/RuntimeLib`);
	const caller = server.get("ServerScriptService").proxy;
	const module = server.get(`${INCLUDE}/node_modules/@rbxts/${path}`).proxy;
	return server.run(() => runtime.import(caller, module) as Package);
}

/** The players service of a server. */
export function getPlayers(server: ServerHandle): Players {
	return server.realm.getService("Players").proxy as Players;
}
