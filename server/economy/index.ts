export { Economy } from "./economy";
export type { CoinFlow, EconomyOptions, Transaction } from "./economy";
export { sendToAnalytics } from "./send-to-analytics";
export { reportProducts } from "./report-products";
export type { Granted, ReportProductsOptions } from "./report-products";
