export { bindReceipts } from "./bind-receipts";
export type { ReceiptSource } from "./bind-receipts";
export type { Receipt } from "./read-receipt";
export { isDamaged } from "./receipt-history";
export { ReceiptProcessor } from "./receipt-processor";
export { tellGrants } from "./tell-grants";
export type { OpenReason, ReceiptProcessorOptions, ReceiptSteps } from "./receipt-processor";
