export { findProductById, getPass, getProduct, isPassName, isProductName } from "./find-product";
export { applyGrant, grantProduct } from "./grant-product";
export { PASSES } from "./passes";
export type { Grant, PassDefinition, ProductDefinition, ProductIcon } from "./product-definition";
export { PRODUCTS } from "./products";
