export { createServerStore } from "./create-store";
export type { ServerState, ServerStore } from "./create-store";
export { projectDocuments } from "./project-documents";
export { replicateStore } from "./replicate-store";
