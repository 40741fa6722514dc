import { Environment, PassName, ProductName } from "../environments";
import { PASSES } from "./passes";
import { PassDefinition, ProductDefinition } from "./product-definition";
import { PRODUCTS } from "./products";

const products = new Map<string, ProductDefinition>();
const passes = new Map<string, PassDefinition>();

for (const [name, definition] of pairs(PRODUCTS)) {
	products.set(name, definition);
}

for (const [name, definition] of pairs(PASSES)) {
	passes.set(name, definition);
}

/** Whether a value from outside names a product. */
export function isProductName(value: unknown): value is ProductName {
	return typeIs(value, "string") && products.has(value);
}

/** Whether a value from outside names a game pass. */
export function isPassName(value: unknown): value is PassName {
	return typeIs(value, "string") && passes.has(value);
}

/** What a product is. */
export function getProduct(name: ProductName): ProductDefinition {
	return products.get(name) ?? error(`there is no product "${name}"`);
}

/** What a game pass is. */
export function getPass(name: PassName): PassDefinition {
	return passes.get(name) ?? error(`there is no game pass "${name}"`);
}

/**
 * The product that has an id in an environment; `undefined` for one of another environment, and for whatever is no id.
 * @param id of a receipt: anything
 */
export function findProductById({ products: ids }: Environment, id: unknown): ProductName | undefined {
	for (const [name, known] of pairs(ids)) {
		// 0 stands for an id that is not filled in.
		if (known === id && known !== 0) {
			return name;
		}
	}

	return undefined;
}
