import { Cloud } from "../cloud/cloud";
import { Place } from "../datamodel/place";
import { RandomSource } from "../kernel/random";
import { DEFAULT_NETWORK, NetworkOptions } from "../network/options";
import { ExperienceServer } from "./experience-server";
import { Simulation } from "./simulation";

/** What an experience is, beside its place. */
export interface ExperienceOptions {
	readonly network?: Partial<NetworkOptions>;
	/** 0 is an unpublished place. */
	readonly placeId?: number;
	readonly gameId?: number;
	/** Players that a server takes. */
	readonly maxPlayers?: number;
	/** Whether the place's scripts run; they do unless this says no. Specs may want a place that does nothing itself. */
	readonly runScripts?: boolean;
	/** The cloud of its universe; a new one unless given. */
	readonly cloud?: Cloud;
}

// Any ids but 0, which scripts take for an unpublished place.
const DEFAULT_PLACE_ID = 1001;
const DEFAULT_GAME_ID = 2001;
const DEFAULT_MAX_PLAYERS = 100;

/** A place with its servers and those who play on them, all on one clock. */
export class Experience {
	/** Those that run or are shutting down, in the order in which they started. */
	servers = new Array<ExperienceServer>();
	/** What its servers share with each other, and those of other places of the universe. */
	readonly cloud: Cloud;
	private readonly random: RandomSource;
	private started = 0;

	constructor(
		readonly simulation: Simulation,
		readonly place: Place,
		readonly options: ExperienceOptions = {},
	) {
		this.random = simulation.kernel.random.fork("experience");
		this.cloud = options.cloud ?? new Cloud(simulation.kernel);
	}

	/**
	 * Starts a server and its scripts.
	 * @param name unique among all servers there ever were; "server" for the first, then "server 2" and so on.
	 */
	startServer(name?: string): ExperienceServer {
		this.started += 1;
		const { options } = this;
		const server: ExperienceServer = new ExperienceServer({
			simulation: this.simulation,
			cloud: this.cloud,
			place: this.place,
			name: name ?? (this.started === 1 ? "server" : `server ${this.started}`),
			jobId: this.random.guid(),
			placeId: options.placeId ?? DEFAULT_PLACE_ID,
			gameId: options.gameId ?? DEFAULT_GAME_ID,
			maxPlayers: options.maxPlayers ?? DEFAULT_MAX_PLAYERS,
			network: { ...DEFAULT_NETWORK, ...options.network },
			runScripts: options.runScripts ?? true,
			closed: (closed) => {
				this.servers = this.servers.filter((other) => other !== closed);
			},
		});
		this.servers.push(server);
		return server;
	}
}
