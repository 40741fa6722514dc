import { createLibraries } from "./datatypes/libraries";

/** The parts of Lune which the simulator uses. `simulator/loader/host.luau` provides them. */
export interface Host {
	readonly clock: () => number;
	readonly time: () => number;
	readonly print: (...values: Array<unknown>) => void;
	/** The folder of the simulator package, to find its own scripts. */
	readonly home: string;
	/**
	 * Compiled modules whose name ends with a suffix, in the order of their paths: the simulator's own, or those of a
	 * folder that was compiled against it.
	 */
	readonly findModules: (suffix: string, folder?: string) => Array<HostModule>;
	readonly luau: {
		readonly compile: (source: string, options: { optimizationLevel: number; debugLevel: number }) => Bytecode;
		readonly load: (bytecode: Bytecode, options: LoadOptions) => Callback;
	};
	readonly fs: {
		readonly readFile: (path: string) => string;
		readonly writeFile: (path: string, contents: string) => void;
		/** Fails when there is something at the new path, unless it may be overwritten. */
		readonly move: (from: string, to: string, overwrite?: boolean) => void;
		readonly readDir: (path: string) => Array<string>;
		readonly isFile: (path: string) => boolean;
		readonly isDir: (path: string) => boolean;
	};
	readonly process: {
		readonly args: ReadonlyArray<string>;
		readonly exit: (code: number) => never;
		readonly env: Record<string, string | undefined>;
	};
	readonly serde: {
		readonly encode: (format: "json", value: unknown, pretty?: boolean) => string;
		readonly decode: (format: "json", text: string) => unknown;
		readonly hash: (algorithm: "sha256", text: string) => string;
	};
	readonly net: {
		readonly socket: (url: string) => HostSocket;
	};
	readonly task: {
		readonly wait: (seconds?: number) => number;
		readonly spawn: (callback: () => void) => thread;
	};
	readonly datetime: unknown;
	readonly roblox: HostRoblox;
}

/** A compiled module outside of every realm. */
export interface HostModule {
	/** Below the folder, without an ending. */
	readonly path: string;
	/** Its exports. */
	readonly load: () => unknown;
}

/** Bytecode that `luau.compile` made. Opaque. */
export interface Bytecode {
	readonly _nominal_Bytecode: unique symbol;
}

export interface LoadOptions {
	readonly debugName: string;
	readonly environment?: object;
	readonly injectGlobals?: boolean;
	readonly codegenEnabled?: boolean;
}

/** A WebSocket, an object of Lune's whose methods need it as their first argument. */
export interface HostSocket {
	send(text: string): void;
	/** Yields until a message comes; undefined when the connection has closed. */
	next(): string | undefined;
	close(): void;
	readonly closeCode?: number;
}

/** An instance of Lune's own DataModel: data only, without signals or behaviour. */
export interface HostInstance {
	readonly ClassName: string;
	readonly Name: string;
	GetChildren(): Array<HostInstance>;
	GetAttributes(): Map<string, unknown>;
	GetTags(): Array<string>;
}

/** One class of the reflection database that Lune carries. */
export interface HostClass {
	readonly Name: string;
	readonly Superclass?: string;
	readonly Properties: Map<string, HostProperty>;
	readonly DefaultProperties: Map<string, unknown>;
	readonly Tags: Array<string>;
}

export interface HostProperty {
	readonly Name: string;
	/** A type name such as `Color3`, or `Enum.Font` for an enum. */
	readonly Datatype: string;
	readonly Scriptability: "None" | "Custom" | "Read" | "ReadWrite" | "Write";
	readonly Tags: Array<string>;
}

export interface HostRoblox {
	readonly deserializePlace: (contents: string) => HostInstance;
	readonly getReflectionDatabase: () => {
		GetClassNames(): Array<string>;
		GetEnumNames(): Array<string>;
		FindClass(name: string): HostClass | undefined;
		FindEnum(name: string): { readonly Name: string; readonly Items: Map<string, number> } | undefined;
	};
	readonly Instance: { readonly new: (className: string) => HostInstance };
	readonly Enum: typeof Enum;
	readonly [datatype: string]: unknown;
}

declare global {
	interface _G {
		simulatorHost: Host;
	}
}

const raw = _G.simulatorHost;

/** Everything that the simulator has from the outside. Value types are completed (`datatypes/libraries`). */
export const host: Host = { ...raw, roblox: createLibraries(raw.roblox) };
