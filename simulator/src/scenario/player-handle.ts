import { PromptHandler } from "../cloud/marketplace/prompt";
import { InstanceRecord } from "../datamodel/record";
import { HopTiming } from "../experience/hop";
import { JoinedPlayer } from "../experience/joined-player";
import { fail } from "../fail";
import { Packed } from "../kernel/pack";
import { RemoteMessage } from "../network/change";
import { RealmHandle } from "./realm-handle";
import type { ServerHandle } from "./server-handle";
import { World } from "./world";

/** Virtual seconds in which a hop must have ended. */
const HOP_LIMIT = 120;

/** A player of a scenario, on one server. */
export class PlayerHandle {
	/** Its client's realm; undefined for a player without a client. */
	readonly client?: RealmHandle;

	constructor(
		private readonly world: World,
		readonly server: ServerHandle,
		readonly joined: JoinedPlayer,
	) {
		if (joined.client) this.client = new RealmHandle(world, joined.client.realm);
	}

	/** The client's realm. Throws for a player without a client. */
	getClient(): RealmHandle {
		return this.client ?? fail(`${this.joined.name} has no client`);
	}

	/** The user closes the game. */
	leave(): void {
		this.world.inject("leave", `${this.joined.name} ← ${this.server.server.name}`);
		this.joined.leave();
	}

	/**
	 * The user goes to another server, which may learn of it before or after this one does. Time passes until both know.
	 * @param timing drawn by the seed unless given.
	 */
	hop(target: ServerHandle, timing?: HopTiming): PlayerHandle {
		const { world, joined } = this;
		world.inject("hop", `${joined.name}: ${this.server.server.name} → ${target.server.name}`);
		world.inside(() => world.opened().move(joined, target.server, {}, timing));
		const hasEnded = () => joined.next !== undefined || joined.disconnectMessage !== undefined;
		world.runUntil(() => hasEnded() && !this.server.server.findSession(joined.record), "the hop ends", HOP_LIMIT);
		const arrived = joined.next;
		if (!arrived) return fail(`${joined.name} was not let in: ${joined.disconnectMessage}`);
		return new PlayerHandle(world, target, arrived);
	}

	/** Sets what the user does at purchase prompts, here and wherever the user goes; nobody buys anything unless told to. */
	onPrompt(handler: PromptHandler): void {
		this.world.opened().cloud.marketplace.onPrompt(this.joined.userId, handler);
	}

	/** Fires a remote of the server in the name of a player without a client. The values are copied as on the wire. */
	fire(remote: InstanceRecord, values: Packed): void {
		if (!this.joined.left) this.server.server.network.sendFrom(this.joined.connection, remote, values, true);
	}

	/**
	 * Calls a RemoteFunction of the server in the name of a player without a client. The values are copied as on the
	 * wire; what comes back is told to `onRemote`.
	 * @returns the call's id, which the answer has.
	 */
	invoke(remote: InstanceRecord, values: Packed): number {
		if (this.joined.left) return 0;
		return this.server.server.network.invokeFrom(this.joined.connection, remote, values);
	}

	/** Receives what the server sends to a player without a client. */
	onRemote(handle: (message: RemoteMessage) => void): void {
		this.joined.onRemote(handle);
	}
}
