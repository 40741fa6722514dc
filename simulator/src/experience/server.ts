import { buildPlace, Place } from "../datamodel/place";
import { OutputLine, Realm, SourceCache } from "../datamodel/realm";
import { Reflection } from "../datamodel/reflection";
import { RealmLoop } from "../kernel/frame";
import { Kernel } from "../kernel/kernel";
import { addContainerServices } from "../network/containers";
import { markLoaded } from "../services/data-model";
import { installPlayers } from "../services/players";
import { addStarterContainers } from "../services/starter-player";
import { createRealm } from "./create-realm";
import { startAllScripts, startScriptsAsTheyArrive } from "./script-starter";

/** What a simulation shares among its servers and clients. */
export interface Simulation {
	readonly kernel: Kernel;
	readonly reflection: Reflection;
	readonly sources: SourceCache;
	readonly output: (line: OutputLine, realm: Realm) => void;
	/** Whether scripts see what only test runners see. */
	readonly testing: boolean;
}

/** One game server: its realm and the place that it runs. */
export class GameServer {
	readonly realm: Realm;
	readonly loop: RealmLoop;

	constructor(
		readonly simulation: Simulation,
		readonly place: Place,
		readonly name: string,
	) {
		const { kernel } = simulation;
		const { realm, loop } = createRealm(kernel, {
			name,
			kind: "server",
			reflection: simulation.reflection,
			random: kernel.random.fork(name),
			output: simulation.output,
			deferredSignals: place.deferredSignals,
			testing: simulation.testing,
			epoch: kernel.epoch,
			sources: simulation.sources,
		});
		this.realm = realm;
		this.loop = loop;
		buildPlace(realm, place);
		addContainerServices(realm);
		addStarterContainers(realm);
		installPlayers(realm);
		markLoaded(realm.game);
	}

	/** Runs the place's server scripts. */
	start(): void {
		startScriptsAsTheyArrive(this.realm);
		startAllScripts(this.realm);
	}
}
