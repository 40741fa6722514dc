import { raise } from "../datamodel/raise";
import { host } from "../host";
import { typeOf } from "../kernel/proxy";

/** What to say of an argument of the wrong type, in the engine's words. */
function wrongArgument(value: unknown, position: number, method: string, expected: string): never {
	return raise(
		value === undefined
			? `Argument ${position} missing or nil`
			: `invalid argument #${position} to '${method}' (${expected} expected, got ${typeOf(value)})`,
	);
}

/** A number; numeric strings are taken as the engine takes them. Without a fallback nil is an error. */
export function requireNumber(value: unknown, position: number, method: string, fallback?: number): number {
	if (value === undefined && fallback !== undefined) return fallback;
	const number = typeIs(value, "string") ? tonumber(value) : value;
	return typeIs(number, "number") ? number : wrongArgument(value, position, method, "number");
}

/** A string; numbers are taken as the engine takes them. Without a fallback nil is an error. */
export function requireString(value: unknown, position: number, method: string, fallback?: string): string {
	if (value === undefined && fallback !== undefined) return fallback;
	if (typeIs(value, "string")) return value;
	return typeIs(value, "number") ? tostring(value) : wrongArgument(value, position, method, "string");
}

/** A value of one of the engine's types, such as `Vector3` or `Instance`. */
export function requireType<T>(value: unknown, position: number, method: string, typeName: string): T {
	return typeOf(value) === typeName ? (value as T) : wrongArgument(value, position, method, typeName);
}

/** An item of an enum, given as such, by its name or by its value. Without a fallback nil is an error. */
export function requireEnumItem<T extends EnumItem>(
	value: unknown,
	position: number,
	method: string,
	enumName: string,
	fallback?: T,
): T {
	if (value === undefined && fallback !== undefined) return fallback;
	const items = (host.roblox.Enum as unknown as Record<string, Enum>)[enumName]!;
	const item =
		typeOf(value) === "EnumItem"
			? (value as EnumItem).EnumType === items
				? (value as EnumItem)
				: undefined
			: typeIs(value, "string")
				? items.FromName(value)
				: typeIs(value, "number")
					? items.FromValue(value)
					: undefined;
	return (item as T | undefined) ?? wrongArgument(value, position, method, enumName);
}
