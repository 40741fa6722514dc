import { DataStatus } from "../../data";
import { Inventory, InventoryLimits, Stack } from "../../inventory";
import { EquipSlot } from "../../items";
import { PassOwnership } from "../../passes";
import { PlayerPolicy } from "../../policies";
import { DataValue } from "../data-value";

/**
 * One fact about the player to whom it is sent. Each is absolute: it says what is, whatever was before. Each stands for
 * the action of the replicated slices that its comment names.
 */
export type Patch =
	/** Nothing is known any more; the first patch of a snapshot. `forgetPlayer` */
	| { readonly kind: "forget" }
	/** `setInventory` */
	| { readonly kind: "inventory"; readonly inventory: Inventory }
	/** `setSlot` */
	| { readonly kind: "slot"; readonly slot: number; readonly stack: Stack | false }
	/** `setEquipped` */
	| { readonly kind: "equipped"; readonly place: EquipSlot; readonly slot: number | false }
	/** `setHotbarKey` */
	| { readonly kind: "hotbar"; readonly key: number; readonly slot: number | false }
	/** `setLimits` */
	| { readonly kind: "limits"; readonly limits: InventoryLimits }
	/** `setCooldown` */
	| { readonly kind: "cooldown"; readonly group: string; readonly readyAt: number }
	/** `setData` */
	| { readonly kind: "data"; readonly key: string; readonly value: DataValue | undefined }
	/** `setDataStatus` */
	| { readonly kind: "status"; readonly status: DataStatus }
	/** `setPasses` */
	| { readonly kind: "passes"; readonly ownership: PassOwnership }
	/** `setPolicy` */
	| { readonly kind: "policy"; readonly policy: PlayerPolicy }
	/** `acknowledge` */
	| { readonly kind: "acknowledge"; readonly requestId: number };
