import { Save } from "shared/data";
import { claimAll, claimParcel } from "shared/inbox";
import { ShopReason } from "shared/reasons";
import { ShopIntent } from "shared/requests";
import { Result, succeed } from "shared/result";
import { buyOffer } from "shared/shop";

/**
 * What the rules that client and server share say of a shop request. Prompts are the server's to judge, which knows
 * what the platform says.
 * @param save what the server last said; without it nothing is known
 */
export function expectShop(intent: ShopIntent, save: Save | undefined): Result<unknown, ShopReason> {
	if (!save) {
		return succeed(undefined);
	}

	switch (intent.verb) {
		case "buy":
			// Ids of unique items are the server's, and what comes of this is not kept.
			return buyOffer(save, intent.offer, intent.quantity, () => "");
		case "claim":
			return claimParcel(save, intent.parcel);
		case "claimAll":
			return claimAll(save);
		case "purchase":
		case "purchasePass":
			return succeed(undefined);
	}
}
