import { moveTo, setStored } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import { findAncestorWhichIsA, fireEvent, InstanceRecord } from "../datamodel/record";
import { GuiOptions, installGui } from "../gui/install";
import { RealmLoop } from "../kernel/frame";
import { ClientNetwork } from "../network/client-network";
import { ConnectedClient } from "../network/connection";
import { addContainerServices } from "../network/containers";
import { NetworkOptions } from "../network/options";
import { markLoaded, placeInfoOf } from "../services/data-model";
import { spawnHookOf } from "../services/player-state";
import { installPlayers } from "../services/players";
import { copyPlayerScripts, resetPlayerGui } from "../services/starter-player";
import { copyTeleportData } from "../services/teleport-data";
import { teleportStateOf } from "../services/teleport-state";
import { createRealm } from "./create-realm";
import { startAllScripts, startScriptsAsTheyArrive } from "./script-starter";
import { Simulation } from "./simulation";

/** Scripts in these containers run before the rest of the place has arrived. */
const EARLY_CONTAINERS = ["ReplicatedFirst", "PlayerGui", "PlayerScripts"];

/** What a client needs to start. */
export interface ClientSetup {
	readonly simulation: Simulation;
	/** Unique among all realms. */
	readonly name: string;
	/** Makes the client's random stream its own, also when the same user joins again. */
	readonly seedName: string;
	readonly deferredSignals: boolean;
	/** The server's Player. */
	readonly player: InstanceRecord;
	readonly network: NetworkOptions;
	readonly screen?: GuiOptions;
	/** What the user was teleported here with. */
	readonly teleportData?: unknown;
	/** Whether the user was teleported here at all. */
	readonly teleported?: boolean;
	/** Settings that scripts of the user's earlier clients stored. */
	readonly teleportSettings?: Map<string, unknown>;
	/** Whether the place's scripts run. */
	readonly runScripts: boolean;
	/** Called when a script of the client leaves the server. */
	readonly leave: (message: string) => void;
}

/** One player's client: its realm, what it sees of the server, and the order in which it starts. */
export class GameClient implements ConnectedClient {
	readonly realm: Realm;
	readonly loop: RealmLoop;
	readonly network: ClientNetwork;
	private readonly runScripts: boolean;
	private readonly teleported: boolean;
	private loaded = false;

	constructor(setup: ClientSetup) {
		const { simulation, name, player } = setup;
		const { realm, loop } = createRealm(simulation, {
			name,
			kind: "client",
			seedName: setup.seedName,
			deferredSignals: setup.deferredSignals,
		});
		this.realm = realm;
		this.runScripts = setup.runScripts;
		this.loop = loop;
		this.network = new ClientNetwork(realm, loop, player, setup.network, setup.leave);
		const info = placeInfoOf(player.realm);
		const own = placeInfoOf(realm);
		realm.serverClock = player.realm.clock;
		own.jobId = info.jobId;
		own.placeId = info.placeId;
		own.gameId = info.gameId;
		own.privateServerId = info.privateServerId;
		own.studio = info.studio;
		own.placeVersion = info.placeVersion;
		this.teleported = setup.teleported === true;
		const teleport = teleportStateOf(realm);
		teleport.data = setup.teleportData;
		teleport.settings = setup.teleportSettings ?? teleport.settings;
		addContainerServices(realm);
		installGui(realm, loop, setup.screen);
		installPlayers(realm);
		spawnHookOf(realm).spawned = (spawned) => {
			if (spawned === this.localPlayer()) resetPlayerGui(spawned);
		};
	}

	/** Whether everything has come and the place's scripts have started. */
	isLoaded(): boolean {
		return this.loaded;
	}

	/** This client's copy of its own Player; undefined until it has come. */
	localPlayer(): InstanceRecord | undefined {
		return this.network.replica.find(this.network.player);
	}

	/** Runs the scripts of ReplicatedFirst, while the rest of the place is still to come. */
	startLoading(): void {
		const { realm } = this;
		const player = this.localPlayer();
		assert(player, `${realm.name} has no player`);
		moveTo(realm.create("PlayerScripts"), player);
		setStored(realm.getService("Players"), "LocalPlayer", player.proxy);
		if (!this.runScripts) return;
		startScriptsAsTheyArrive(realm, (arrived) => (this.loaded || isEarly(arrived)) && this.isOwn(arrived));
		startAllScripts(realm, realm.getService("ReplicatedFirst"));
		if (this.teleported) {
			const service = realm.getService("TeleportService");
			const data = copyTeleportData(teleportStateOf(realm).data, "TeleportData");
			fireEvent(service, "LocalPlayerArrivedFromTeleport", undefined, data);
		}
	}

	/** Everything is there: tells scripts so, then starts those that waited for it. */
	finishLoading(): void {
		const { realm } = this;
		markLoaded(realm.game);
		realm.scheduler.flush();
		this.loaded = true;
		const player = this.localPlayer();
		if (player) copyPlayerScripts(player);
		if (this.runScripts) startAllScripts(realm, realm.game, (found) => this.isOwn(found));
	}

	/** What stands in another player's Backpack is not for this client to run. */
	private isOwn(record: InstanceRecord): boolean {
		const player = findAncestorWhichIsA(record, "Player");
		return player === undefined || player === this.localPlayer();
	}
}

function isEarly(arrived: InstanceRecord): boolean {
	for (const container of EARLY_CONTAINERS) if (findAncestorWhichIsA(arrived, container)) return true;
	return false;
}
