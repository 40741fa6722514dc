import { RandomSource } from "../../kernel/random";
import { CloudCall } from "../call";
import { Cloud, CloudServer } from "../cloud";
import { Catalogue } from "./catalogue";
import { CANCEL, PromptHandler } from "./prompt";
import { Purchase, PurchaseEvent, PurchaseObserver, PurchaseOptions, PurchaseRecord, SavedPurchase } from "./purchase";

/** What the documentation leaves open. Probabilities are 0 to 1, times seconds. */
export interface MarketplaceSettings {
	/** How long the message after a purchase, or after its failure, stands on the screen, at least and at most. */
	readonly closing: readonly [number, number];
	/** How often a receipt goes once more to a server that is still working on it, when it is time for a delivery. */
	readonly repeatWhileProcessing: number;
	/** How often a receipt that a bound handler left open comes again to the same session. */
	readonly laterOpportunity: number;
	/** Least and greatest time until then. */
	readonly laterAfter: readonly [number, number];
	/** For how long an answer of UserOwnsGamePassAsync is kept, at least and at most ("several minutes"). */
	readonly passCache: readonly [number, number];
}

export const DEFAULT_SETTINGS: MarketplaceSettings = {
	closing: [0.2, 3],
	repeatWhileProcessing: 0.5,
	laterOpportunity: 0.5,
	laterAfter: [5, 120],
	passCache: [60, 300],
};

/** A server that takes receipts. */
export interface ReceiptServer {
	readonly server: CloudServer;
	/** Whether a user's Player is in the server. */
	readonly hasUser: (userId: number) => boolean;
	/** Gives a receipt to the server's scripts. Called in the server's frame. */
	readonly receive: (purchase: PurchaseRecord) => void;
	/** A user's subscription was bought, has ended or has changed. */
	readonly subscriptionChanged: (userId: number, subscriptionId: string) => void;
}

/** A subscription of a user. */
export interface SubscriptionState {
	readonly isSubscribed: boolean;
	readonly isRenewing: boolean;
}

/** What is kept of the marketplace between two runs. */
export interface MarketplaceState {
	readonly purchases: ReadonlyArray<SavedPurchase>;
	readonly gamePasses: ReadonlyArray<readonly [userId: number, passId: number]>;
	readonly subscriptions: ReadonlyArray<readonly [userId: number, subscriptionId: string, isRenewing: boolean]>;
}

/** What an experience sells, who owns what, and purchases until they are acknowledged (MarketplaceService.yaml). */
export class Marketplace {
	readonly catalogue = new Catalogue();
	settings = DEFAULT_SETTINGS;
	/** Told of everything that happens to purchases: `server.crash()` may be called from it. */
	readonly observers = new Array<PurchaseObserver>();
	/** Rises with every change of what `serialize` gives. */
	revision = 0;
	/** What the users do at a prompt who have no handler of their own. */
	standardHandler: PromptHandler = CANCEL;
	/** For what the marketplace leaves to chance. */
	readonly random: RandomSource;
	private readonly handlers = new Map<number, PromptHandler>();
	private readonly records = new Array<PurchaseRecord>();
	private readonly byId = new Map<string, PurchaseRecord>();
	/** Purchases that are pending, by user. */
	private readonly open = new Map<number, Array<PurchaseRecord>>();
	/** How many deliveries of a purchase to a server are neither refused nor recorded yet. */
	private readonly underWay = new Map<ReceiptServer, Map<string, number>>();
	private servers = new Array<ReceiptServer>();
	private prompts = 0;
	private readonly passes = new Map<number, Set<number>>();
	private readonly subscriptions = new Map<number, Map<string, SubscriptionState>>();

	constructor(private readonly cloud: Cloud) {
		this.random = cloud.random.fork("marketplace");
	}

	/** Changes what the documentation leaves open; what is not named stays. */
	configure(settings: Partial<MarketplaceSettings>): void {
		this.settings = { ...this.settings, ...settings };
	}

	// Servers and users ----------------------------------------------------------------------------------------------

	connect(server: ReceiptServer): void {
		this.servers.push(server);
	}

	disconnect(server: CloudServer): void {
		for (const receiver of this.servers) if (receiver.server === server) this.underWay.delete(receiver);
		this.servers = this.servers.filter((other) => other.server !== server);
	}

	/** Sets what a user does at prompts, on every server; undefined for what all others do. */
	onPrompt(userId: number, handler: PromptHandler | undefined): void {
		if (handler) this.handlers.set(userId, handler);
		else this.handlers.delete(userId);
	}

	handlerOf(userId: number): PromptHandler {
		return this.handlers.get(userId) ?? this.standardHandler;
	}

	/** A number for a prompt that no other of this cloud has. */
	numberPrompt(): number {
		this.prompts += 1;
		return this.prompts;
	}

	// Purchases of developer products --------------------------------------------------------------------------------

	/**
	 * A user has paid for a developer product. The receipt goes to the servers on which the user is; otherwise it waits
	 * until the user joins one.
	 */
	purchase(userId: number, productId: number, options: PurchaseOptions = {}): Purchase {
		const { placeId, channel, distort } = options;
		const record: PurchaseRecord = {
			id: this.random.guid().lower(),
			userId,
			productId,
			placeId: placeId ?? 0,
			price: options.price ?? this.catalogue.product(productId)?.price ?? 0,
			channel: channel ?? "ExperienceDetailsPage",
			time: this.cloud.kernel.now(),
			state: "pending",
			deliveries: new Map(),
			grants: 0,
			refusals: 0,
			acknowledgements: 0,
			lostAcknowledgements: 0,
			distort,
		};
		this.keep(record);
		this.tell("purchased", record, undefined);
		for (const receiver of this.servers) if (receiver.hasUser(userId)) this.deliver(receiver, userId);
		return record;
	}

	/** All purchases in the order in which they were paid. */
	purchases(userId?: number): ReadonlyArray<Purchase> {
		return userId === undefined ? this.records : this.records.filter((record) => record.userId === userId);
	}

	/** Those of a user that are still to be acknowledged; without a user, of all. */
	pending(userId?: number): ReadonlyArray<Purchase> {
		return this.purchases(userId).filter((purchase) => purchase.state === "pending");
	}

	find(purchaseId: string): Purchase | undefined {
		return this.byId.get(purchaseId);
	}

	/**
	 * It is time to give a server all receipts of a user that are open: a purchase is complete, a prompt appeared, the
	 * user has joined. Nothing comes of it if the request for them fails, or if the user is gone by then.
	 */
	deliver(receiver: ReceiptServer, userId: number): void {
		if ((this.open.get(userId)?.size() ?? 0) === 0) return;
		const { cloud } = this;
		const { kernel, faults } = cloud;
		const { server } = receiver;
		const call: CloudCall = {
			service: "receipts",
			api: "ProcessReceipt",
			server: server.name,
			key: tostring(userId),
			writes: false,
		};
		const fate = faults.decide(call);
		cloud.notify(call, "sent");
		kernel.schedule(kernel.now() + fate.latency / 2, () => {
			if (server.realm.closed) return;
			cloud.notify(call, "applied");
			if (fate.fault !== undefined || server.realm.closed) return;
			server.loop.post(kernel.now() + fate.latency / 2, () => {
				cloud.notify(call, "answered");
				this.handOver(receiver, userId);
			});
		});
	}

	/** As `deliver`, for the server with this realm's name. */
	deliverTo(serverName: string, userId: number): void {
		const receiver = this.servers.find(({ server }) => server.name === serverName);
		if (receiver) this.deliver(receiver, userId);
	}

	/** A handler of a server has decided. @param bound whether it was bound, and not ProcessReceipt. */
	decided(receiver: ReceiptServer, purchase: PurchaseRecord, granted: boolean, bound: boolean): void {
		if (granted) {
			purchase.grants += 1;
			this.tell("granted", purchase, receiver);
			this.acknowledge(receiver, purchase, "acknowledged", () => {
				if (bound) this.offerLater(receiver, purchase);
			});
			return;
		}
		purchase.refusals += 1;
		this.count(receiver, purchase, -1);
		this.tell("refused", purchase, receiver);
		if (bound) this.offerLater(receiver, purchase);
	}

	/** A receipt has reached a server on which nothing handles it. */
	acknowledgeUnhandled(receiver: ReceiptServer, purchase: PurchaseRecord): void {
		this.acknowledge(receiver, purchase, "autoAcknowledged", () => {});
	}

	private keep(record: PurchaseRecord): void {
		this.records.push(record);
		this.byId.set(record.id, record);
		if (record.state === "pending") {
			const list = this.open.get(record.userId) ?? [];
			list.push(record);
			this.open.set(record.userId, list);
		}
		this.revision += 1;
	}

	/** Several receipts come in no order that could be relied on. */
	private handOver(receiver: ReceiptServer, userId: number): void {
		const list = table.clone(this.open.get(userId) ?? []);
		for (let index = list.size() - 1; index > 0; index--) {
			const other = this.random.integer(0, index);
			const moved = list[index]!;
			list[index] = list[other]!;
			list[other] = moved;
		}
		for (const purchase of list) {
			if (receiver.server.realm.closed || !receiver.hasUser(userId)) return;
			if (purchase.state !== "pending") continue;
			const busy = this.underWay.get(receiver)?.get(purchase.id) ?? 0;
			if (busy > 0 && !this.random.chance(this.settings.repeatWhileProcessing)) continue;
			const { name } = receiver.server;
			purchase.deliveries.set(name, (purchase.deliveries.get(name) ?? 0) + 1);
			this.count(receiver, purchase, 1);
			this.tell("delivered", purchase, receiver);
			receiver.receive(purchase);
		}
	}

	private acknowledge(
		receiver: ReceiptServer,
		purchase: PurchaseRecord,
		state: "acknowledged" | "autoAcknowledged",
		lost: () => void,
	): void {
		const { cloud } = this;
		const { kernel, faults } = cloud;
		const { server } = receiver;
		const call: CloudCall = {
			service: "receipts",
			api: "RecordReceipt",
			server: server.name,
			key: purchase.id,
			writes: true,
		};
		const fate = faults.decide(call);
		cloud.notify(call, "sent");
		kernel.schedule(kernel.now() + fate.latency / 2, () => {
			this.count(receiver, purchase, -1);
			const arrives = !server.realm.closed || faults.appliesAfterCrash(call);
			if (!arrives || (fate.fault !== undefined && fate.fault !== "errorAfter")) {
				purchase.lostAcknowledgements += 1;
				this.tell("lost", purchase, receiver);
				if (!server.realm.closed) lost();
				return;
			}
			purchase.acknowledgements += 1;
			this.close(purchase, state);
			cloud.notify(call, "applied");
			this.tell("recorded", purchase, receiver);
		});
	}

	private close(purchase: PurchaseRecord, state: "acknowledged" | "autoAcknowledged"): void {
		if (purchase.state !== "pending") return;
		purchase.state = state;
		const rest = (this.open.get(purchase.userId) ?? []).filter((other) => other !== purchase);
		if (rest.size() > 0) this.open.set(purchase.userId, rest);
		else this.open.delete(purchase.userId);
		this.revision += 1;
	}

	private count(receiver: ReceiptServer, purchase: PurchaseRecord, change: number): void {
		const counts = this.underWay.get(receiver) ?? new Map<string, number>();
		// Of a server that has died, nothing is known any more.
		if (change < 0 && !counts.has(purchase.id)) return;
		counts.set(purchase.id, (counts.get(purchase.id) ?? 0) + change);
		if (counts.get(purchase.id) === 0) counts.delete(purchase.id);
		if (counts.size() > 0) this.underWay.set(receiver, counts);
		else this.underWay.delete(receiver);
	}

	private offerLater(receiver: ReceiptServer, purchase: PurchaseRecord): void {
		const { laterOpportunity, laterAfter } = this.settings;
		const { kernel } = this.cloud;
		const seconds = this.random.range(laterAfter[0], laterAfter[1]);
		if (!this.random.chance(laterOpportunity)) return;
		kernel.schedule(kernel.now() + seconds, () => {
			if (receiver.server.realm.closed || purchase.state !== "pending") return;
			if (receiver.hasUser(purchase.userId)) this.deliver(receiver, purchase.userId);
		});
	}

	private tell(event: PurchaseEvent, purchase: PurchaseRecord, receiver: ReceiptServer | undefined): void {
		for (const observer of this.observers) observer(event, purchase, receiver?.server.name);
	}

	// Game passes and subscriptions ----------------------------------------------------------------------------------

	/** A user owns a game pass from now on, as when it was bought outside of the experience. */
	grantGamePass(userId: number, passId: number): void {
		const owned = this.passes.get(userId) ?? new Set<number>();
		owned.add(passId);
		this.passes.set(userId, owned);
		this.revision += 1;
	}

	/** Takes a game pass away, as a refund does. */
	revokeGamePass(userId: number, passId: number): void {
		this.passes.get(userId)?.delete(passId);
		this.revision += 1;
	}

	/** Whether a user owns a game pass now, whatever servers believe. */
	ownsGamePass(userId: number, passId: number): boolean {
		return this.passes.get(userId)?.has(passId) === true;
	}

	/** Begins, changes or (undefined) ends a user's subscription. */
	setSubscription(userId: number, subscriptionId: string, state: SubscriptionState | undefined): void {
		const list = this.subscriptions.get(userId) ?? new Map<string, SubscriptionState>();
		if (state) list.set(subscriptionId, state);
		else list.delete(subscriptionId);
		this.subscriptions.set(userId, list);
		this.revision += 1;
		for (const server of this.servers) server.subscriptionChanged(userId, subscriptionId);
	}

	subscriptionOf(userId: number, subscriptionId: string): SubscriptionState {
		const state = this.subscriptions.get(userId)?.get(subscriptionId);
		return state ?? { isSubscribed: false, isRenewing: false };
	}

	// Between two runs -----------------------------------------------------------------------------------------------

	/** Everything that outlives a run, as JSON can hold it. What was distorted comes back as it should have been. */
	serialize(): MarketplaceState {
		const gamePasses = new Array<readonly [number, number]>();
		for (const [userId, owned] of this.passes) for (const passId of owned) gamePasses.push([userId, passId]);
		gamePasses.sort((a, b) => (a[0] === b[0] ? a[1] < b[1] : a[0] < b[0]));
		const subscriptions = new Array<readonly [number, string, boolean]>();
		for (const [userId, list] of this.subscriptions) {
			for (const [id, state] of list) if (state.isSubscribed) subscriptions.push([userId, id, state.isRenewing]);
		}
		subscriptions.sort((a, b) => (a[0] === b[0] ? a[1] < b[1] : a[0] < b[0]));
		const purchases = this.records.map((record): SavedPurchase => {
			const saved = { ...record, deliveries: undefined, distort: undefined };
			return saved;
		});
		return { purchases, gamePasses, subscriptions };
	}

	/** Takes over what `serialize` gave; what was there before is forgotten. */
	restore(state: MarketplaceState): void {
		this.records.clear();
		this.byId.clear();
		this.open.clear();
		this.passes.clear();
		this.subscriptions.clear();
		for (const saved of state.purchases) this.keep({ ...saved, deliveries: new Map() });
		for (const [userId, passId] of state.gamePasses) this.grantGamePass(userId, passId);
		for (const [userId, id, isRenewing] of state.subscriptions) {
			this.setSubscription(userId, id, { isSubscribed: true, isRenewing });
		}
	}
}
