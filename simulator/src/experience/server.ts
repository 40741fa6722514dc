import { buildPlace, Place } from "../datamodel/place";
import { Realm } from "../datamodel/realm";
import { RealmLoop } from "../kernel/frame";
import { addContainerServices } from "../network/containers";
import { markLoaded } from "../services/data-model";
import { installPlayers } from "../services/players";
import { addStarterContainers } from "../services/starter-player";
import { createRealm } from "./create-realm";
import { startAllScripts, startScriptsAsTheyArrive } from "./script-starter";
import { Simulation } from "./simulation";

/** One game server: its realm and the place that it runs. */
export class GameServer {
	readonly realm: Realm;
	readonly loop: RealmLoop;

	constructor(
		readonly simulation: Simulation,
		readonly place: Place,
		readonly name: string,
	) {
		const { realm, loop } = createRealm(simulation, {
			name,
			kind: "server",
			seedName: name,
			deferredSignals: place.deferredSignals,
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
