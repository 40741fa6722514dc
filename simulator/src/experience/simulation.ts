import { OutputLine, Realm, SourceCache } from "../datamodel/realm";
import { Reflection } from "../datamodel/reflection";
import { Kernel } from "../kernel/kernel";

/** What a simulation shares among its servers and clients. */
export interface Simulation {
	readonly kernel: Kernel;
	readonly reflection: Reflection;
	readonly sources: SourceCache;
	readonly output: (line: OutputLine, realm: Realm) => void;
	/** Whether scripts see what only test runners see. */
	readonly testing: boolean;
	/** What `_G` holds in every realm before its first script runs. Nothing unless given. */
	readonly sharedGlobals?: ReadonlyMap<string, string | number | boolean>;
}
