export { layoutHotbar } from "./hotbar/layout-hotbar";
export type { HotbarLayout } from "./hotbar/layout-hotbar";
export { InventoryConnected } from "./inventory-connected";
export { layoutInventory } from "./layout";
