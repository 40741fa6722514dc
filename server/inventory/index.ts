export { Cooldowns } from "./cooldowns";
export type { ReadyTimes } from "./cooldowns";
export { createFindLiving } from "./effects/living";
export { createUseEffects } from "./effects/use-effects";
export { InventoryService } from "./inventory-service";
export type { InventoryServiceOptions, Owned } from "./inventory-service";
export { printRestored } from "./print-restored";
export { createInventoryHandler } from "./request-handler";
export type { Dropped } from "./request-handler";
export { restoreInventory, serializeInventory } from "./saved";
export type {
	JsonValue,
	QuarantinedEntry,
	QuarantineReason,
	Repair,
	RestoredInventory,
	RestoreOptions,
	SavedInventory,
	SavedStack,
} from "./saved";
