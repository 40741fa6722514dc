import { Cloud, CloudServer, findConnection } from "../cloud/cloud";
import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { getStored, InstanceRecord } from "../datamodel/record";
import { requireNumber, requireString } from "../datatypes/arguments";
import { getDeveloperProducts, getProductInfo, getSubscriptionInfo } from "./marketplace-info";
import { ask, requireAnyConnection, requireServerPlayer } from "./marketplace-link";
import { forgetGamePasses, ownsGamePass } from "./marketplace-ownership";
import { connectPrompts, PromptRequest, requestPrompt } from "./marketplace-prompts";
import { bindReceiptHandler, connectReceipts, setProcessReceipt } from "./marketplace-receipts";
import { requirePlayer } from "./remotes";

/** Connects a server with the marketplace, before its scripts start. */
export function connectMarketplace(cloud: Cloud, server: CloudServer): void {
	const { realm } = server;
	const players = realm.getService("Players");
	realm.observers.push({
		parentChanged: (record, parent) => {
			if (parent !== players || record.class.name !== "Player") return;
			forgetGamePasses(realm, getStored(record, "UserId") as number);
		},
	});
	connectReceipts(cloud, server);
	connectPrompts(server);
}

function prompt(service: InstanceRecord, given: unknown, request: PromptRequest): void {
	const { realm } = service;
	const player = requireServerPlayer(realm, requirePlayer(given, request.api), request.api);
	const { cloud } = requireAnyConnection(realm, request.api);
	const server = findConnection(player.realm)?.server;
	if (server) requestPrompt(cloud, server, player, request, realm.kind === "server");
}

/** Purchases in the experience (MarketplaceService.yaml). */
export const marketplaceServiceImplementation = implement("MarketplaceService", {
	methods: {
		BindReceiptHandler: bindReceiptHandler,
		PromptProductPurchase: (service, player, productId) => {
			const api = "PromptProductPurchase";
			prompt(service, player, { kind: "product", id: requireNumber(productId, 2, api), api });
		},
		PromptGamePassPurchase: (service, player, gamePassId) => {
			const api = "PromptGamePassPurchase";
			prompt(service, player, { kind: "gamePass", id: requireNumber(gamePassId, 2, api), api });
		},
		PromptSubscriptionPurchase: (service, player, subscriptionId) => {
			const api = "PromptSubscriptionPurchase";
			prompt(service, player, { kind: "subscription", id: requireString(subscriptionId, 2, api), api });
		},
		GetProductInfo: (service, id, infoType) => getProductInfo(service, id, infoType, "GetProductInfo") as never,
		GetProductInfoAsync: (service, id, infoType) => getProductInfo(service, id, infoType, "GetProductInfoAsync"),
		GetDeveloperProductsAsync: (service) => getDeveloperProducts(service),
		GetUserSubscriptionStatusAsync: (service, given, subscriptionId) => {
			const method = "GetUserSubscriptionStatusAsync";
			const { realm } = service;
			if (realm.kind !== "server") return raise(`${method} can only be called from the server`);
			const player = requirePlayer(given, method);
			const id = requireString(subscriptionId, 2, method);
			return ask(realm, "marketplace", method, id, ({ marketplace }) => {
				const state = marketplace.subscriptionOf(getStored(player, "UserId") as number, id);
				return { IsSubscribed: state.isSubscribed, IsRenewing: state.isRenewing };
			});
		},
		UserOwnsGamePassAsync: (service, userId, gamePassId) =>
			ownsGamePass(
				service.realm,
				requireNumber(userId, 1, "UserOwnsGamePassAsync"),
				requireNumber(gamePassId, 2, "UserOwnsGamePassAsync"),
			),
	},
	// The type package makes a number of DisplaySubscriptionPeriod, which is a text.
	untypedMethods: { GetSubscriptionProductInfoAsync: getSubscriptionInfo },
	callbacks: { ProcessReceipt: setProcessReceipt },
});
