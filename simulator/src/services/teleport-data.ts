import { raise } from "../datamodel/raise";
import { typeOf } from "../kernel/proxy";

/** Deeper tables are taken for tables that hold themselves. */
const DEEPEST = 200;

function copy(value: unknown, what: string, depth: number): unknown {
	const kind = typeOf(value);
	if (kind === "nil" || kind === "string" || kind === "number" || kind === "boolean") return value;
	if (kind !== "table") return raise(`${what} cannot hold a value of type ${kind}`);
	if (depth > DEEPEST) return raise(`${what} cannot hold a table that holds itself`);
	const result = new Map<unknown, unknown>();
	let keys: string | undefined;
	for (const [key, item] of value as Map<unknown, unknown>) {
		const keyKind = typeOf(key);
		if (keyKind !== "string" && keyKind !== "number") return raise(`${what} cannot have keys of type ${keyKind}`);
		keys ??= keyKind;
		if (keys !== keyKind) return raise(`${what} cannot mix keys of type string and number in one table`);
		result.set(key, copy(item, what, depth + 1));
	}
	return result;
}

/**
 * Copies what passes from server to server with a player: texts, numbers, booleans, and tables whose keys are all
 * texts or all numbers (TeleportService.yaml, SetTeleportSetting). Throws for anything else.
 */
export function copyTeleportData(value: unknown, what: string): unknown {
	return copy(value, what, 0);
}
