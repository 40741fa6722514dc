import { JsonValue } from "./saved-inventory";

/** A record has at most four megabytes, so nothing that was ever saved has more parts than this. */
const MOST_PARTS = 100_000;

/** Deeper than anything that a DataStore takes; it ends the walk through a table that holds itself. */
const MOST_LEVELS = 64;

/**
 * A copy of any value that can be saved. What JSON can hold is copied exactly; of the rest it keeps a description, since
 * one value that cannot be saved would keep the whole record from being saved. Metatables are not run.
 */
export function keepValue(value: unknown): JsonValue {
	let parts = 0;

	function keep(part: unknown, level: number): JsonValue {
		parts += 1;

		if (typeIs(part, "string")) {
			return keepText(part);
		}

		if (typeIs(part, "boolean")) {
			return part;
		}

		if (typeIs(part, "number")) {
			return math.abs(part) < math.huge ? part : tostring(part);
		}

		if (!typeIs(part, "table")) {
			return `<${typeOf(part)}>`;
		}

		if (level >= MOST_LEVELS || parts >= MOST_PARTS) {
			return "<more>";
		}

		return isArray(part) ? keepArray(part, level) : keepFields(part, level);
	}

	function keepArray(list: object, level: number): JsonValue {
		const copy = new Array<JsonValue>();

		for (const index of $range(1, countInOrder(list))) {
			copy.push(keep(rawget(list, index), level + 1));
		}

		return copy;
	}

	function keepFields(fields: object, level: number): JsonValue {
		const copy: Record<string, JsonValue> = {};

		for (const [key, field] of pairs(fields as ReadonlyMap<unknown, unknown>)) {
			copy[keepKey(key)] = keep(field, level + 1);
		}

		return copy;
	}

	return keep(value, 0);
}

/** Numbers are told apart from the strings that look like them. */
function keepKey(key: unknown): string {
	if (typeIs(key, "string")) {
		return keepText(key);
	}

	return typeIs(key, "number") ? `<${key}>` : `<${typeOf(key)}>`;
}

function keepText(text: string): string {
	if (utf8.len(text)[0] !== undefined) {
		return text;
	}

	return text.gsub("[^ -~]", (byte) => string.format("\\x%02x", byte.byte()[0] ?? 0))[0];
}

function isArray(value: object): boolean {
	let count = 0;

	for (const _ of pairs(value as ReadonlyMap<unknown, unknown>)) {
		count += 1;
	}

	return count === countInOrder(value);
}

/** How many values stand at 1, 2, 3 and so on. */
export function countInOrder(list: object): number {
	let count = 0;

	while (rawget(list, count + 1) !== undefined) {
		count += 1;
	}

	return count;
}
