export { Economy } from "./economy";
export type { CoinFlow, EconomyOptions, Transaction } from "./economy";
export { sendToAnalytics } from "./send-to-analytics";
