import { useMemo } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { selectPurchaseObstacle, useCoins } from "client/data";
import { selectInventory, selectPasses, selectPending, selectPurchaseStages } from "client/store";
import { Price } from "./price-book";
import { ShopperState } from "./ware-view";
import { Ware } from "./wares";

/** What the shop knows of the local player, and whatever it becomes. */
export function useShopper(findPrice: (ware: Ware) => Price): ShopperState {
	const obstacle = useSelector(selectPurchaseObstacle);
	const inventory = useSelector(selectInventory);
	const passes = useSelector(selectPasses);
	const stages = useSelector(selectPurchaseStages);
	const requests = useSelector(selectPending);
	const coins = useCoins();

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
