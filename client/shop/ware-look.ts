import { Localizer } from "client/localization";
import { drawItem } from "client/ui/icons/item-drawings";
import { PRODUCT_DRAWINGS } from "client/ui/icons/products";
import { Drawing } from "client/ui/icons/shapes";
import { COLORS, RARITY_STYLES } from "client/ui/theme";
import { Section, Ware } from "./wares";

const TINTS: Readonly<Record<Exclude<Section, "items">, Color3>> = {
	bundles: RARITY_STYLES.rare.color,
	coins: COLORS.brass,
	upgrades: COLORS.mint,
};

/** The colour in which a ware is shown; what it says is always said in words too. */
export function tintOf(ware: Ware): Color3 {
	switch (ware.kind) {
		case "offer":
			return RARITY_STYLES[ware.item.rarity].color;
		case "product":
			return ware.section === "items" ? COLORS.brass : TINTS[ware.section];
		case "pass":
			return RARITY_STYLES.epic.color;
	}
}

/** The picture of a ware. */
export function drawWare(ware: Ware): Drawing {
	return ware.kind === "offer" ? drawItem(ware.item) : PRODUCT_DRAWINGS[ware.definition.icon];
}

/** The name of a ware in the player's language. */
export function nameWare(ware: Ware, { nameOf, textOf }: Localizer): string {
	return ware.kind === "offer" ? nameOf(ware.item) : textOf(ware.definition.nameKey);
}

/** One or two sentences about a ware. */
export function describeWare(ware: Ware, { descriptionOf, textOf }: Localizer): string {
	return ware.kind === "offer" ? descriptionOf(ware.item) : textOf(ware.definition.descriptionKey);
}

/** What kind of thing a ware is, in a few words. */
export function classifyWare(ware: Ware, { translate }: Localizer): string {
	switch (ware.kind) {
		case "offer": {
			const { rarity, kind } = ware.item;
			return `${RARITY_STYLES[rarity].pip} ${translate(`rarity.${rarity}`)} · ${translate(`kind.${kind}`)}`;
		}
		case "product": {
			const { kind } = ware.definition.grant;
			const isBundle = kind === "items";
			return translate(
				kind === "coins" ? "shop.kind.coins" : isBundle ? "shop.kind.bundle" : "shop.kind.upgrade",
			);
		}
		case "pass":
			return translate("shop.kind.pass");
	}
}

/** How much comes with one purchase, where it is worth a word on the picture. */
export function amountOf(ware: Ware, { translate, formatCount, formatWeight }: Localizer): string | undefined {
	switch (ware.kind) {
		case "offer":
			return ware.offer.quantity > 1 ? `× ${ware.offer.quantity}` : undefined;
		case "pass":
			return undefined;
		case "product": {
			const { grant } = ware.definition;

			switch (grant.kind) {
				case "coins":
				case "slots":
					return `+${formatCount(grant.amount)}`;
				case "weight":
					return translate("shop.gain.kilograms", { weight: formatWeight(grant.amount) });
				case "items":
					return undefined;
			}
		}
	}
}
