export { layoutHotbar } from "./hotbar/layout-hotbar";
export { InventoryConnected } from "./inventory-connected";
export { layoutInventory } from "./layout";
