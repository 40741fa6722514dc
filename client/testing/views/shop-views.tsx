import React from "@rbxts/react";
import { PurchaseObstacle } from "client/data";
import { Localizer } from "client/localization";
import { ShopWindow } from "client/shop/components/shop-window";
import { WareDetail } from "client/shop/components/ware-detail";
import { layoutShop } from "client/shop/layout-shop";
import { Price } from "client/shop/price-book";
import { ShopperState, viewWare } from "client/shop/ware-view";
import { listWares } from "client/shop/wares";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { Screen } from "client/ui/screen";
import { SidePane } from "client/ui/windows/side-pane";
import { inventoryOf } from "../inventories";

const nothing = () => {};
const WARES = listWares({ paidRandomItems: true, paidItemTrading: true });
const NOTHING_PENDING: ReadonlySet<string> = new Set<string>();
const EVERYTHING_PENDING: ReadonlySet<string> = new Set(WARES.map(({ key }) => key));
const OBSTACLES: ReadonlyArray<PurchaseObstacle> = ["loading", "errored", "locked", "read_only"];
const PRICES: ReadonlyArray<Price> = [
	{ state: "known", robux: 12_999 },
	{ state: "loading" },
	{ state: "failed" },
	{ state: "unavailable" },
];

function shopper(rest: Partial<ShopperState> = {}): ShopperState {
	return {
		coins: 1_234_567,
		inventory: inventoryOf(["apple", 7]),
		passes: {},
		pending: NOTHING_PENDING,
		findPrice: () => ({ state: "known", robux: 12_999 }),
		...rest,
	};
}

/** The shop in all its states. */
export function listShopViews(screen: Screen, { translate }: Localizer): ReadonlyArray<React.Element> {
	const window = (state: ShopperState, wares = WARES) => (
		<ShopWindow
			layout={layoutShop(screen, state.obstacle !== undefined)}
			open
			wares={wares}
			shopper={state}
			onBuy={nothing}
			onRetry={nothing}
			onClose={nothing}
		/>
	);

	const details = (state: ShopperState, quantity = 1, wares = WARES) =>
		wares.map((ware) => (
			<ScreenLayer key="Detail" displayOrder={1}>
				<SidePane
					layout={layoutShop(screen, false)}
					hint={translate("shop.choose")}
					render={(room) => (
						<WareDetail
							{...room}
							view={viewWare(ware, state)}
							coins={state.coins}
							inventory={state.inventory}
							quantity={quantity}
							onQuantity={nothing}
							onBuy={nothing}
							onRetry={nothing}
							onGetCoins={nothing}
						/>
					)}
					onDismiss={nothing}
				/>
			</ScreenLayer>
		));

	const firstOfEach = ["offer", "product", "pass"].mapFiltered((kind) => WARES.find((ware) => ware.kind === kind));

	return [
		window(shopper()),
		window(shopper({ coins: 0 })),
		window(shopper({ pending: EVERYTHING_PENDING, passes: { roomy_bag: true } })),
		window(shopper(), []),
		...OBSTACLES.map((obstacle) => window(shopper({ obstacle }))),
		...PRICES.map((price) => window(shopper({ findPrice: () => price }))),
		...details(shopper()),
		...details(shopper(), 99, firstOfEach),
		...details(shopper({ coins: 0 })),
		...details(shopper({ pending: EVERYTHING_PENDING }), 1, firstOfEach),
		...details(shopper({ passes: { roomy_bag: true, strong_back: true } }), 1, firstOfEach),
		...OBSTACLES.reduce<ReadonlyArray<React.Element>>(
			(views, obstacle) => [...views, ...details(shopper({ obstacle }), 1, firstOfEach)],
			[],
		),
		...PRICES.reduce<ReadonlyArray<React.Element>>(
			(views, price) => [...views, ...details(shopper({ findPrice: () => price }), 1, firstOfEach)],
			[],
		),
	];
}
