import { Cloud, CloudServer } from "../cloud/cloud";
import { ReceiptServer } from "../cloud/marketplace/marketplace";
import { PurchaseRecord } from "../cloud/marketplace/purchase";
import { raise } from "../datamodel/raise";
import { createRealmState } from "../datamodel/realm";
import { fireEvent, getStored, InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireNumber } from "../datatypes/arguments";
import { host } from "../host";
import { typeOf } from "../kernel/proxy";
import { ThreadOwner } from "../kernel/scheduler";
import { Signal } from "../kernel/signal";
import { findPlayerByUserId } from "./marketplace-link";

/** A function of a script that handles receipts. */
interface ReceiptHandler {
	readonly callback: Callback;
	/** The script that set it; its threads end with it. */
	readonly owner: ThreadOwner | undefined;
}

interface BoundHandlers {
	catchAll?: ReceiptHandler;
	readonly byProduct: Map<number, ReceiptHandler>;
}

interface ReceiptState {
	/** By the name of the receipt type. */
	readonly bound: Map<string, BoundHandlers>;
	processReceipt?: ReceiptHandler;
}

const stateOf = createRealmState<ReceiptState>(() => ({ bound: new Map() }));

/** Runs when a script assigns MarketplaceService.ProcessReceipt. */
export function setProcessReceipt(service: InstanceRecord, callback: Callback | undefined): void {
	const { realm } = service;
	if (realm.kind !== "server") return raise("ProcessReceipt can only be set on the server");
	stateOf(realm).processReceipt = callback && { callback, owner: realm.scheduler.current };
}

function readFilter(filter: unknown): Array<number> | undefined {
	if (filter === undefined) return undefined;
	if (typeOf(filter) !== "table") return raise("Argument 3 of BindReceiptHandler must be a list of product ids");
	return (filter as ReadonlyArray<defined>).map((id) => requireNumber(id, 3, "BindReceiptHandler"));
}

/** MarketplaceService:BindReceiptHandler. Receipts of Robux transfers are never made here. */
export function bindReceiptHandler(
	service: InstanceRecord,
	receiptType: unknown,
	callback: unknown,
	filter: unknown,
): RBXScriptConnection {
	const { realm } = service;
	if (realm.kind !== "server") return raise("BindReceiptHandler can only be called from the server");
	const { Name: name } = requireEnumItem<Enum.ReceiptType>(receiptType, 1, "BindReceiptHandler", "ReceiptType");
	if (!typeIs(callback, "function")) return raise("Argument 2 of BindReceiptHandler must be a function");
	const productIds = readFilter(filter);
	if (productIds && name !== "DeveloperProduct") return raise(`BindReceiptHandler takes no filter for ${name}`);
	const { bound } = stateOf(realm);
	const handlers: BoundHandlers = bound.get(name) ?? { byProduct: new Map() };
	bound.set(name, handlers);
	if (!productIds && handlers.catchAll) return raise(`A receipt handler is already registered for ${name}`);
	for (const id of productIds ?? []) {
		if (handlers.byProduct.has(id)) {
			return raise(`A receipt handler is already registered for ${name} and product ${id}`);
		}
	}
	const handler = { callback: callback as Callback, owner: realm.scheduler.current };
	if (!productIds) handlers.catchAll = handler;
	for (const id of productIds ?? []) handlers.byProduct.set(id, handler);
	const signal = new Signal(realm.scheduler, "MarketplaceService.BindReceiptHandler", realm.deferredSignals);
	const connection = signal.toProxy().Connect(callback as Callback);
	signal.onCountChanged = (count) => {
		if (count > 0) return;
		if (handlers.catchAll === handler) handlers.catchAll = undefined;
		for (const id of productIds ?? []) if (handlers.byProduct.get(id) === handler) handlers.byProduct.delete(id);
	};
	return connection;
}

/** What bound handlers get; `ProcessReceipt` has the channel in the place of the receipt type. */
function describe(purchase: PurchaseRecord, bound: boolean): Record<string, unknown> {
	const { Enum: enums } = host.roblox;
	const info: Record<string, unknown> = {
		PurchaseId: purchase.id,
		PlayerId: purchase.userId,
		ProductId: purchase.productId,
		PlaceIdWherePurchased: purchase.placeId,
		CurrencySpent: purchase.price,
		CurrencyType: enums.CurrencyType.Robux,
	};
	if (bound) info.ReceiptType = enums.ReceiptType.DeveloperProduct;
	else info.ProductPurchaseChannel = enums.ProductPurchaseChannel[purchase.channel];
	purchase.distort?.(info);
	return info;
}

/** The receipts of one server, from the marketplace to its scripts and back. */
export function createReceiptServer(cloud: Cloud, server: CloudServer): ReceiptServer {
	const { realm } = server;
	const state = stateOf(realm);
	const { marketplace } = cloud;

	const call = (purchase: PurchaseRecord, handler: ReceiptHandler, bound: boolean) => {
		const info = describe(purchase, bound);
		realm.scheduler.spawnFor(handler.owner, () => {
			let trace = "";
			const [ok, result] = xpcall(
				() => handler.callback(info) as unknown,
				(thrown: unknown) => {
					trace = debug.traceback("", 2);
					return thrown;
				},
			);
			if (!ok) realm.outputError(result, trace, handler.owner);
			marketplace.decided(receiver, purchase, ok && isGranted(result, bound), bound);
		});
	};

	const isGranted = (result: unknown, bound: boolean) => {
		const { ReceiptDecision, ProductPurchaseDecision } = host.roblox.Enum;
		if (result === (bound ? ReceiptDecision.Processed : ProductPurchaseDecision.PurchaseGranted)) return true;
		const notYet = bound ? ReceiptDecision.NotProcessedYet : ProductPurchaseDecision.NotProcessedYet;
		if (result !== notYet) {
			const wanted = bound ? "Enum.ReceiptDecision" : "Enum.ProductPurchaseDecision";
			const got = result === undefined ? "nil" : tostring(result);
			realm.output("warning", `A receipt handler must return an item of ${wanted}, and returned ${got}`);
		}
		return false;
	};

	const receiver: ReceiptServer = {
		server,
		hasUser: (userId) => findPlayerByUserId(realm, userId) !== undefined,
		receive: (purchase) => {
			const handlers = state.bound.get("DeveloperProduct");
			const handler = handlers?.byProduct.get(purchase.productId) ?? handlers?.catchAll;
			if (handler) return call(purchase, handler, true);
			if (state.processReceipt) return call(purchase, state.processReceipt, false);
			realm.output(
				"warning",
				`Nothing handles the receipt of product ${purchase.productId}: it was acknowledged, and the purchase is lost`,
			);
			marketplace.acknowledgeUnhandled(receiver, purchase);
		},
		subscriptionChanged: (userId, subscriptionId) => {
			server.loop.post(cloud.kernel.now(), () => {
				const player = findPlayerByUserId(realm, userId);
				if (!player) return;
				fireEvent(realm.getService("Players"), "UserSubscriptionStatusChanged", player.proxy, subscriptionId);
			});
		},
	};
	return receiver;
}

/** Connects a server with the marketplace: from now on, users who join get their receipts. */
export function connectReceipts(cloud: Cloud, server: CloudServer): void {
	const { realm } = server;
	const receiver = createReceiptServer(cloud, server);
	cloud.marketplace.connect(receiver);
	const players = realm.getService("Players");
	realm.observers.push({
		parentChanged: (record, parent) => {
			if (parent !== players || record.class.name !== "Player") return;
			cloud.marketplace.deliver(receiver, getStored(record, "UserId") as number);
		},
	});
}
