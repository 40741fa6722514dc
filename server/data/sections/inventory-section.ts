import { InventoryService } from "server/inventory";
import { serializeInventory } from "server/inventory/saved";
import { withoutBonus } from "server/players";
import { InventoryLimits } from "shared/inventory";
import { Section } from "./section";

/** The inventory has a quarantine of its own, stack by stack. Limits are saved without upgrades and passes. */
export function createInventorySection(inventories: InventoryService, limits?: InventoryLimits): Section {
	return {
		name: "inventory",
		encode: (data) => serializeInventory(withoutBonus(data), data.quarantine, limits),
		decode: (saved, userId) => {
			const { inventory, quarantine } = inventories.restoreInventory(userId, saved);

			return { inventory, quarantine };
		},
	};
}
