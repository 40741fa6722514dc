import { useSelector } from "@rbxts/react-reflex";
import { selectIsLoaded } from "client/store";
import { PublicKey, PublicPlayerData } from "shared/data";
import { DataNotice, DataRelief } from "./notice";
import { PurchasePermission, selectDataStatus, selectPurchases, selectValue } from "./selectors";
import { useNews } from "./use-news";

/** The value of a key of the local player's data, and whatever it becomes. */
export function usePlayerData<K extends PublicKey>(key: K): PublicPlayerData[K] | undefined {
	return useSelector(selectValue(key));
}

/** The local player's coins; `undefined` until they are known. Nothing is stored for players without coins. */
export function useCoins(): number | undefined {
	const coins = usePlayerData("coins");
	const hasLoaded = useSelector(selectIsLoaded);

	return coins ?? (hasLoaded ? 0 : undefined);
}

/** Whether a shop may offer purchases now, and if not, why. */
export function usePurchasesAllowed(): PurchasePermission {
	return useSelector(selectPurchases);
}

/** What the player has to be told of their data now, in short; good news for some seconds only. */
export function useDataNews(): DataNotice | DataRelief | undefined {
	return useNews(useSelector(selectDataStatus));
}
