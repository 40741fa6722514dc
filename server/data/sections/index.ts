export { createInventorySection } from "./inventory-section";
export { PLAIN_SECTIONS } from "./plain-sections";
export type { Section } from "./section";
