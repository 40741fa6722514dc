export { ShopConnected } from "./shop-connected";
export { startShop } from "./start-shop";
export type { ShopServices } from "./start-shop";
