import { ExperienceServer, JoinOptions, ShutdownOptions } from "../experience/experience-server";
import { PlayerHandle } from "./player-handle";
import { RealmHandle } from "./realm-handle";
import { World } from "./world";

/** How a player comes into a server of a scenario. */
export interface PlayerOptions extends Omit<Partial<JoinOptions>, "userId" | "client" | "runScripts"> {
	/**
	 * `none`: no client at all, only remotes, which is the cheapest. `bare`: a client that has the place and runs none of
	 * its scripts. `scripts`: a client as it is. `none` unless given.
	 */
	readonly client?: "none" | "bare" | "scripts";
}

/** Virtual seconds in which a client must have loaded the place. */
const LOAD_LIMIT = 60;

/** A server of a scenario. */
export class ServerHandle extends RealmHandle {
	constructor(
		world: World,
		readonly server: ExperienceServer,
	) {
		super(world, server.realm);
	}

	/**
	 * A user comes in. With a client, time passes until the client has loaded.
	 * @param userId whole number above 0.
	 */
	join(userId: number, options: PlayerOptions = {}): PlayerHandle {
		const client = options.client ?? "none";
		const name = options.name ?? `Player${userId}`;
		this.world.inject("join", `${name} → ${this.server.name}`);
		const joined = this.world.inside(() =>
			this.server.join({
				...options,
				userId,
				name,
				client: client !== "none",
				runScripts: client === "scripts",
			}),
		);
		const realm = joined.client;
		if (realm) this.world.runUntil(() => realm.isLoaded() || joined.left, `${name} loads the place`, LOAD_LIMIT);
		return new PlayerHandle(this.world, this, joined);
	}

	/** The machine dies: nothing in it runs any more. */
	crash(): void {
		this.world.inject("crash", this.server.name);
		this.server.crash();
	}

	/**
	 * Lets the server die in the place of a coming turn of its scripts. With every turn from 1 on, it dies once at every
	 * point at which its code waits for anything.
	 */
	crashAtTurn(turn: number): void {
		this.world.inject("crash", `${this.server.name}, at turn ${turn} from now`);
		this.server.crashAtTurn(turn);
	}

	/** Stops the server the way Roblox does; time has to pass for it. */
	shutdown(options?: ShutdownOptions): void {
		this.world.inject("shutdown", this.server.name);
		this.server.shutdown(options);
	}
}
