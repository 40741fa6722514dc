import { Localizer } from "client/localization";
import { Refusal } from "client/store";
import { findItem } from "shared/items";

/** Title and sentence of a refusal, as the player reads them. */
export function describeRefusal(
	{ reason, itemId, quantity }: Refusal,
	{ translate, nameOf }: Localizer,
): { title: string; detail: string } {
	const found = itemId !== undefined ? findItem(itemId) : undefined;
	const name = found ? nameOf(found) : (itemId ?? translate("inventory.items"));
	const item = quantity > 1 ? translate("inventory.many", { item: name, quantity }) : name;

	return {
		title: translate(`reasons.${reason}.title`),
		detail: translate(`reasons.${reason}.detail`, { item }),
	};
}
