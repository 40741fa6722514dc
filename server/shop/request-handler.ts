import { Economy } from "server/economy";
import { Passes } from "server/passes";
import { PlayerDocument } from "server/players";
import { Policies } from "server/policies";
import { isDamaged } from "server/receipts";
import { Environment } from "shared/environments";
import { claimAll, claimParcel } from "shared/inbox";
import { Reason } from "shared/reasons";
import { BuyRequest, PurchasePassRequest, PurchaseRequest, Reply, ShopRequest } from "shared/requests";
import { Result } from "shared/result";
import { buyOffer, findOffer, isRandomOffer, isRandomProduct } from "shared/shop";
import { Prompts } from "./prompts";

export interface ShopHandlerOptions {
	/** Makes an id for a unit of a unique item that no other unit on any server has. */
	readonly createUid: () => string;
	/** Whether what a player buys for Robux now can be saved. */
	readonly canTransact: (userId: number) => boolean;
	/** The experience that this server belongs to, whose ids are asked for; without it nothing is sold for Robux. */
	readonly environment?: Environment;
	readonly passes: Passes;
	readonly policies: Policies;
	readonly prompts: Prompts;
	readonly economy: Economy;
}

/** Does what shop requests ask for, without yielding: for the player who asks, and for nobody else. */
export function createShopHandler(options: ShopHandlerOptions) {
	const { createUid, canTransact, environment, passes, policies, prompts, economy } = options;

	/**
	 * Coins and items stand in one record and change together, so this needs no more than any other change: if it is
	 * never saved, the coins were never spent either.
	 */
	function buy(document: PlayerDocument, { offer: name, quantity }: BuyRequest): Reply {
		const { userId } = document;
		const offer = findOffer(name);

		if (offer && isRandomOffer(offer) && !policies.of(userId).paidRandomItems) {
			return refuseWith("restricted_by_policy");
		}

		const before = document.read().coins ?? 0;
		const outcome = document.attempt((data) => buyOffer(data, name, quantity, createUid));

		if (outcome.ok) {
			const balance = outcome.value.coins ?? 0;
			economy.report({ userId, flow: "sink", amount: before - balance, balance, transaction: "Shop", sku: name });
		}

		return toReply(outcome);
	}

	function purchase(document: PlayerDocument, { product }: PurchaseRequest): Reply {
		const { userId } = document;

		if (!canTransact(userId)) {
			return refuseWith("read_only");
		}

		// Its receipt would stay open, and the money be gone.
		if (isDamaged(document.read().receipts)) {
			return refuseWith("product_unavailable");
		}

		if (isRandomProduct(product) && !policies.of(userId).paidRandomItems) {
			return refuseWith("restricted_by_policy");
		}

		return prompt(userId, "product", environment?.products[product]);
	}

	function purchasePass({ userId }: PlayerDocument, { pass }: PurchasePassRequest): Reply {
		if (!canTransact(userId)) {
			return refuseWith("read_only");
		}

		if (passes.owns(userId, pass)) {
			return refuseWith("already_owned");
		}

		return prompt(userId, "pass", environment?.passes[pass]);
	}

	function prompt(userId: number, kind: "product" | "pass", id = 0): Reply {
		if (id === 0) {
			return refuseWith("product_unavailable");
		}

		return prompts.open(userId, kind, id) ? { ok: true } : refuseWith("purchase_pending");
	}

	return (document: PlayerDocument, request: ShopRequest): Reply => {
		switch (request.verb) {
			case "buy":
				return buy(document, request);
			case "claim":
				return toReply(document.attempt((data) => claimParcel(data, request.parcel)));
			case "claimAll":
				return toReply(document.attempt((data) => claimAll(data)));
			case "purchase":
				return purchase(document, request);
			case "purchasePass":
				return purchasePass(document, request);
		}
	};
}

function refuseWith(reason: Reason): Reply {
	return { ok: false, reason };
}

/** Nothing of the data goes into the reply. */
function toReply(outcome: Result<unknown, Reason>): Reply {
	return outcome.ok ? { ok: true } : { ok: false, reason: outcome.reason };
}
