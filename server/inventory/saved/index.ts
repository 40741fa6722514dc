export { keepValue } from "./keep-value";
export { listEntries } from "./list-entries";
export { restoreInventory } from "./restore-inventory";
export type { Repair, RestoredInventory, RestoreOptions } from "./restore-inventory";
export type { JsonValue, QuarantinedEntry, QuarantineReason, SavedInventory, SavedStack } from "./saved-inventory";
export { serializeInventory } from "./serialize-inventory";
