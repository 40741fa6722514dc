export { receiveRequests } from "./receive-requests";
export { createRequestPipeline } from "./request-pipeline";
export type { RequestPipeline, RequestPipelineOptions } from "./request-pipeline";
export { printSuspicions, SuspicionLog } from "./suspicion-log";
export type { Suspicion } from "./suspicion-log";
