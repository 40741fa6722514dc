export { createFindLiving } from "./effects/living";
export { createUseEffects } from "./effects/use-effects";
export { createInventoryHandler } from "./request-handler";
