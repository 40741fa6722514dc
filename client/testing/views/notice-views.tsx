import React from "@rbxts/react";
import { DataNotices } from "client/data/components/data-notices";
import { DataNotice, DataRelief, LOAD_NOTICES } from "client/data/notice";
import { InboxWindow } from "client/inbox/components/inbox-window";
import { layoutInbox } from "client/inbox/layout-inbox";
import { viewInbox } from "client/inbox/parcel-view";
import { layoutInventory } from "client/inventory/layout";
import { REASON_TEXTS } from "client/localization/reason-texts";
import { NewsName, Toast } from "client/store";
import { Screen } from "client/ui/screen";
import { ToastStack } from "client/ui/toasts/toast-stack";
import { FailedWindow } from "client/ui/windows/window-boundary";
import { DataError } from "shared/data";
import { Parcel } from "shared/inbox";
import { Inventory } from "shared/inventory";
import { listItems } from "shared/items";
import { Reason } from "shared/reasons";
import { inventoryOf } from "../inventories";

const nothing = () => {};
const NEWS: ReadonlyArray<NewsName> = ["coins", "bought", "product", "waiting", "claimed", "claimedAll", "delayed"];
const DATA_NEWS: ReadonlyArray<DataNotice | DataRelief> = [
	"slow",
	"failed",
	"locked",
	"refused",
	"paused",
	"restored",
	"saved",
];

/** The inbox in all its states. */
export function listInboxViews(screen: Screen): ReadonlyArray<React.Element> {
	const parcels = listItems().map(({ id, stackSize }, index): Parcel => ({
		id: index + 1,
		itemId: id,
		quantity: stackSize,
		source: index % 2 === 0 ? "purchase" : "gift",
	}));

	const window = (inventory: Inventory | undefined, waiting = parcels) => (
		<InboxWindow
			layout={layoutInbox(screen)}
			open
			inventory={inventory}
			parcels={inventory ? viewInbox(waiting, inventory, () => false) : []}
			pending={false}
			onClaim={nothing}
			onClaimAll={nothing}
			onClose={nothing}
		/>
	);

	const roomy = inventoryOf(["iron_ore", 140], ["apple", 7]);
	const limit = (maxSlots: number, maxWeight: number) => ({
		...roomy,
		limits: { ...roomy.limits, maxSlots, maxWeight },
	});

	return [window(undefined), window(roomy, []), window(roomy), window(limit(4, 0)), window(limit(24, 113))];
}

/** Everything that floats above the windows, or stands in their place. */
export function listNoticeViews(screen: Screen): ReadonlyArray<React.Element> {
	const longest = listItems().reduce((found, item) => (item.name.size() > found.name.size() ? item : found));
	const toasts = new Array<Toast>();
	let id = 0;

	for (const [key] of pairs(REASON_TEXTS)) {
		const [reason] = key.match("^reasons%.([%w_]+)%.title$");

		if (typeIs(reason, "string")) {
			id += 1;
			toasts.push({ id, count: 12, reason: reason as Reason, verb: "use", itemId: longest.id, quantity: 99 });
		}
	}

	for (const news of NEWS) {
		id += 1;
		const isOfProduct = news === "product" || news === "waiting" || news === "delayed";
		toasts.push({
			id,
			count: 12,
			news,
			quantity: 99,
			...(isOfProduct ? { product: "adventurer_kit" } : { itemId: longest.id }),
		});
	}

	const problems = new Array<DataError>();

	for (const [problem] of pairs(LOAD_NOTICES)) {
		problems.push(problem);
	}

	return [
		...toasts.map((toast) => <ToastStack toasts={[toast]} onDismiss={nothing} />),
		...DATA_NEWS.map((news) => <DataNotices news={news} onLeave={nothing} />),
		...problems.map((loadError) => (
			<DataNotices status={{ saves: 0, readOnly: false, loadError }} onLeave={nothing} />
		)),
		<FailedWindow page="shop" layout={layoutInventory(screen)} open onRetry={nothing} onClose={nothing} />,
	];
}
