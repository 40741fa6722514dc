export { attributeOf } from "./dress-character";
export { startAppearance } from "./start-appearance";
