import { AttributeValue, isAttributeValue, Item } from "../items";
import { refuse, Result, succeed } from "../result";

/** Attributes by name. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** Whether two stacks' stored attributes are the same. */
export function sameAttributes(first: Attributes | undefined, second: Attributes | undefined): boolean {
	if (first === second) {
		return true;
	}

	if (!first || !second) {
		return false;
	}

	return holdsAll(first, second) && holdsAll(second, first);
}

/** Every attribute of an item: what is stored, and the defaults of the rest. A new table, which the caller may change. */
export function fillAttributes(item: Item, stored: Attributes | undefined): Record<string, AttributeValue> {
	const filled: Record<string, AttributeValue> = {};

	for (const [name, schema] of pairs(item.attributes ?? {})) {
		filled[name] = stored?.[name] ?? schema.default;
	}

	return filled;
}

/**
 * Attributes as a stack stores them, out of whatever somebody made: only those that differ from the defaults, frozen;
 * `undefined` if none does. An attribute that is left out has its default.
 *
 * Reasons: `invalid_attributes` if it is no plain table, or holds a name or value that the item's schema does not allow.
 */
export function packAttributes(item: Item, values: unknown): Result<Attributes | undefined, "invalid_attributes"> {
	if (!typeIs(values, "table") || getmetatable(values) !== undefined) {
		return refuse("invalid_attributes");
	}

	const schemas = item.attributes ?? {};
	const packed: Record<string, AttributeValue> = {};
	let count = 0;

	for (const [name, value] of pairs(values as ReadonlyMap<unknown, unknown>)) {
		const schema = typeIs(name, "string") ? schemas[name] : undefined;

		if (!typeIs(name, "string") || !schema || !isAttributeValue(schema, value)) {
			return refuse("invalid_attributes");
		}

		if (value !== schema.default) {
			packed[name] = value;
			count += 1;
		}
	}

	return succeed(count > 0 ? table.freeze(packed) : undefined);
}

function holdsAll(some: Attributes, other: Attributes): boolean {
	for (const [name, value] of pairs(some)) {
		if (other[name] !== value) {
			return false;
		}
	}

	return true;
}
