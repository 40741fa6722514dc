export { applyRequest } from "./apply-request";
export { parseRequest } from "./parse-request";
export type { Accepted, Rejected, Reply } from "./reply";
export type { DropRequest, Intent, MoveRequest, Request, SplitRequest, UseRequest, Verb } from "./request";
