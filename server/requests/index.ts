export { RateLimiter } from "./rate-limiter";
export { receiveRequests } from "./receive-requests";
export { DEFAULT_REQUEST_LIMITS } from "./request-limits";
export type { RequestLimits } from "./request-limits";
export { createRequestPipeline } from "./request-pipeline";
export type { RequestPipeline, RequestPipelineOptions } from "./request-pipeline";
export { printSuspicions, SuspicionLog } from "./suspicion-log";
export type { Suspicion } from "./suspicion-log";
