import { createGlobals } from "../datamodel/globals";
import { setParent } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { findRecord } from "../datamodel/record";
import { loadModuleForTests, loadString, requireModule } from "../datamodel/scripts";
import { createDatatypes } from "../datatypes";
import { RealmLoop } from "../kernel/frame";
import { typeOf } from "../kernel/proxy";
import { setLoop } from "../services/loop";
import { installRunService } from "../services/run-service";
import { createEngineGlobals } from "../services/user-settings";
import { Simulation } from "./simulation";

/** A realm that is part of a running kernel. */
export interface RunningRealm {
	readonly realm: Realm;
	readonly loop: RealmLoop;
}

/** Which realm to make. */
export interface RealmIdentity {
	/** Unique among all realms. */
	readonly name: string;
	readonly kind: "server" | "client";
	/** Names the realm's stream of random numbers. */
	readonly seedName: string;
	/** Whether the place's Workspace.SignalBehavior is Deferred. */
	readonly deferredSignals: boolean;
}

/** Makes an empty realm with its globals and puts it on the kernel's clock. */
export function createRealm(simulation: Simulation, identity: RealmIdentity): RunningRealm {
	const { kernel } = simulation;
	const realm = new Realm({
		name: identity.name,
		kind: identity.kind,
		reflection: simulation.reflection,
		random: kernel.random.fork(identity.seedName),
		output: simulation.output,
		deferredSignals: identity.deferredSignals,
		testing: simulation.testing,
		epoch: kernel.epoch,
		sources: simulation.sources,
	});
	const loop = kernel.addRealm(realm);
	setLoop(realm, loop);
	// From the start, so that it knows all that was ever put out.
	realm.getService("LogService");
	const workspace = realm.getService("Workspace");
	realm.globals = createGlobals(
		realm,
		{
			require: (module, caller) => requireModule(realm, module, caller),
			loadModule: loadModuleForTests,
			loadString: (source, chunkName, environment) => loadString(realm, source, chunkName, environment),
		},
		{
			...createDatatypes(realm),
			...createEngineGlobals(realm),
			Instance: createInstanceLibrary(realm),
			game: realm.game.proxy,
			Game: realm.game.proxy,
			workspace: workspace.proxy,
			Workspace: workspace.proxy,
			_G: table.clone(simulation.sharedGlobals ?? new Map()),
		},
	);
	installRunService(realm, loop);
	return { realm, loop };
}

function createInstanceLibrary(realm: Realm): object {
	return table.freeze({
		new: (className: unknown, parent: unknown): Instance => {
			if (!typeIs(className, "string")) {
				return raise(`invalid argument #1 to 'new' (string expected, got ${typeOf(className)})`);
			}
			const classInfo = realm.reflection.find(className);
			if (!classInfo || !classInfo.creatable) return raise(`Unable to create an Instance of type "${className}"`);
			const record = realm.createRecord(classInfo);
			if (parent !== undefined) {
				const parentRecord = findRecord(parent);
				if (!parentRecord)
					return raise(`invalid argument #2 to 'new' (Instance expected, got ${typeOf(parent)})`);
				setParent(record, parentRecord);
			}
			return record.proxy;
		},
		fromExisting: (existing: unknown): Instance => {
			const original = findRecord(existing);
			if (!original)
				return raise(`invalid argument #1 to 'fromExisting' (Instance expected, got ${typeOf(existing)})`);
			const copy = realm.createRecord(original.class);
			copy.name = original.name;
			for (const [name, value] of original.properties) copy.properties.set(name, value);
			if (original.attributes) copy.attributes = table.clone(original.attributes);
			if (original.tags) copy.tags = table.clone(original.tags);
			return copy.proxy;
		},
	});
}
