import { createRealmState, Realm } from "../datamodel/realm";
import { RealmLoop } from "../kernel/frame";
import { Kernel } from "../kernel/kernel";
import { RandomSource } from "../kernel/random";
import { AnalyticsLog } from "./analytics";
import { CallPhase, CloudCall } from "./call";
import { DataStoreCloud } from "./data-stores/data-store-cloud";
import { Faults } from "./faults";
import { Marketplace } from "./marketplace/marketplace";
import { MemoryStores } from "./memory-stores/memory-stores";
import { MessageBus } from "./messaging/message-bus";
import { Policies } from "./policies";

/** A server as the cloud sees it. */
export interface CloudServer {
	readonly name: string;
	readonly realm: Realm;
	readonly loop: RealmLoop;
	/** How many players are on it: budgets grow with them. */
	readonly playerCount: () => number;
}

/** What happens to requests of all kinds, for checks from outside: `server.crash()` may be called from it. */
export type CallObserver = (call: CloudCall, phase: CallPhase) => void;

/**
 * What all servers of a universe share, and what outlives them. It runs on the kernel's clock, with chance of its own.
 */
export class Cloud {
	readonly random: RandomSource;
	readonly faults: Faults;
	readonly memoryStores: MemoryStores;
	readonly messages: MessageBus;
	readonly dataStores: DataStoreCloud;
	readonly marketplace: Marketplace;
	readonly policies = new Policies();
	readonly analytics: AnalyticsLog;
	/** Told of every request that goes to the cloud. */
	readonly observers = new Array<CallObserver>();
	/** Servers that run, in the order in which they started. */
	servers = new Array<CloudServer>();

	constructor(readonly kernel: Kernel) {
		this.random = kernel.random.fork("cloud");
		this.faults = new Faults(kernel, this.random.fork("faults"));
		this.memoryStores = new MemoryStores(
			() => kernel.now(),
			() => this.playerCount(),
		);
		this.messages = new MessageBus(kernel, this.random.fork("messages"), this.faults, () => this.servers.size());
		this.dataStores = new DataStoreCloud(this);
		this.marketplace = new Marketplace(this);
		this.analytics = new AnalyticsLog(
			() => kernel.now(),
			() => this.playerCount(),
		);
	}

	/** Milliseconds since 1970 by the cloud's clock, which is always right. */
	time(): number {
		return math.floor((this.kernel.epoch + this.kernel.now()) * 1000 + 0.5);
	}

	/** All who play, on all servers. */
	playerCount(): number {
		let count = 0;
		for (const server of this.servers) count += server.playerCount();
		return count;
	}

	connect(server: CloudServer): void {
		this.servers.push(server);
		linkOf(server.realm).connection = { cloud: this, server };
	}

	disconnect(server: CloudServer): void {
		this.servers = this.servers.filter((other) => other !== server);
		this.dataStores.disconnect(server);
		this.messages.forget(server.name);
		this.marketplace.disconnect(server);
	}

	notify(call: CloudCall, phase: CallPhase): void {
		for (const observer of this.observers) observer(call, phase);
	}

	/**
	 * Makes a server's clock wrong: what os.time, os.date, tick and DateTime.now say there, and what
	 * Workspace:GetServerTimeNow says there and on its clients. The time that passes is not changed.
	 * @param seconds ahead of the cloud's clock; behind it when negative.
	 */
	skewClock(server: CloudServer, seconds: number): void {
		server.realm.clock.offset = seconds;
		this.faults.record("clock", string.format("%s is off by %.3f s", server.name, seconds));
	}
}

/** A server's place in the cloud. */
export interface CloudConnection {
	readonly cloud: Cloud;
	readonly server: CloudServer;
}

const linkOf = createRealmState<{ connection?: CloudConnection }>(() => ({}));

/** The cloud that a realm belongs to; undefined on clients. */
export function findConnection(realm: Realm): CloudConnection | undefined {
	return linkOf(realm).connection;
}
