import { Cloud } from "../cloud/cloud";
import { Place } from "../datamodel/place";
import { RandomSource } from "../kernel/random";
import { DEFAULT_NETWORK, NetworkOptions } from "../network/options";
import { StudioTest } from "../services/data-model";
import { teleportStateOf } from "../services/teleport-state";
import { ExperienceServer, JoinData, RestartOptions } from "./experience-server";
import { drawHopTiming, HopTiming } from "./hop";
import { JoinedPlayer } from "./joined-player";
import { Simulation } from "./simulation";
import { TeleportConditions, Teleports } from "./teleports";

/** A place of an experience beside its start place. */
export interface ExperiencePlace {
	readonly placeId: number;
	readonly place: Place;
	/** Players that a server takes; as many as in the start place unless given. */
	readonly maxPlayers?: number;
}

/** What an experience is, beside its start place. */
export interface ExperienceOptions {
	readonly network?: Partial<NetworkOptions>;
	/** Of the start place. 0 is an unpublished place. */
	readonly placeId?: number;
	readonly gameId?: number;
	/** Players that a server takes. */
	readonly maxPlayers?: number;
	/** Whether the place's scripts run; they do unless this says no. Specs may want a place that does nothing itself. */
	readonly runScripts?: boolean;
	/** The cloud of its universe; a new one unless given. */
	readonly cloud?: Cloud;
	/** Set when the place is tested in Studio; it is live unless given. */
	readonly studio?: StudioTest;
	/** The places to which players can be teleported from the start place. */
	readonly places?: ReadonlyArray<ExperiencePlace>;
	readonly teleports?: Partial<TeleportConditions>;
	/** Seconds for which a server stays when its last player has left; for ever unless given. */
	readonly emptyServerSeconds?: number;
}

/** Which server to start. */
export interface ServerOptions {
	/** The start place unless given. */
	readonly placeId?: number;
	/** What all servers of one access code share; empty, as for a public server, unless given. */
	readonly privateServerId?: string;
	/** Whether the place's scripts run; as the experience says unless given. */
	readonly runScripts?: boolean;
}

// Any ids but 0, which scripts take for an unpublished place.
const DEFAULT_PLACE_ID = 1001;
const DEFAULT_GAME_ID = 2001;
const DEFAULT_MAX_PLAYERS = 100;

const FULL_MESSAGE = "The server that you tried to join is full or has shut down.";
/** Seconds by which a scheduled restart may come later than announced; Roblox says only that it never comes earlier. */
const LATEST_RESTART = 5;

interface PublishedPlace {
	readonly placeId: number;
	readonly place: Place;
	readonly maxPlayers: number;
	/** Rises with every publication; 0 is never published. */
	readonly version: number;
}

/** The places of one game with their servers and those who play on them, all on one clock. */
export class Experience {
	/** Those that run or are shutting down, in the order in which they started. */
	servers = new Array<ExperienceServer>();
	/** What its servers share with each other, and those of other places of the universe. */
	readonly cloud: Cloud;
	readonly teleports: Teleports;
	/** Told of every server once it has started. */
	onServerStarted?: (server: ExperienceServer) => void;
	/** Of the start place. */
	readonly placeId: number;
	readonly gameId: number;
	private readonly places = new Map<number, PublishedPlace>();
	private readonly random: RandomSource;
	private readonly hopRandom: RandomSource;
	private readonly jobIds = new Set<string>();
	private started = 0;

	constructor(
		readonly simulation: Simulation,
		readonly place: Place,
		readonly options: ExperienceOptions = {},
	) {
		this.random = simulation.kernel.random.fork("experience");
		this.cloud = options.cloud ?? new Cloud(simulation.kernel);
		this.hopRandom = simulation.kernel.random.fork("hops");
		this.placeId = options.placeId ?? DEFAULT_PLACE_ID;
		this.gameId = options.gameId ?? DEFAULT_GAME_ID;
		this.teleports = new Teleports(this, options.teleports ?? {});
		this.publish(place, this.placeId);
		for (const other of options.places ?? []) this.publish(other.place, other.placeId, other.maxPlayers);
	}

	/** Publishes a version of a place: servers that start from now on run it, those that run already stay as they are. */
	publish(place: Place, placeId = this.placeId, maxPlayers?: number): void {
		const previous = this.places.get(placeId);
		this.places.set(placeId, {
			placeId,
			place,
			maxPlayers: maxPlayers ?? previous?.maxPlayers ?? this.options.maxPlayers ?? DEFAULT_MAX_PLAYERS,
			version: placeId === 0 ? 0 : (previous?.version ?? 0) + 1,
		});
	}

	/** Whether a server with this JobId runs or has ever run. */
	hasRun(jobId: string): boolean {
		return this.jobIds.has(jobId);
	}

	hasPlace(placeId: number): boolean {
		return this.places.has(placeId);
	}

	/**
	 * Starts a server and its scripts.
	 * @param name unique among all servers there ever were; "server" for the first, then "server 2" and so on.
	 */
	startServer(name?: string, options: ServerOptions = {}): ExperienceServer {
		this.started += 1;
		const placeId = options.placeId ?? this.placeId;
		const published = this.places.get(placeId);
		assert(published, `The experience has no place ${placeId}`);
		const server: ExperienceServer = new ExperienceServer({
			simulation: this.simulation,
			cloud: this.cloud,
			place: published.place,
			name: name ?? (this.started === 1 ? "server" : `server ${this.started}`),
			jobId: this.random.guid(),
			studio: this.options.studio,
			placeId,
			gameId: this.gameId,
			placeVersion: published.version,
			privateServerId: options.privateServerId ?? "",
			maxPlayers: published.maxPlayers,
			network: { ...DEFAULT_NETWORK, ...this.options.network },
			runScripts: options.runScripts ?? this.options.runScripts ?? true,
			prepare: (realm) => {
				if (placeId !== 0) teleportStateOf(realm).gateway = this.teleports;
			},
			closed: (closed) => {
				this.servers = this.servers.filter((other) => other !== closed);
			},
			playerRemoved: (from) => this.closeWhenEmpty(from),
		});
		this.servers.push(server);
		this.jobIds.add(server.jobId);
		this.onServerStarted?.(server);
		return server;
	}

	/**
	 * The public server of a place that matchmaking would send a user to: the first that runs and has room.
	 * @param except a server that is not wanted, such as the one that the user comes from.
	 */
	findServer(placeId: number, except?: ExperienceServer): ExperienceServer | undefined {
		return this.servers.find((server) => server !== except && server.placeId === placeId && isOpen(server));
	}

	/** As `findServer`; starts a server when there is none. */
	matchmake(placeId: number, except?: ExperienceServer): ExperienceServer {
		return this.findServer(placeId, except) ?? this.startServer(undefined, { placeId });
	}

	/** The servers of one reserved server's id that take players, of which there is one at most unless it is full. */
	findReserved(privateServerId: string): ExperienceServer | undefined {
		return this.servers.find((server) => server.privateServerId === privateServerId && takesPlayers(server));
	}

	/**
	 * Takes a player to another server, as a teleport does: the client ends at once, and each of the two servers learns
	 * of it when the timing says so, in either order.
	 * @param timing drawn unless given.
	 */
	move(player: JoinedPlayer, to: ExperienceServer, joinData: JoinData = {}, timing?: HopTiming): void {
		if (player.left) return;
		const { leaveAfter, joinAfter } = timing ?? drawHopTiming(this.hopRandom);
		player.server.removeLater(player.record, math.max(leaveAfter, 1e-3));
		this.send(player, () => to, joinData, joinAfter);
	}

	/**
	 * Restarts a server (update-games.md): nobody new is sent to it; when the time has come, all its players are taken
	 * to one replacement, which starts from what is published then, while the old server is still closing.
	 */
	restart(server: ExperienceServer, options: RestartOptions = {}): void {
		const { kernel } = this.simulation;
		const reason = options.reason ?? "DeveloperUpdate";
		const due = kernel.now() + (options.delay ?? 0);
		const late = this.hopRandom.range(0, LATEST_RESTART);
		if (due > kernel.now()) server.announceRestart(due, reason, options.attributes ?? {});
		else server.draining = true;
		kernel.schedule(due > kernel.now() ? due + late : due, () => {
			if (server.state !== "running") return;
			let replacement: ExperienceServer | undefined;
			const { placeId, privateServerId } = server;
			for (const player of table.clone(server.players)) {
				if (player.left) continue;
				const joinAfter = options.joinAfter ?? drawHopTiming(this.hopRandom).joinAfter;
				const pick = () => {
					if (!replacement || replacement.state !== "running") {
						replacement = this.startServer(undefined, { placeId, privateServerId });
					}
					return replacement;
				};
				this.send(player, pick, {}, joinAfter);
			}
			server.shutdown({ ...options.shutdown, reason });
		});
	}

	/** Ends the user's client now, and lets the user into another server later. */
	private send(player: JoinedPlayer, pick: () => ExperienceServer, joinData: JoinData, joinAfter: number): void {
		const { kernel } = this.simulation;
		const settings = player.client
			? teleportStateOf(player.client.realm).settings
			: player.options.teleportSettings;
		player.depart();
		kernel.schedule(kernel.now() + joinAfter, () => {
			let to = pick();
			if (!takesPlayers(to)) {
				if (to.privateServerId !== "") return player.strand(FULL_MESSAGE);
				to = this.matchmake(to.placeId, player.server);
			}
			const here = to.findPlayer(player.userId) !== undefined;
			player.arrive(to.join({ ...player.options, joinData, teleportSettings: settings, twice: here }));
		});
	}

	private closeWhenEmpty(server: ExperienceServer): void {
		const { emptyServerSeconds } = this.options;
		if (emptyServerSeconds === undefined || server.players.size() > 0) return;
		const { kernel } = this.simulation;
		const joins = server.joinCount();
		kernel.schedule(kernel.now() + emptyServerSeconds, () => {
			if (server.joinCount() === joins) server.shutdown({ reason: "ServerEmpty" });
		});
	}
}

function takesPlayers(server: ExperienceServer): boolean {
	return server.state === "running" && !server.draining && !server.isFull();
}

/** Whether matchmaking sends anybody there. */
function isOpen(server: ExperienceServer): boolean {
	return server.privateServerId === "" && takesPlayers(server);
}
