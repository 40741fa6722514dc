import React, { useCallback, useMemo } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { selectPolicy } from "client/store";
import { useScreenBelow } from "client/ui/hooks/use-screen";
import { usePages } from "client/ui/windows/use-pages";
import { WindowBoundary } from "client/ui/windows/window-boundary";
import { Intent } from "shared/requests";
import { ShopWindow } from "./components/shop-window";
import { layoutShop } from "./layout-shop";
import { ShopServices } from "./start-shop";
import { idOf, usePrices } from "./use-prices";
import { useShopper } from "./use-shopper";
import { listWares, Ware } from "./wares";

export interface ShopConnectedProps {
	readonly services: ShopServices;
	/** Pixels at the top that something else takes. */
	readonly topRoom: number;
	readonly onRequest: (intent: Intent) => void;
}

/** The shop's window with the local player's coins and purchases. */
export function ShopConnected({ services, topRoom, onRequest }: ShopConnectedProps) {
	const { prices, purchases, environment } = services;
	const { current, close } = usePages();
	const open = current === "shop";
	const screen = useScreenBelow(topRoom);
	const policy = useSelector(selectPolicy);
	const wares = useMemo(() => listWares(policy), [policy]);
	const findPrice = usePrices(prices, environment, wares, open);
	const shopper = useShopper(findPrice);
	const hasNotice = shopper.obstacle !== undefined;
	const layout = useMemo(() => layoutShop(screen, hasNotice), [screen, hasNotice]);

	const buy = useCallback((ware: Ware, quantity: number) => {
		if (ware.kind === "offer") {
			onRequest({ verb: "buy", offer: ware.name, quantity });
		} else {
			purchases.begin(ware);
		}
	}, []);

	const retry = useCallback((ware: Ware) => {
		if (ware.kind !== "offer") {
			prices.retry(ware.kind, idOf(ware, environment));
		}
	}, []);

	return (
		<WindowBoundary page="shop" layout={layout} open={open} onClose={close}>
			<ShopWindow
				layout={layout}
				open={open}
				wares={wares}
				shopper={shopper}
				onBuy={buy}
				onRetry={retry}
				onClose={close}
			/>
		</WindowBoundary>
	);
}
