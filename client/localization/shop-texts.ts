/** The words of the shop and the inbox. */
export const SHOP_TEXTS = {
	"shop.title": "Shop",
	"inbox.title": "Inbox",
	"number.decimal": ".",
	"number.thousands": ",",
} as const;
