export { InventoryConnected } from "./inventory-connected";
export { layoutInventory } from "./layout";
