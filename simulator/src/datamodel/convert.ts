import { host } from "../host";
import { typeOf } from "../kernel/proxy";

/** The outcome of fitting a script's value to a property's type. */
export type Conversion =
	| { readonly ok: true; readonly value: unknown }
	| { readonly ok: false; readonly expected: string };

const INTEGER_TYPES = new Set(["Int32", "Int64"]);
const NUMBER_TYPES = new Set(["Float32", "Float64"]);
const STRING_TYPES = new Set(["String", "BinaryString", "ContentId", "SharedString"]);
/** Reflection names whose `typeof` differs. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
	Color3uint8: "Color3",
	OptionalCFrame: "CFrame",
	Bool: "boolean",
	Float32: "number",
	Float64: "number",
	Int32: "number",
	Int64: "number",
	String: "string",
	ContentId: "string",
	Ref: "Instance",
};

const accepted = (value: unknown): Conversion => ({ ok: true, value });
const rejected = (expected: string): Conversion => ({ ok: false, expected });

function toFloat32(value: number): number {
	return string.unpack("<f", string.pack("<f", value))[0] as number;
}

function convertNumber(valueType: string, value: unknown): Conversion {
	const number = typeIs(value, "number") ? value : typeIs(value, "string") ? tonumber(value) : undefined;
	if (number === undefined) return rejected("number");
	if (INTEGER_TYPES.has(valueType)) {
		// The engine truncates towards zero; what is no number becomes the smallest integer.
		if (number !== number) return accepted(valueType === "Int32" ? -(2 ** 31) : -(2 ** 63));
		return accepted(number < 0 ? math.ceil(number) : math.floor(number));
	}
	if (valueType === "Float32") return accepted(number === math.floor(number) ? number : toFloat32(number));
	return accepted(number);
}

function convertEnum(valueType: string, value: unknown): Conversion {
	const enumName = valueType.sub(6);
	const items = host.roblox.Enum[enumName as keyof typeof Enum] as unknown as {
		FromName(name: string): EnumItem | undefined;
		FromValue(value: number): EnumItem | undefined;
	};
	if (typeOf(value) === "EnumItem") {
		return tostring((value as EnumItem).EnumType) === enumName || tostring(value).find(`${enumName}.`, 1, true)[0] !== undefined
			? accepted(value)
			: rejected(`Enum.${enumName}`);
	}
	const item = typeIs(value, "string")
		? items.FromName(value)
		: typeIs(value, "number")
			? items.FromValue(value)
			: undefined;
	return item !== undefined ? accepted(item) : rejected(`Enum.${enumName}`);
}

/** Fits a value to a property's type the way an assignment in a script does. */
export function convertValue(valueType: string, value: unknown): Conversion {
	if (NUMBER_TYPES.has(valueType) || INTEGER_TYPES.has(valueType)) return convertNumber(valueType, value);
	if (valueType === "Bool") return typeIs(value, "boolean") ? accepted(value) : rejected("boolean");
	if (STRING_TYPES.has(valueType)) {
		if (typeIs(value, "string")) return accepted(value);
		return typeIs(value, "number") ? accepted(tostring(value)) : rejected("string");
	}
	if (valueType === "Ref") {
		return value === undefined || typeOf(value) === "Instance" ? accepted(value) : rejected("Instance");
	}
	if (valueType.sub(1, 5) === "Enum.") return convertEnum(valueType, value);
	if (valueType === "OptionalCFrame" && value === undefined) return accepted(value);
	if (valueType === "PhysicalProperties" && value === undefined) return accepted(value);
	const expected = TYPE_NAMES[valueType] ?? valueType;
	return typeOf(value) === expected ? accepted(value) : rejected(expected);
}
