import { Cloud } from "../cloud/cloud";
import { Listing } from "../cloud/marketplace/catalogue";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireNumber, requireString } from "../datatypes/arguments";
import { createDateTime } from "../datatypes/date-time";
import { host } from "../host";
import { ask } from "./marketplace-link";
import { createPages, Page } from "./pages";

/** Developer products on a page. Nothing is documented; other lists of the engine have as many. */
const PAGE_SIZE = 100;

/** Everything is as old as the world. */
function creationTime(cloud: Cloud): string {
	return createDateTime(cloud.kernel.epoch * 1000).ToIsoDate();
}

function describe(cloud: Cloud, listing: Listing, productType: string): object {
	const forSale = listing.forSale !== false;
	const created = creationTime(cloud);
	return {
		Name: listing.name,
		Description: listing.description,
		PriceInRobux: forSale ? listing.price : undefined,
		UserBasePriceInRobux: forSale ? listing.price : undefined,
		PriceDiscountDetails: [],
		ProductId: listing.id,
		TargetId: listing.id,
		ProductType: productType,
		IconImageAssetId: listing.image ?? 0,
		Created: created,
		Updated: created,
		ContentRatingTypeId: 0,
		MinimumMembershipLevel: 0,
		IsPublicDomain: false,
		IsForSale: forSale,
		IsLimited: false,
		IsLimitedUnique: false,
		IsNew: false,
		Sales: 0,
		Creator: { CreatorType: "User", CreatorTargetId: 1, HasVerifiedBadge: false, Name: "Creator", Id: 1 },
	};
}

/** GetProductInfoAsync and, deprecated, GetProductInfo. */
export function getProductInfo(service: InstanceRecord, given: unknown, infoType: unknown, method: string): object {
	const { InfoType } = host.roblox.Enum;
	const item = requireEnumItem<Enum.InfoType>(infoType, 2, method, "InfoType", InfoType.Asset);
	const { Name: name } = item;
	if (name !== "Product" && name !== "GamePass") return raise(`not simulated: ${method} of Enum.InfoType.${name}`);
	const id = requireNumber(given, 1, method);
	return ask(service.realm, "marketplace", method, tostring(id), (cloud) => {
		const { catalogue } = cloud.marketplace;
		const listing = name === "Product" ? catalogue.product(id) : catalogue.gamePass(id);
		if (!listing) return raise(`${method} failed because HTTP 400 (Bad Request)`);
		return describe(cloud, listing, name === "Product" ? "Developer Product" : "Game Pass");
	});
}

function loadPage(service: InstanceRecord, first: number): Page {
	return ask(service.realm, "marketplace", "GetDeveloperProductsAsync", tostring(first), ({ marketplace }) => {
		const all = marketplace.catalogue.listProducts();
		const items = new Array<defined>();
		for (let index = first; index < math.min(first + PAGE_SIZE, all.size()); index++) {
			const listing = all[index]!;
			items.push({
				Name: listing.name,
				Description: listing.description ?? "",
				PriceInRobux: listing.price,
				ProductId: listing.id,
				IconImageAssetId: listing.image ?? 0,
			});
		}
		const following = first + PAGE_SIZE;
		return { items, cursor: following < all.size() ? tostring(following) : undefined };
	});
}

/** GetDeveloperProductsAsync. */
export function getDeveloperProducts<T extends Pages>(service: InstanceRecord): T {
	return createPages<T>(service.realm, "StandardPages", loadPage(service, 0), (cursor) =>
		loadPage(service, tonumber(cursor)!),
	);
}

/** GetSubscriptionProductInfoAsync. */
export function getSubscriptionInfo(service: InstanceRecord, subscriptionId: unknown): object {
	const method = "GetSubscriptionProductInfoAsync";
	if (service.realm.kind !== "client") return raise(`${method} can only be called from a client`);
	const id = requireString(subscriptionId, 1, method);
	return ask(service.realm, "marketplace", method, id, ({ marketplace }) => {
		const listing = marketplace.catalogue.subscription(id);
		if (!listing) return raise(`${method} failed because HTTP 400 (Bad Request)`);
		return {
			Name: listing.name,
			Description: listing.description ?? "",
			IconImageAssetId: listing.image ?? 0,
			SubscriptionPeriod: host.roblox.Enum.SubscriptionPeriod.Month,
			DisplayPrice: listing.displayPrice ?? `${listing.price} Robux`,
			DisplaySubscriptionPeriod: "/month",
			SubscriptionProviderName: "Creator",
			IsForSale: listing.forSale !== false,
			PriceTier: listing.price,
			PriceInRobux: listing.price,
		};
	});
}
