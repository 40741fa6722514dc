import { typeOf } from "../kernel/proxy";
import { encode } from "../services/json";

/** Deeper tables are taken for tables that hold themselves. */
const DEEPEST = 200;

function isJson(value: unknown, depth: number): boolean {
	const kind = typeOf(value);
	if (kind === "string") return typeIs(utf8.len(value as string)[0], "number");
	if (kind === "number") return value === value && math.abs(value as number) !== math.huge;
	if (kind === "boolean" || kind === "buffer") return true;
	if (kind !== "table" || depth > DEEPEST) return false;
	let keys: string | undefined;
	let count = 0;
	for (const [key, item] of value as Map<unknown, unknown>) {
		const keyKind = typeOf(key);
		if (keyKind !== "string" && keyKind !== "number") return false;
		keys ??= keyKind;
		if (keys !== keyKind || !isJson(key, depth) || !isJson(item, depth + 1)) return false;
		count += 1;
	}
	// A list with holes would come back as another one.
	return keys !== "number" || (value as Array<unknown>).size() === count;
}

/** A value as JSON text; undefined when JSON cannot hold it as it is. */
export function toJson(value: unknown): string | undefined {
	return isJson(value, 0) ? encode(value) : undefined;
}
