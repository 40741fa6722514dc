import React, { useCallback, useEffect, useMemo, useState } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { selectPurchaseObstacle, usePlayerData } from "client/data";
import { selectInventory, selectPasses, selectPending, selectPolicy, selectPurchaseStages } from "client/store";
import { useScreenBelow } from "client/ui/hooks/use-screen";
import { usePages } from "client/ui/windows/use-pages";
import { WindowBoundary } from "client/ui/windows/window-boundary";
import { Environment } from "shared/environments";
import { Intent } from "shared/requests";
import { ShopWindow } from "./components/shop-window";
import { layoutShop } from "./layout-shop";
import { Price, PriceBook } from "./price-book";
import { ShopServices } from "./start-shop";
import { ShopperState } from "./ware-view";
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

function useShopper(findPrice: (ware: Ware) => Price): ShopperState {
	const obstacle = useSelector(selectPurchaseObstacle);
	const inventory = useSelector(selectInventory);
	const passes = useSelector(selectPasses);
	const stages = useSelector(selectPurchaseStages);
	const requests = useSelector(selectPending);
	// Nothing is stored for players without coins.
	const coins = usePlayerData("coins") ?? (inventory ? 0 : undefined);

	const pending = useMemo(() => {
		const keys = new Set<string>();

		for (const [key] of pairs(stages)) {
			keys.add(key);
		}

		for (const { request, slow } of requests) {
			if (slow && request.verb === "buy") {
				keys.add(`offer_${request.offer}`);
			}
		}

		return keys;
	}, [stages, requests]);

	return useMemo(
		() => ({ coins, inventory, passes, obstacle, pending, findPrice }),
		[coins, inventory, passes, obstacle, pending, findPrice],
	);
}

/** Sees to it that prices are known while the shop is open. What it returns changes when a price does. */
function usePrices(
	prices: PriceBook,
	environment: Environment | undefined,
	wares: ReadonlyArray<Ware>,
	open: boolean,
): (ware: Ware) => Price {
	const [version, setVersion] = useState(0);

	useEffect(() => prices.changed.connect(() => setVersion((before) => before + 1)), []);

	useEffect(() => {
		if (open) {
			for (const ware of wares) {
				if (ware.kind !== "offer") {
					prices.request(ware.kind, idOf(ware, environment));
				}
			}
		}
	}, [open, wares]);

	return useMemo(
		() => (ware) =>
			ware.kind === "offer" ? { state: "unavailable" } : prices.find(ware.kind, idOf(ware, environment)),
		[version],
	);
}

/** The id of what is sold for Robux; 0 where it is not filled in. */
function idOf(ware: Exclude<Ware, { kind: "offer" }>, environment: Environment | undefined): number {
	return (ware.kind === "product" ? environment?.products[ware.name] : environment?.passes[ware.name]) ?? 0;
}
