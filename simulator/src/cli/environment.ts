import { OutputLine, Realm } from "../datamodel/realm";
import { MemberNames, Reflection } from "../datamodel/reflection";
import { createSourceCache } from "../datamodel/scripts";
import { Simulation } from "../experience/simulation";
import { host } from "../host";
import { Kernel } from "../kernel/kernel";
import { implementations } from "../services";
import { Announcer } from "./announcer";

// 2026-01-01T00:00:00Z: runs must not depend on the day on which they run.
const DEFAULT_EPOCH = 1767225600;

function readMemberNames(): Map<string, MemberNames> {
	const path = `${host.process.env.STRONGBOX_SIMULATOR_OUT ?? "out/simulator"}.members.json`;
	return host.serde.decode("json", host.fs.readFile(path)) as Map<string, MemberNames>;
}

/** Everything that a simulation needs before its first server. */
export function createSimulation(options: {
	readonly seed: string;
	readonly testing: boolean;
	readonly output: (line: OutputLine, realm: Realm) => void;
	/** Whether the starting process watches for scripts that never yield. */
	readonly announce: boolean;
	/** Seconds since 1970 at the start; always the same day unless given. */
	readonly epoch?: number;
	readonly sharedGlobals?: ReadonlyMap<string, string | number | boolean>;
}): Simulation {
	const kernel = new Kernel(options.seed, options.epoch ?? DEFAULT_EPOCH);
	if (options.announce) new Announcer(kernel);
	return {
		kernel,
		reflection: new Reflection(implementations, readMemberNames()),
		sources: createSourceCache(),
		output: options.output,
		testing: options.testing,
		sharedGlobals: options.sharedGlobals,
	};
}
