import { raise } from "../../datamodel/raise";
import { Kernel } from "../../kernel/kernel";
import { RandomSource } from "../../kernel/random";
import { Faults } from "../faults";
import { MinuteMeter } from "../minute-meter";
import {
	GAME_BASE,
	GAME_PER_SERVER,
	SENT_BASE,
	SENT_PER_PLAYER,
	SUBSCRIBE_REQUESTS,
	SUBSCRIPTIONS_BASE,
	SUBSCRIPTIONS_PER_PLAYER,
	TOPIC_BASE,
	TOPIC_PER_SERVER,
} from "./limits";

/** A message on its way. */
export interface BusMessage {
	/** JSON. */
	readonly text: string;
	/** Seconds since 1970 by the clock of the server that sent it. */
	readonly sent: number;
}

/** One callback that listens to a topic. */
export interface Subscription {
	readonly topic: string;
	/** Name of the server. */
	readonly server: string;
	/** Takes a message to the server, between frames. */
	readonly receive: (message: BusMessage) => void;
}

/** How messages travel. Probabilities are 0 to 1, times seconds. */
export interface DeliveryOptions {
	/**
	 * Least and greatest time until a subscriber has a message. Each delivery draws its own, so that messages overtake
	 * each other: Roblox promises no order.
	 */
	readonly delay: readonly [number, number];
	/** Deliveries that never arrive. */
	readonly loss: number;
	/** Deliveries that arrive twice. */
	readonly duplicates: number;
	/** Whether messages of one server and topic arrive in the order in which they were sent. */
	readonly ordered: boolean;
}

/** "Typically within 1-2 seconds" (MessagingService.yaml). */
export const TYPICAL_DELIVERY: DeliveryOptions = { delay: [1, 2], loss: 0, duplicates: 0, ordered: false };

/** What a server has used of its limits. */
class ServerUse {
	readonly sent = new MinuteMeter();
	readonly subscribeRequests = new MinuteMeter();
	subscriptions = 0;
}

/** The topics of one experience. */
export class MessageBus {
	private readonly topics = new Map<string, Array<Subscription>>();
	private readonly uses = new Map<string, ServerUse>();
	private readonly received = new MinuteMeter();
	private readonly receivedByTopic = new Map<string, MinuteMeter>();
	/** The time at which the last message from a server to a subscription arrives, for ordered delivery. */
	private readonly lastArrival = new Map<Subscription, number>();
	private delivery = TYPICAL_DELIVERY;

	constructor(
		private readonly kernel: Kernel,
		private readonly random: RandomSource,
		private readonly faults: Faults,
		private readonly serverCount: () => number,
	) {}

	/** Changes how messages travel; what is not named stays. */
	setDelivery(options: Partial<DeliveryOptions>): void {
		this.delivery = { ...this.delivery, ...options };
	}

	/** Counts a request to publish against the server's limit; throws when it is reached. */
	countSent(server: string, players: number): void {
		const limit = SENT_BASE + SENT_PER_PLAYER * players;
		if (this.useOf(server).sent.take(this.kernel.now(), limit)) return;
		raise(`MessagingService: a server can send ${limit} messages a minute`);
	}

	/** Counts a request to subscribe against the server's limits; throws when one is reached. */
	countSubscribe(server: string, players: number): void {
		const use = this.useOf(server);
		if (!use.subscribeRequests.take(this.kernel.now(), SUBSCRIBE_REQUESTS)) {
			return raise(`MessagingService: a server can subscribe ${SUBSCRIBE_REQUESTS} times a minute`);
		}
		const limit = SUBSCRIPTIONS_BASE + SUBSCRIPTIONS_PER_PLAYER * players;
		if (use.subscriptions >= limit) raise(`MessagingService: a server can hold ${limit} subscriptions`);
	}

	subscribe(subscription: Subscription): void {
		const list = this.topics.get(subscription.topic) ?? [];
		list.push(subscription);
		this.topics.set(subscription.topic, list);
		this.useOf(subscription.server).subscriptions += 1;
	}

	unsubscribe(subscription: Subscription): void {
		const list = this.topics.get(subscription.topic);
		if (!list || !list.includes(subscription)) return;
		this.topics.set(
			subscription.topic,
			list.filter((other) => other !== subscription),
		);
		this.lastArrival.delete(subscription);
		this.useOf(subscription.server).subscriptions -= 1;
	}

	/** Forgets a server that has ended. */
	forget(server: string): void {
		for (const [, list] of this.topics) {
			for (const subscription of list) if (subscription.server === server) this.unsubscribe(subscription);
		}
		this.uses.delete(server);
	}

	/** Sends a message on its way to all who listen now, the sender included. */
	publish(topic: string, message: BusMessage): void {
		for (const subscription of this.topics.get(topic) ?? []) {
			if (this.random.chance(this.delivery.loss)) {
				this.faults.record("lost", `${topic} to ${subscription.server}`);
				continue;
			}
			this.send(subscription, message);
			if (!this.random.chance(this.delivery.duplicates)) continue;
			this.faults.record("duplicated", `${topic} to ${subscription.server}`);
			this.send(subscription, message);
		}
	}

	private send(subscription: Subscription, message: BusMessage): void {
		const [least, greatest] = this.delivery.delay;
		let arrival = this.kernel.now() + this.random.range(least, greatest);
		if (this.delivery.ordered) {
			arrival = math.max(arrival, this.lastArrival.get(subscription) ?? 0);
			this.lastArrival.set(subscription, arrival);
		}
		this.kernel.schedule(arrival, () => {
			if (!this.topics.get(subscription.topic)?.includes(subscription)) return;
			if (this.faults.isDown("messaging")) return this.faults.record("lost", "the service is down");
			if (this.countReceived(subscription.topic)) subscription.receive(message);
			else this.faults.record("lost", `${subscription.topic} is over its limit`);
		});
	}

	/** @returns whether the limits of what is received let one more message pass. */
	private countReceived(topic: string): boolean {
		const now = this.kernel.now();
		const servers = this.serverCount();
		let meter = this.receivedByTopic.get(topic);
		if (meter === undefined) {
			meter = new MinuteMeter();
			this.receivedByTopic.set(topic, meter);
		}
		if (meter.used(now) >= TOPIC_BASE + TOPIC_PER_SERVER * servers) return false;
		if (this.received.used(now) >= GAME_BASE + GAME_PER_SERVER * servers) return false;
		meter.add(now, 1);
		this.received.add(now, 1);
		return true;
	}

	private useOf(server: string): ServerUse {
		let use = this.uses.get(server);
		if (use === undefined) {
			use = new ServerUse();
			this.uses.set(server, use);
		}
		return use;
	}
}
