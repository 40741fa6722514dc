import { Realm } from "./realm";

/** What global functions ask of the rest of the simulator. */
export interface GlobalsApi {
	readonly require: (module: unknown, caller: unknown) => unknown;
	/** debug.loadmodule: a module's function, an error text, and a function that cleans up. */
	readonly loadModule: (
		module: unknown,
	) => LuaTuple<[Callback | undefined, string | undefined, (() => void) | undefined]>;
	readonly loadString: (
		source: unknown,
		chunkName: unknown,
		environment: object,
	) => LuaTuple<[Callback | undefined, string | undefined]>;
}

/** The global variables of a realm; `extra` adds the engine's types and `game`. */
export function createGlobals(realm: Realm, api: GlobalsApi, extra: object): object;
/** The environment of one script: its own globals over those of the realm. */
export function createEnvironment(globals: object, script: Instance): object;
/** Makes a loaded chunk look its globals up in an environment. Returns the chunk. */
export function bindEnvironment(chunk: Callback, environment: object): Callback;
