import { CloudCall } from "../cloud/call";
import { Cloud, CloudServer } from "../cloud/cloud";
import { OpenPrompt, PromptAction, PromptKind, PromptOffer } from "../cloud/marketplace/prompt";
import { createState, fireEvent, getStored, InstanceRecord } from "../datamodel/record";
import { endpointsOf } from "../network/endpoints";
import { placeInfoOf } from "./data-model";
import { clientOf } from "./marketplace-link";
import { refreshGamePass } from "./marketplace-ownership";

/** What a script asks to prompt. */
export interface PromptRequest {
	readonly kind: PromptKind;
	readonly id: number | string;
	/** The method that asked. */
	readonly api: string;
}

interface PromptQueue {
	readonly waiting: Array<PromptRequest>;
	busy: boolean;
	/** Takes the prompt that is shown off the screen. */
	close?: () => void;
}

const queueOf = createState<PromptQueue>(() => ({ waiting: [], busy: false }));

function findOffer(cloud: Cloud, userId: number, { kind, id }: PromptRequest): PromptOffer | undefined {
	const { catalogue } = cloud.marketplace;
	const listing =
		kind === "product"
			? catalogue.product(id as number)
			: kind === "gamePass"
				? catalogue.gamePass(id as number)
				: catalogue.subscription(id as string);
	if (!listing || listing.forSale === false) return undefined;
	// What one owns already cannot be bought.
	if (kind === "gamePass" && cloud.marketplace.ownsGamePass(userId, id as number)) return undefined;
	if (kind === "subscription" && cloud.marketplace.subscriptionOf(userId, id as string).isSubscribed)
		return undefined;
	const { name, description, price, image } = listing;
	return { kind, id, name, description: description ?? "", price, image: image ?? 0 };
}

/** The prompts of one player of a server, one after the other. */
class PromptDesk {
	private readonly userId: number;
	private readonly queue: PromptQueue;

	constructor(
		private readonly cloud: Cloud,
		private readonly server: CloudServer,
		private readonly player: InstanceRecord,
	) {
		this.userId = getStored(player, "UserId") as number;
		this.queue = queueOf(player);
	}

	request(request: PromptRequest): void {
		this.queue.waiting.push(request);
		if (!this.queue.busy) this.openNext();
	}

	/** Whether there is still a screen on which a prompt could stand. */
	private isHere(): boolean {
		const { realm } = this.server;
		if (realm.closed || this.player.parent !== realm.getService("Players")) return false;
		return clientOf(this.player).realm?.closed !== true;
	}

	private openNext(): void {
		const request = this.queue.waiting.shift();
		this.queue.busy = request !== undefined;
		if (!request) return;
		const { kernel } = this.cloud;
		const fate = this.send(request.api, tostring(request.id), false);
		kernel.schedule(kernel.now() + fate.latency, () => {
			if (!this.isHere()) return;
			const offer = fate.fault === undefined ? findOffer(this.cloud, this.userId, request) : undefined;
			if (offer) this.show(request, offer);
			else this.finishLater(request, false);
		});
	}

	private show(request: PromptRequest, offer: PromptOffer): void {
		const { cloud, server, userId, queue } = this;
		const { marketplace, kernel } = cloud;
		// "A successful developer product purchase prompt appears to the user" (ProcessReceipt).
		if (offer.kind === "product") marketplace.deliverTo(server.name, userId);
		let answered = false;
		const prompt: OpenPrompt = {
			...offer,
			number: marketplace.numberPrompt(),
			userId,
			server: server.name,
			answer: (action) => {
				if (answered) return;
				answered = true;
				queue.close?.();
				if (this.isHere()) this.act(request, offer, action);
			},
		};
		queue.close = () => {
			queue.close = undefined;
			answered = true;
			prompt.onClosed?.();
		};
		const answer = marketplace.handlerOf(userId)(prompt);
		if (answer === undefined) return;
		const { action, delay } = typeIs(answer, "string") ? { action: answer, delay: 0 } : answer;
		kernel.schedule(kernel.now() + (delay ?? 0), () => prompt.answer(action));
	}

	private act(request: PromptRequest, offer: PromptOffer, action: PromptAction): void {
		if (action === "cancel") return this.finish(request, false);
		if (action === "fail") return this.finishLater(request, false);
		if (action === "failUnseen") return this.finishLater(request, true);
		const { cloud } = this;
		const { kernel } = cloud;
		const [fate, call] = this.sendCall("Purchase", tostring(request.id), true);
		// The purchase is the user's: it goes on when the server or the client does not.
		kernel.schedule(kernel.now() + fate.latency / 2, () => {
			const done = fate.fault === undefined || fate.fault === "errorAfter";
			if (done) {
				this.complete(offer);
				cloud.notify(call, "applied");
			}
			kernel.schedule(kernel.now() + fate.latency / 2, () => this.finishLater(request, fate.fault === undefined));
		});
	}

	private complete({ kind, id, price }: PromptOffer): void {
		const { marketplace } = this.cloud;
		const { userId } = this;
		if (kind === "gamePass") marketplace.grantGamePass(userId, id as number);
		else if (kind === "subscription") {
			marketplace.setSubscription(userId, id as string, { isSubscribed: true, isRenewing: true });
		} else {
			const { placeId } = placeInfoOf(this.server.realm);
			marketplace.purchase(userId, id as number, { placeId, price, channel: "InExperience" });
		}
	}

	/** The user reads what became of it, and closes it. */
	private finishLater(request: PromptRequest, purchased: boolean): void {
		const { kernel, marketplace } = this.cloud;
		const [least, greatest] = marketplace.settings.closing;
		kernel.schedule(kernel.now() + marketplace.random.range(least, greatest), () =>
			this.finish(request, purchased),
		);
	}

	/** The prompt closes: the client learns of it now, the server after the latency. */
	private finish(request: PromptRequest, purchased: boolean): void {
		if (!this.isHere()) return;
		const { server, player, cloud, userId } = this;
		const { kernel } = cloud;
		const client = clientOf(player);
		if (client.loop && client.realm) {
			const { realm, loop } = client;
			loop.post(kernel.now(), () => {
				if (request.kind === "gamePass") refreshGamePass(realm, userId, request.id as number);
				const proxy = getStored(realm.getService("Players"), "LocalPlayer") as Player | undefined;
				if (proxy) announce(realm.getService("MarketplaceService"), request, proxy, userId, purchased);
			});
		}
		server.loop.post(kernel.now() + halfPing(player), () => {
			if (player.parent !== server.realm.getService("Players")) return;
			if (request.kind === "gamePass") refreshGamePass(server.realm, userId, request.id as number);
			const service = server.realm.getService("MarketplaceService");
			announce(service, request, player.proxy as Player, userId, purchased);
		});
		this.openNext();
	}

	private send(api: string, key: string, writes: boolean) {
		return this.sendCall(api, key, writes)[0];
	}

	private sendCall(api: string, key: string, writes: boolean) {
		const service = api === "Purchase" ? "receipts" : "marketplace";
		const call: CloudCall = { service, api, server: this.server.name, key, writes };
		const fate = this.cloud.faults.decide(call);
		this.cloud.notify(call, "sent");
		return [fate, call] as const;
	}
}

function announce(
	service: InstanceRecord,
	{ kind, id }: PromptRequest,
	player: Player,
	userId: number,
	purchased: boolean,
): void {
	if (kind === "product") fireEvent(service, "PromptProductPurchaseFinished", userId, id, purchased);
	else if (kind === "gamePass") fireEvent(service, "PromptGamePassPurchaseFinished", player, id, purchased);
	else fireEvent(service, "PromptSubscriptionPurchaseFinished", player, id, purchased);
}

function halfPing(player: InstanceRecord): number {
	return (endpointsOf(player.realm).server?.getPing(player) ?? 0) / 2;
}

const deskOf = createState<{ desk?: PromptDesk }>(() => ({}));

/** Connects a server's players with prompts. */
export function connectPrompts(server: CloudServer): void {
	const { realm } = server;
	realm.observers.push({
		parentChanged: (record, parent) => {
			if (parent || record.class.name !== "Player") return;
			const queue = queueOf(record);
			queue.waiting.clear();
			queue.close?.();
		},
	});
}

/**
 * Shows a prompt to a user as soon as no other stands there.
 * @param player the server's Player.
 * @param fromServer whether the request has to travel to the client first.
 */
export function requestPrompt(
	cloud: Cloud,
	server: CloudServer,
	player: InstanceRecord,
	request: PromptRequest,
	fromServer: boolean,
): void {
	const state = deskOf(player);
	state.desk ??= new PromptDesk(cloud, server, player);
	const { desk } = state;
	const { kernel } = cloud;
	kernel.schedule(kernel.now() + (fromServer ? halfPing(player) : 0), () => desk.request(request));
}
