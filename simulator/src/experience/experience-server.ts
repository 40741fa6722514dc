import { Cloud, CloudServer } from "../cloud/cloud";
import { moveTo, setStored } from "../datamodel/mutations";
import { Place } from "../datamodel/place";
import { Realm } from "../datamodel/realm";
import { fireEvent, getStored, InstanceRecord } from "../datamodel/record";
import { GuiOptions } from "../gui/install";
import { host } from "../host";
import { RealmLoop } from "../kernel/frame";
import { exitReason } from "../network/exit-reason";
import { NetworkOptions } from "../network/options";
import { ServerNetwork } from "../network/server-network";
import { autoLoads, discard, loadCharacter, removeCharacter } from "../services/character";
import { closeHandlersOf, placeInfoOf } from "../services/data-model";
import { addPlayerContainers } from "../services/player";
import { playerStateOf } from "../services/player-state";
import { assignTeam } from "../services/teams";
import { GameClient } from "./client";
import { JoinedPlayer } from "./joined-player";
import { GameServer } from "./server";
import { Simulation } from "./simulation";

/** Seconds that BindToClose functions have, together (DataModel.yaml). */
export const CLOSE_SECONDS = 30;

const SHUTDOWN_MESSAGE = "The server has shut down.";
const CRASH_MESSAGE = "Lost connection to the server.";

/** How a user comes into a server. */
export interface JoinOptions {
	readonly userId: number;
	readonly name: string;
	readonly displayName?: string;
	/** Age of the account in days. */
	readonly accountAge?: number;
	/** Whether the player has a client realm. Load tests do without. */
	readonly client: boolean;
	/** The client's screen. */
	readonly viewport?: GuiOptions;
	/** What Player:GetJoinData gives. */
	readonly joinData?: object;
}

/** How a server stops. */
export interface ShutdownOptions {
	readonly reason?: Enum.CloseReason["Name"];
	/**
	 * Whether players are removed before BindToClose functions start. Roblox documents neither order, so a place has to
	 * bear both.
	 */
	readonly playersFirst?: boolean;
}

/** Where a server of an experience runs. */
export interface ServerSetup {
	readonly simulation: Simulation;
	readonly cloud: Cloud;
	readonly place: Place;
	/** Unique among all realms. */
	readonly name: string;
	readonly jobId: string;
	readonly placeId: number;
	readonly gameId: number;
	readonly maxPlayers: number;
	readonly network: NetworkOptions;
	/** Whether the place's scripts run, on the server and on clients. */
	readonly runScripts: boolean;
	readonly closed: (server: ExperienceServer) => void;
}

/** One server of an experience, with those who play on it. */
export class ExperienceServer {
	readonly simulation: Simulation;
	readonly name: string;
	readonly game: GameServer;
	readonly realm: Realm;
	readonly loop: RealmLoop;
	readonly network: ServerNetwork;
	/** In the order of joining. */
	players = new Array<JoinedPlayer>();
	state: "running" | "closing" | "closed" = "running";
	/** This server as the cloud sees it. */
	readonly cloudServer: CloudServer;
	private readonly byRecord = new Map<InstanceRecord, JoinedPlayer>();
	private readonly closing = new Array<thread>();
	private deadline = math.huge;
	/** Whether the BindToClose functions have been started. */
	private handlersStarted = false;
	private joins = 0;

	constructor(private readonly setup: ServerSetup) {
		const { simulation, place, name } = setup;
		this.simulation = simulation;
		this.name = name;
		this.game = new GameServer(simulation, place, name);
		this.realm = this.game.realm;
		this.loop = this.game.loop;
		const info = placeInfoOf(this.realm);
		info.jobId = setup.jobId;
		info.placeId = setup.placeId;
		info.gameId = setup.gameId;
		this.cloudServer = { name, realm: this.realm, loop: this.loop, playerCount: () => this.players.size() };
		setup.cloud.connect(this.cloudServer);
		setStored(this.realm.getService("Players"), "MaxPlayers", setup.maxPlayers);
		this.network = new ServerNetwork(simulation.kernel, this.realm, this.loop, setup.network, {
			clientLoaded: (player) => this.clientLoaded(player),
			kick: (player, message) => this.kick(player, message),
		});
		this.loop.addStage("send", { hasWork: () => this.state === "closing", run: () => this.continueClosing() });
		if (setup.runScripts) this.game.start();
	}

	/** A user comes in. PlayerAdded fires at once; the client has the place some frames and the latency later. */
	join(options: JoinOptions): JoinedPlayer {
		const { userId, name } = options;
		assert(name.size() > 0, "A player needs a name");
		assert(userId === math.floor(userId) && userId !== 0, `${userId} is no user id`);
		assert(this.state === "running", `${this.name} is shutting down: nobody can join it`);
		assert(this.players.size() < this.setup.maxPlayers, `${this.name} is full`);
		const present = this.players.some((player) => player.userId === userId);
		assert(!present, `User ${userId} is in ${this.name} already`);
		this.joins += 1;
		const record = this.createPlayer(options);
		const client = options.client ? this.createClient(record, name, options.viewport) : undefined;
		const connection = this.network.connect(record, client);
		const joined = new JoinedPlayer(this, userId, name, record, connection, client);
		this.players.push(joined);
		this.byRecord.set(record, joined);
		moveTo(record, this.realm.getService("Players"));
		return joined;
	}

	/** Stops the server the way Roblox does: BindToClose functions run side by side, for 30 seconds at most. */
	shutdown(options: ShutdownOptions = {}): void {
		if (this.state !== "running") return;
		this.state = "closing";
		const now = this.simulation.kernel.now();
		this.deadline = now + CLOSE_SECONDS;
		const removePlayers = () => {
			for (const player of table.clone(this.players)) {
				this.disconnectLater(player, SHUTDOWN_MESSAGE);
				this.removePlayer(player.record, "Unknown");
			}
		};
		const close = () => this.runCloseHandlers(options.reason ?? "DeveloperShutdown");
		this.loop.post(now, () => {
			if (options.playersFirst !== false) removePlayers();
			close();
			if (options.playersFirst === false) removePlayers();
		});
	}

	/** The server dies: nothing in it runs any more, its clients lose it. */
	crash(): void {
		if (this.state === "closed") return;
		this.end(CRASH_MESSAGE);
	}

	/** Takes a player out of the server: PlayerRemoving while the player is still there, then it is gone. */
	removePlayer(record: InstanceRecord, reason: "Unknown" | "CreatorKick"): void {
		const joined = this.byRecord.get(record);
		if (!joined || this.state === "closed") return;
		this.byRecord.delete(record);
		this.players = this.players.filter((player) => player !== joined);
		this.network.disconnect(record);
		fireEvent(this.realm.getService("Players"), "PlayerRemoving", record.proxy, exitReason(reason));
		this.realm.scheduler.flush();
		removeCharacter(record);
		discard(record);
	}

	private createPlayer(options: JoinOptions): InstanceRecord {
		const record = this.realm.create("Player");
		record.name = options.name;
		setStored(record, "UserId", options.userId);
		setStored(record, "DisplayName", options.displayName ?? options.name);
		setStored(record, "AccountAge", options.accountAge ?? 0);
		playerStateOf(record).joinData = options.joinData ?? {};
		const starterPlayer = this.realm.getService("StarterPlayer");
		for (const property of ["CameraMaxZoomDistance", "CameraMinZoomDistance", "CameraMode"]) {
			setStored(record, property, getStored(starterPlayer, property));
		}
		addPlayerContainers(record);
		assignTeam(record);
		return record;
	}

	private createClient(record: InstanceRecord, name: string, screen: GuiOptions | undefined): GameClient {
		return new GameClient({
			simulation: this.simulation,
			name: `client:${name}`,
			seedName: `${this.name} client ${name} ${this.joins}`,
			deferredSignals: this.setup.place.deferredSignals,
			player: record,
			network: this.setup.network,
			screen,
			runScripts: this.setup.runScripts,
			leave: (message) => this.leaveByScript(record, message),
		});
	}

	private clientLoaded(player: InstanceRecord): void {
		const hasCharacter = getStored(player, "Character") !== undefined;
		if (player.parent && !hasCharacter && autoLoads(this.realm)) loadCharacter(player);
	}

	/** The player's client is told why; the server removes the player in its next frame. */
	private kick(record: InstanceRecord, message: string): void {
		const joined = this.byRecord.get(record);
		if (!joined) return;
		this.disconnectLater(joined, message);
		this.loop.post(this.realm.now(), () => this.removePlayer(record, "CreatorKick"));
	}

	/** A client learns after the latency that its session has ended. */
	private disconnectLater(player: JoinedPlayer, message: string): void {
		const { kernel } = this.simulation;
		kernel.schedule(kernel.now() + this.setup.network.latency, () => player.disconnect(message));
	}

	/** A script of the client took its player out. */
	private leaveByScript(record: InstanceRecord, message: string): void {
		const joined = this.byRecord.get(record);
		if (!joined || joined.left) return;
		joined.connection.toServer.send(this.simulation.kernel.now(), () => this.removePlayer(record, "CreatorKick"));
		joined.disconnect(message);
	}

	private runCloseHandlers(reason: Enum.CloseReason["Name"]): void {
		const closeReason = host.roblox.Enum.CloseReason[reason];
		for (const handler of table.clone(closeHandlersOf(this.realm.game))) {
			this.closing.push(this.realm.scheduler.spawnFor(undefined, handler, closeReason));
		}
		this.handlersStarted = true;
	}

	private continueClosing(): void {
		if (this.state !== "closing" || !this.handlersStarted) return;
		const now = this.simulation.kernel.now();
		const running = this.closing.some((thread) => coroutine.status(thread) !== "dead");
		if ((running || this.byRecord.size() > 0) && now < this.deadline) return;
		if (running)
			this.realm.output("warning", `BindToClose functions did not return within ${CLOSE_SECONDS} seconds`);
		// The server's frame is not over yet.
		this.simulation.kernel.schedule(now, () => this.end(SHUTDOWN_MESSAGE));
	}

	private end(message: string): void {
		this.state = "closed";
		this.setup.cloud.disconnect(this.cloudServer);
		this.network.closeAll();
		this.simulation.kernel.removeRealm(this.realm);
		for (const player of this.players) this.disconnectLater(player, message);
		this.players = [];
		this.byRecord.clear();
		this.setup.closed(this);
	}
}
