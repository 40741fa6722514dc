import { PlayerDocuments } from "server/players";
import { ProductName } from "shared/environments";
import { getProduct } from "shared/products";
import { Signal } from "shared/signal";
import { Economy } from "./economy";

/** The part of a receipt that tells who got what. */
export interface Granted {
	readonly userId: number;
	readonly product: ProductName;
}

export interface ReportProductsOptions<G extends Granted> {
	/** Fires when a product became a player's. */
	readonly granted: Signal<[receipt: G]>;
	readonly documents: PlayerDocuments;
	readonly economy: Economy;
}

/** Reports coins that were bought for Robux. Products that give anything else move no coins. */
export function reportProducts<G extends Granted>({ granted, documents, economy }: ReportProductsOptions<G>): void {
	granted.connect(({ userId, product }) => {
		const { grant } = getProduct(product);

		if (grant.kind === "coins") {
			const balance = documents.find(userId)?.read().coins ?? 0;
			economy.report({
				userId,
				flow: "source",
				amount: grant.amount,
				balance,
				transaction: "IAP",
				sku: product,
			});
		}
	});
}
