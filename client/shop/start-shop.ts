import { MarketplaceService, Players } from "@rbxts/services";
import { RequestSender } from "client/requests";
import { ClientStore } from "client/store";
import { Environment } from "shared/environments";
import { createPurchases, Purchases } from "./create-purchases";
import { PriceBook, PriceKind } from "./price-book";

/** What the shop's window needs of the platform. */
export interface ShopServices {
	readonly environment?: Environment;
	readonly prices: PriceBook;
	readonly purchases: Purchases;
}

export interface ShopOptions {
	readonly store: ClientStore;
	readonly sendRequest: RequestSender["sendRequest"];
	/** Where this client runs; without it nothing is sold for Robux. */
	readonly environment?: Environment;
}

/** Starts what the shop's window needs of the platform: prices, and news of its prompts. */
export function startShop({ store, sendRequest, environment }: ShopOptions): ShopServices {
	const purchases = createPurchases({ store, sendRequest, environment });
	const { UserId } = Players.LocalPlayer;

	MarketplaceService.PromptProductPurchaseFinished.Connect((userId, productId, isPurchased) => {
		if (userId === UserId) {
			purchases.promptFinished("product", productId, isPurchased);
		}
	});

	MarketplaceService.PromptGamePassPurchaseFinished.Connect((player, passId, isPurchased) => {
		if (player === Players.LocalPlayer) {
			purchases.promptFinished("pass", passId, isPurchased);
		}
	});

	return { environment, prices: new PriceBook({ fetch: fetchPrice }), purchases };
}

/** The price in Robux as the platform says it; `undefined` for what is not for sale. It yields. */
function fetchPrice(kind: PriceKind, id: number): number | undefined {
	const infoType = kind === "product" ? Enum.InfoType.Product : Enum.InfoType.GamePass;
	const info = MarketplaceService.GetProductInfoAsync(id, infoType) as Partial<Record<string, unknown>>;
	const { PriceInRobux: price, IsForSale: isForSale } = info;

	// Developer products of some age say nothing of being for sale.
	return isForSale !== false && typeIs(price, "number") ? price : undefined;
}
