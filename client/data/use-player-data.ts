import { useSelector } from "@rbxts/react-reflex";
import { PublicKey, PublicPlayerData } from "shared/data";
import { PurchasePermission, selectPurchases, selectValue } from "./selectors";

/** The value of a key of the local player's data, and whatever it becomes. */
export function usePlayerData<K extends PublicKey>(key: K): PublicPlayerData[K] | undefined {
	return useSelector(selectValue(key));
}

/** Whether a shop may offer purchases now, and if not, why. */
export function usePurchasesAllowed(): PurchasePermission {
	return useSelector(selectPurchases);
}
