import { RawData } from "./raw-data";

/** Fields of a slot that were taken over, and those that are the item's own. */
const REPLACED = new ReadonlySet(["id", "quantity", "attributes", "name", "weight", "stackable"]);

/**
 * Version 1. Records without a version hold one table of slots by number, each `{ id, quantity, attributes }` with the
 * item's name and weight beside it, as the inventories of many games do; now they hold a list of stacks, and what an
 * item is stands in the registry alone. `attributes.equipped` was a copy of what is now a reference.
 */
export function migrateSlotTables(data: RawData): RawData {
	const { items } = data;

	if (!typeIs(items, "table")) {
		return data;
	}

	const rest = { ...data };
	rest.items = undefined;
	const stacks = new Array<Record<string, unknown>>();
	const slots = items as ReadonlyMap<unknown, unknown>;

	for (const [key, slot] of pairs(slots)) {
		const number = typeIs(key, "number") ? key : tonumber(key);

		stacks.push({ slot: number, ...toStack(slot) });
	}

	stacks.sort((a, b) => toOrder(a.slot) < toOrder(b.slot));

	return { ...rest, inventory: { stacks } };
}

function toStack(slot: unknown): Record<string, unknown> {
	if (!typeIs(slot, "table")) {
		return { value: slot };
	}

	const fields = slot as Record<string, unknown>;

	const stack: Record<string, unknown> = {
		itemId: fields.id,
		quantity: fields.quantity,
		attributes: withoutEquipped(fields.attributes),
	};

	for (const [name, value] of pairs(fields)) {
		if (!REPLACED.has(name)) {
			stack[name] = value;
		}
	}

	return stack;
}

function withoutEquipped(attributes: unknown): unknown {
	if (!typeIs(attributes, "table")) {
		return attributes;
	}

	const rest = { ...(attributes as Record<string, unknown>) };
	rest.equipped = undefined;

	return next(rest)[0] === undefined ? undefined : rest;
}

function toOrder(slot: unknown): number {
	return typeIs(slot, "number") ? slot : math.huge;
}
