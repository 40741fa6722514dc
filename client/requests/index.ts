export { createRequestSender } from "./create-request-sender";
export type { RequestSender, RequestSenderOptions } from "./create-request-sender";
