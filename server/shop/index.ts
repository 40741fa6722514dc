export { Prompts } from "./prompts";
export type { PromptKind, PromptsOptions } from "./prompts";
export { createShopHandler } from "./request-handler";
export type { ShopHandlerOptions } from "./request-handler";
export { showPrompt, watchPrompts } from "./show-prompt";
