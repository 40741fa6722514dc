import { Localizer } from "client/localization";
import { News, Notice, Refusal } from "client/store";
import { findItem } from "shared/items";
import { getPass, getProduct } from "shared/products";

/** What a player reads in a toast. */
export interface ToastText {
	readonly title: string;
	readonly detail: string;
	/** Whether something went wrong. */
	readonly isRefusal: boolean;
}

/** The words of a toast. */
export function describeNotice(notice: Notice, localizer: Localizer): ToastText {
	return "reason" in notice
		? { ...describeRefusal(notice, localizer), isRefusal: true }
		: { ...describeNews(notice, localizer), isRefusal: false };
}

/** Title and sentence of a refusal, as the player reads them. */
export function describeRefusal(refusal: Refusal, localizer: Localizer): { title: string; detail: string } {
	const { translate } = localizer;
	const { reason } = refusal;

	return {
		title: translate(`reasons.${reason}.title`),
		detail: translate(`reasons.${reason}.detail`, { item: nameSubject(refusal, localizer) }),
	};
}

/** Title and sentence of good news. */
function describeNews(notice: News, localizer: Localizer): { title: string; detail: string } {
	const { translate, formatCount } = localizer;
	const subject = nameSubject(notice, localizer);

	switch (notice.news) {
		case "coins":
			return {
				title: translate("news.coins.title", { quantity: formatCount(notice.quantity) }),
				detail: translate("news.coins.detail"),
			};
		case "bought":
		case "claimed":
			return {
				title: translate(`news.${notice.news}.title`),
				detail: translate(`news.${notice.news}.detail`, { item: subject }),
			};
		case "claimedAll":
			return { title: translate("news.claimedAll.title"), detail: translate("news.claimedAll.detail") };
		case "product":
		case "waiting":
		case "delayed":
			return {
				title: translate(`news.${notice.news}.title`),
				detail: translate(`news.${notice.news}.detail`, { product: subject }),
			};
	}
}

function nameSubject({ itemId, product, pass, quantity }: Notice, { translate, nameOf, textOf }: Localizer): string {
	const sold = product !== undefined ? getProduct(product) : pass !== undefined ? getPass(pass) : undefined;

	if (sold) {
		return textOf(sold.nameKey);
	}

	const found = itemId !== undefined ? findItem(itemId) : undefined;
	const name = found ? nameOf(found) : (itemId ?? translate("inventory.items"));

	return quantity > 1 ? translate("inventory.many", { item: name, quantity }) : name;
}
