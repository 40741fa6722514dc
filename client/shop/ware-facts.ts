import { Localizer } from "client/localization";
import { hasItem, Inventory } from "shared/inventory";
import { findItem, getItem, Item, ItemId } from "shared/items";
import { isRandomItem, listOdds } from "shared/shop";
import { Ware } from "./wares";

/** One line of what a ware holds: a word and a number, or a heading without one. */
export interface WareFact {
	readonly key: string;
	readonly term: string;
	readonly value?: string;
}

/** What a ware gives, and where chance decides, how likely everything is. */
export function listFacts(ware: Ware, inventory: Inventory | undefined, localizer: Localizer): ReadonlyArray<WareFact> {
	switch (ware.kind) {
		case "offer":
			// Chances come first: what has to be scrolled to is not seen by everybody.
			return [...listChances([ware.item.id], localizer), ...listTraits(ware.item, inventory, localizer)];
		case "pass": {
			const { slots, weight } = ware.definition.effect;
			return listRoom(slots, weight, localizer);
		}
		case "product":
			return listGrant(ware, localizer);
	}
}

function listTraits(
	item: Item,
	inventory: Inventory | undefined,
	{ translate, statNameOf, formatStat, formatWeight }: Localizer,
): ReadonlyArray<WareFact> {
	const weight = translate("detail.weight.one", { each: formatWeight(item.weight) });
	const stats = item.stats ?? [];

	return [
		...stats.map(({ name, value }) => ({ key: name, term: statNameOf(name), value: formatStat(value) })),
		{ key: "Weight", term: translate("detail.weight"), value: weight },
		...(inventory
			? [{ key: "InBag", term: translate("shop.inBag"), value: tostring(hasItem(inventory, item.id)) }]
			: []),
	];
}

function listGrant(ware: Ware & { kind: "product" }, localizer: Localizer): ReadonlyArray<WareFact> {
	const { translate, nameOf, formatCount } = localizer;
	const { grant } = ware.definition;

	switch (grant.kind) {
		case "coins": {
			const amount = formatCount(grant.amount);
			return [{ key: "Coins", term: translate("shop.gain.coins"), value: `+${amount}` }];
		}
		case "slots":
			return listRoom(grant.amount, undefined, localizer);
		case "weight":
			return listRoom(undefined, grant.amount, localizer);
		case "items": {
			const facts = new Array<WareFact>();

			for (const { itemId, quantity } of grant.items) {
				const item = getItem(itemId);
				facts.push({ key: itemId, term: nameOf(item), value: `× ${quantity}` });
			}

			return [
				...facts,
				...listChances(
					grant.items.map(({ itemId }) => itemId),
					localizer,
				),
			];
		}
	}
}

function listRoom(
	slots: number | undefined,
	weight: number | undefined,
	{ translate, formatWeight }: Localizer,
): ReadonlyArray<WareFact> {
	const facts = new Array<WareFact>();

	if (slots !== undefined) {
		facts.push({ key: "Slots", term: translate("shop.gain.slots"), value: `+${slots}` });
	}

	if (weight !== undefined) {
		const value = translate("shop.gain.kilograms", { weight: formatWeight(weight) });
		facts.push({ key: "Weight", term: translate("shop.gain.weight"), value });
	}

	return facts;
}

/** Roblox demands that the chances of paid random items are shown before they are paid for. */
function listChances(
	itemIds: ReadonlyArray<ItemId>,
	{ translate, nameOf, formatStat }: Localizer,
): ReadonlyArray<WareFact> {
	const facts = new Array<WareFact>();

	for (const itemId of itemIds) {
		const odds = isRandomItem(itemId) ? listOdds(itemId) : [];

		if (!odds.isEmpty()) {
			facts.push({ key: `${itemId}Inside`, term: translate("shop.odds") });
		}

		odds.forEach(({ itemId: inside, quantity, chance }, index) => {
			const found = findItem(inside);
			const item = found ? nameOf(found) : inside;
			const percent = formatStat(math.round(chance * 1000) / 10);

			facts.push({
				key: `${itemId}Inside${index + 1}`,
				term: quantity > 1 ? translate("inventory.many", { item, quantity }) : item,
				value: translate("shop.odds.chance", { percent }),
			});
		});
	}

	return facts;
}
