import { Translate } from "client/localization";
import { BuyObstacle } from "./ware-view";
import { Ware } from "./wares";

/** Why something can not be bought, in the player's words; nothing where the button itself says it. */
export function explainObstacle(obstacle: BuyObstacle, translate: Translate): string | undefined {
	switch (obstacle) {
		case "loading":
		case "errored":
		case "locked":
		case "read_only":
			return translate(`shop.why.${obstacle}`);
		case "price_loading":
			return translate("shop.price.loading");
		case "price_failed":
			return translate("shop.price.failed");
		case "unavailable":
			return translate("shop.price.unavailable");
		case "unaffordable":
		case "owned":
		case "pending":
			return undefined;
	}
}

/** What a player should know of what they get for Robux. */
export function describeNote({ kind, section }: Ware, translate: Translate): string | undefined {
	if (kind === "offer") {
		return undefined;
	}

	return translate(
		section === "bundles" ? "shop.note.bundle" : section === "upgrades" ? "shop.note.upgrade" : "shop.note.coins",
	);
}
