import { Cloud, CloudServer } from "../cloud/cloud";
import { moveTo, setStored } from "../datamodel/mutations";
import { Place } from "../datamodel/place";
import { Realm } from "../datamodel/realm";
import {
	findChild,
	findRecord,
	fireEvent,
	getDescendants,
	getFullName,
	getStored,
	InstanceRecord,
	isA,
} from "../datamodel/record";
import { createDateTime } from "../datatypes/date-time";
import { GuiOptions } from "../gui/install";
import { host } from "../host";
import { RealmLoop } from "../kernel/frame";
import { RandomSource } from "../kernel/random";
import { ExitReason, exitReason } from "../network/exit-reason";
import { NetworkOptions } from "../network/options";
import { ServerNetwork } from "../network/server-network";
import { autoLoads, discard, loadCharacter, removeCharacter } from "../services/character";
import { closeHandlersOf, placeInfoOf, StudioTest } from "../services/data-model";
import { connectMarketplaceClient } from "../services/marketplace-link";
import { connectMarketplace } from "../services/marketplace-service";
import { addPlayerContainers } from "../services/player";
import { playerStateOf } from "../services/player-state";
import { assignTeam } from "../services/teams";
import { GameClient } from "./client";
import { JoinedPlayer } from "./joined-player";
import { GameServer } from "./server";
import { Simulation } from "./simulation";

/** Seconds that BindToClose functions have, together (DataModel.yaml). */
export const CLOSE_SECONDS = 30;

/** Seconds that a shutdown which the seed draws out takes to remove its players. A guess; Roblox documents nothing. */
const LONGEST_REMOVAL = 5;

const SHUTDOWN_MESSAGE = "The server has shut down.";
const CRASH_MESSAGE = "Lost connection to the server.";

/** How a user comes into a server. */
export interface JoinOptions {
	readonly userId: number;
	readonly name: string;
	readonly displayName?: string;
	/** Age of the account in days. */
	readonly accountAge?: number;
	/** Player.LocaleId, such as "de-de"; "en-us" unless given. */
	readonly locale?: string;
	/** Whether the player has a client realm. Load tests do without. */
	readonly client: boolean;
	/** Whether the place's scripts run in the client; as on the server unless given. */
	readonly runScripts?: boolean;
	/** The client's screen. */
	readonly viewport?: GuiOptions;
	/** What Player:GetJoinData gives. */
	readonly joinData?: JoinData;
	/** What the user's clients stored with TeleportService:SetTeleportSetting. */
	readonly teleportSettings?: Map<string, unknown>;
	/**
	 * Lets a user in who is in this server already, as when someone reconnects before the server has noticed that the
	 * first connection is gone. Otherwise that is a mistake of whoever says so.
	 */
	readonly twice?: boolean;
}

/** What Player:GetJoinData knows of a teleport (Player.yaml). */
export interface JoinData {
	readonly SourceGameId?: number;
	readonly SourcePlaceId?: number;
	/** User ids of those who were teleported together. */
	readonly Members?: ReadonlyArray<number>;
	readonly TeleportData?: unknown;
}

/** How a server stops. */
export interface ShutdownOptions {
	readonly reason?: Enum.CloseReason["Name"];
	/**
	 * Whether players are removed before BindToClose functions start. Roblox documents neither order, so a place has to
	 * bear both; by the seed unless given.
	 */
	readonly playersFirst?: boolean;
	/**
	 * Seconds over which the players are removed, so that PlayerRemoving fires while BindToClose functions run. By the
	 * seed unless given, and then 0 for every other shutdown.
	 */
	readonly removalSeconds?: number;
}

/** A restart that is announced, or done at once (update-games.md). */
export interface RestartOptions {
	/** Seconds until the server stops at the earliest: 60 to 3600 in Roblox, or 0 for at once and without a word. */
	readonly delay?: number;
	readonly reason?: "DeveloperUpdate" | "RobloxMaintenance";
	/** What ServerRestartScheduled passes on. */
	readonly attributes?: object;
	/** Seconds until each player is in the replacement; drawn for each of them unless given. */
	readonly joinAfter?: number;
	/** How the old server stops, except for the reason. */
	readonly shutdown?: ShutdownOptions;
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
	readonly placeVersion: number;
	/** What all servers of one access code share; empty for a public server. */
	readonly privateServerId: string;
	readonly maxPlayers: number;
	readonly network: NetworkOptions;
	/** Whether the place's scripts run, on the server and on clients. */
	readonly runScripts: boolean;
	/** Connects the server with what all servers share, before its scripts start. */
	readonly prepare?: (realm: Realm) => void;
	/** Set when the place is tested in Studio. */
	readonly studio?: StudioTest;
	readonly closed: (server: ExperienceServer) => void;
	/** A player is no longer in the server. */
	readonly playerRemoved?: (server: ExperienceServer) => void;
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
	/** Set while a restart is coming: matchmaking sends nobody here any more. */
	draining = false;
	/** Told of every user who comes in, before scripts are. */
	onJoined?: (player: JoinedPlayer) => void;
	/** Told of every user who is out. */
	onRemoved?: (player: JoinedPlayer) => void;
	/** Told when the server is no more, however it ended. */
	onEnded?: () => void;
	readonly placeId: number;
	readonly jobId: string;
	/** What all servers of one access code share; empty for a public server. */
	readonly privateServerId: string;
	private readonly byRecord = new Map<InstanceRecord, JoinedPlayer>();
	private readonly closing = new Array<thread>();
	private deadline = math.huge;
	/** Whether the BindToClose functions have been started. */
	private handlersStarted = false;
	private joins = 0;
	private readonly random: RandomSource;

	constructor(private readonly setup: ServerSetup) {
		const { simulation, place, name } = setup;
		this.simulation = simulation;
		this.name = name;
		this.placeId = setup.placeId;
		this.jobId = setup.jobId;
		this.privateServerId = setup.privateServerId;
		this.random = simulation.kernel.random.fork(`lifecycle ${name}`);
		this.game = new GameServer(simulation, place, name);
		this.realm = this.game.realm;
		this.loop = this.game.loop;
		const info = placeInfoOf(this.realm);
		info.jobId = setup.studio ? "" : setup.jobId;
		info.placeId = setup.placeId;
		info.gameId = setup.gameId;
		this.cloudServer = { name, realm: this.realm, loop: this.loop, playerCount: () => this.players.size() };
		setup.cloud.connect(this.cloudServer);
		info.studio = setup.studio;
		info.placeVersion = setup.placeVersion;
		info.privateServerId = setup.privateServerId;
		setStored(this.realm.getService("Players"), "MaxPlayers", setup.maxPlayers);
		this.network = new ServerNetwork(simulation.kernel, this.realm, this.loop, setup.network, {
			clientLoaded: (player) => this.clientLoaded(player),
			kick: (player, message) => this.kick(player, message),
		});
		connectMarketplace(setup.cloud, this.cloudServer);
		setup.prepare?.(this.realm);
		this.loop.addStage("send", { hasWork: () => this.state === "closing", run: () => this.continueClosing() });
		if (setup.runScripts) this.game.start();
	}

	/** A user comes in. PlayerAdded fires at once; the client has the place some frames and the latency later. */
	join(options: JoinOptions): JoinedPlayer {
		const { userId, name } = options;
		assert(name.size() > 0, "A player needs a name");
		assert(userId === math.floor(userId) && userId !== 0, `${userId} is no user id`);
		assert(this.state === "running", `${this.name} is shutting down: nobody can join it`);
		assert(!this.isFull(), `${this.name} is full`);
		const present = this.players.some((player) => player.userId === userId);
		assert(options.twice || !present, `User ${userId} is in ${this.name} already`);
		this.joins += 1;
		// Handlers of immediate signals run now, which may be between two frames.
		this.realm.scheduler.now = this.simulation.kernel.now();
		const record = this.createPlayer(options);
		const client = options.client ? this.createClient(record, options) : undefined;
		const connection = this.network.connect(record, client);
		const joined = new JoinedPlayer(this, options, record, connection, client);
		this.players.push(joined);
		this.byRecord.set(record, joined);
		this.onJoined?.(joined);
		moveTo(record, this.realm.getService("Players"));
		return joined;
	}

	isFull(): boolean {
		return this.players.size() >= this.setup.maxPlayers;
	}

	/** How many players have ever joined. */
	joinCount(): number {
		return this.joins;
	}

	/** The player with this id who joined last; undefined when nobody has it. */
	findPlayer(userId: number): JoinedPlayer | undefined {
		for (let index = this.players.size() - 1; index >= 0; index--) {
			const player = this.players[index]!;
			if (player.userId === userId) return player;
		}
		return undefined;
	}

	/** The session behind a Player of this server. */
	findSession(record: InstanceRecord): JoinedPlayer | undefined {
		return this.byRecord.get(record);
	}

	/** Stops the server the way Roblox does: BindToClose functions run side by side, for 30 seconds at most. */
	shutdown(options: ShutdownOptions = {}): void {
		if (this.state !== "running") return;
		this.state = "closing";
		const now = this.simulation.kernel.now();
		this.deadline = now + CLOSE_SECONDS;
		// Drawn even if they are given, so that options move no other number.
		const first = this.random.chance(0.5);
		const drawn = this.random.chance(0.5) ? this.random.range(0, LONGEST_REMOVAL) : 0;
		const playersFirst = options.playersFirst ?? first;
		const seconds = options.removalSeconds ?? drawn;
		const removePlayers = () => {
			for (const player of table.clone(this.players)) {
				this.disconnectLater(player, SHUTDOWN_MESSAGE);
				this.removeLater(player.record, seconds > 0 ? this.random.range(0, seconds) : 0);
			}
		};
		const close = () => this.runCloseHandlers(options.reason ?? "DeveloperShutdown");
		this.loop.post(now, () => {
			if (playersFirst) removePlayers();
			close();
			if (!playersFirst) removePlayers();
		});
	}

	/** Tells scripts of a restart that is to come (DataModel.ServerRestartScheduled), and keeps new players away. */
	announceRestart(at: number, reason: Enum.CloseReason["Name"], attributes: object): void {
		this.draining = true;
		this.loop.post(this.simulation.kernel.now(), () => {
			const time = createDateTime((this.realm.epoch + at) * 1000);
			fireEvent(
				this.realm.game,
				"ServerRestartScheduled",
				time,
				host.roblox.Enum.CloseReason[reason],
				table.clone(attributes),
			);
		});
	}

	/** The server dies: nothing in it runs any more, its clients lose it. */
	crash(): void {
		if (this.state === "closed") return;
		this.end(CRASH_MESSAGE);
	}

	/**
	 * How often the engine has given control to the server's scripts. Between two turns, every thread has yielded or
	 * ended: these are the points at which a crash can come.
	 */
	turns(): number {
		return this.realm.scheduler.turns;
	}

	/**
	 * Crashes the server in the place of a coming turn of its scripts; counted from now, so that a run can be repeated
	 * with a crash at every single yield.
	 * @param turn 1 is the very next one.
	 */
	crashAtTurn(turn: number): void {
		this.realm.scheduler.stopAfter(turn, () => this.crash());
	}

	/** Takes a player out of the server: PlayerRemoving while the player is still there, then it is gone. */
	removePlayer(record: InstanceRecord, reason: ExitReason): void {
		const joined = this.byRecord.get(record);
		if (!joined || this.state === "closed") return;
		this.byRecord.delete(record);
		this.players = this.players.filter((player) => player !== joined);
		this.network.disconnect(record);
		fireEvent(this.realm.getService("Players"), "PlayerRemoving", record.proxy, exitReason(reason));
		this.realm.scheduler.flush();
		removeCharacter(record);
		discard(record);
		this.onRemoved?.(joined);
		this.setup.playerRemoved?.(this);
	}

	/** Takes a player out of the server some seconds from now. */
	removeLater(record: InstanceRecord, seconds: number): void {
		if (seconds <= 0) this.removePlayer(record, "Unknown");
		else this.loop.post(this.simulation.kernel.now() + seconds, () => this.removePlayer(record, "Unknown"));
	}

	/** Full names of the parts of the world whose `Touched` scripts listen to, in the order of the tree. */
	listTouchable(): Array<string> {
		return this.touchableParts().map((part) => getFullName(part));
	}

	/**
	 * A player's character touches parts: nothing moves by itself here, so somebody has to say so.
	 * @param name the full name of the parts; others than `listTouchable` names are not there.
	 */
	touch(player: JoinedPlayer, name: string): void {
		const character = findRecord(getStored(player.record, "Character"));
		const root = character && findChild(character, "HumanoidRootPart");
		if (!root) return;
		this.loop.post(this.simulation.kernel.now(), () => {
			for (const part of this.touchableParts()) {
				if (getFullName(part) === name) fireEvent(part, "Touched", root.proxy);
			}
		});
	}

	private touchableParts(): Array<InstanceRecord> {
		const workspace = this.realm.getService("Workspace");
		return getDescendants(workspace).filter(
			(part) => isA(part, "BasePart") && (part.signals.get("Touched")?.count() ?? 0) > 0,
		);
	}

	/** Roblox, not a script, takes a user out of the server, as for a second login elsewhere. */
	kickByPlatform(player: JoinedPlayer, message: string): void {
		this.disconnectLater(player, message);
		this.loop.post(this.simulation.kernel.now(), () => this.removePlayer(player.record, "PlatformKick"));
	}

	private createPlayer(options: JoinOptions): InstanceRecord {
		const record = this.realm.create("Player");
		record.name = options.name;
		setStored(record, "UserId", options.userId);
		setStored(record, "DisplayName", options.displayName ?? options.name);
		setStored(record, "AccountAge", options.accountAge ?? 0);
		if (options.locale !== undefined) setStored(record, "LocaleId", options.locale);
		playerStateOf(record).joinData = options.joinData ?? {};
		const starterPlayer = this.realm.getService("StarterPlayer");
		for (const property of ["CameraMaxZoomDistance", "CameraMinZoomDistance", "CameraMode"]) {
			setStored(record, property, getStored(starterPlayer, property));
		}
		addPlayerContainers(record);
		assignTeam(record);
		return record;
	}

	private createClient(record: InstanceRecord, options: JoinOptions): GameClient {
		const { name } = options;
		const client = new GameClient({
			simulation: this.simulation,
			name: `client:${name}`,
			seedName: `${this.name} client ${name} ${this.joins}`,
			deferredSignals: this.setup.place.deferredSignals,
			player: record,
			network: this.setup.network,
			screen: options.viewport,
			teleportData: options.joinData?.TeleportData,
			teleported: options.joinData?.SourcePlaceId !== undefined,
			teleportSettings: options.teleportSettings,
			runScripts: options.runScripts ?? this.setup.runScripts,
			leave: (message) => this.leaveByScript(record, message),
		});
		connectMarketplaceClient(this.setup.cloud, record, client.realm, client.loop);
		return client;
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
		if (this.state === "closed") return;
		this.state = "closed";
		this.setup.cloud.disconnect(this.cloudServer);
		this.network.closeAll();
		this.simulation.kernel.removeRealm(this.realm);
		for (const player of this.players) this.disconnectLater(player, message);
		this.players = [];
		this.byRecord.clear();
		this.setup.closed(this);
		this.onEnded?.();
	}
}
