export { layoutHotbar } from "./hotbar/layout-hotbar";
export { Footer } from "./components/footer";
export type { HotbarLayout } from "./hotbar/layout-hotbar";
export { InventoryConnected } from "./inventory-connected";
export { layoutInventory } from "./layout";
