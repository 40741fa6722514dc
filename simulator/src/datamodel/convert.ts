import { host } from "../host";
import { typeOf } from "../kernel/proxy";

/** What a converter answers when a value does not fit its type. No script can hold it. */
export const REJECTED: object = table.freeze({});

/** Fits a script's value to a property's type the way an assignment does; REJECTED when it does not fit. */
export type Converter = (value: unknown) => unknown;

const INTEGER_BOUNDS: ReadonlyMap<string, number> = new Map([
	["Int32", -(2 ** 31)],
	["Int64", -(2 ** 63)],
]);
const STRING_TYPES = new Set(["String", "BinaryString", "ContentId", "SharedString"]);
/** Types which a property may also be without. */
const OPTIONAL_TYPES = new Set(["OptionalCFrame", "PhysicalProperties"]);
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
	BinaryString: "string",
	ContentId: "string",
	SharedString: "string",
	Ref: "Instance",
};

const converters = new Map<string, Converter>();

/** The converter for a type name of the reflection database; `Any` takes everything. */
export function converterOf(valueType: string): Converter {
	let converter = converters.get(valueType);
	if (!converter) {
		converter = createConverter(valueType);
		converters.set(valueType, converter);
	}
	return converter;
}

/** How error messages call a type of the reflection database. */
export function expectedType(valueType: string): string {
	return TYPE_NAMES[valueType] ?? valueType;
}

function createConverter(valueType: string): Converter {
	const smallest = INTEGER_BOUNDS.get(valueType);
	if (smallest !== undefined) return integerConverter(smallest);
	if (valueType === "Float32") return convertFloat32;
	if (valueType === "Float64") return (value) => numberOf(value) ?? REJECTED;
	if (valueType === "Bool") return (value) => (typeIs(value, "boolean") ? value : REJECTED);
	if (STRING_TYPES.has(valueType)) return convertString;
	if (valueType === "Any") return (value) => value;
	if (valueType.sub(1, 5) === "Enum.") return enumConverter(valueType.sub(6));
	const expected = expectedType(valueType);
	if (valueType === "Ref" || OPTIONAL_TYPES.has(valueType)) {
		return (value) => (value === undefined || typeOf(value) === expected ? value : REJECTED);
	}
	return (value) => (typeOf(value) === expected ? value : REJECTED);
}

function numberOf(value: unknown): number | undefined {
	if (typeIs(value, "number")) return value;
	return typeIs(value, "string") ? tonumber(value) : undefined;
}

/** The engine truncates towards zero; what is no number becomes the smallest integer. */
function integerConverter(smallest: number): Converter {
	return (value) => {
		const number = numberOf(value);
		if (number === undefined) return REJECTED;
		if (number !== number) return smallest;
		return number < 0 ? math.ceil(number) : math.floor(number);
	};
}

function convertFloat32(value: unknown): unknown {
	const number = numberOf(value);
	if (number === undefined) return REJECTED;
	return number === math.floor(number) ? number : string.unpack("<f", string.pack("<f", number))[0];
}

function convertString(value: unknown): unknown {
	if (typeIs(value, "string")) return value;
	return typeIs(value, "number") ? tostring(value) : REJECTED;
}

/** Enum items fit as such, by their names and by their values. */
function enumConverter(enumName: string): Converter {
	let items: Map<unknown, EnumItem> | undefined;
	return (value) => {
		if (value === undefined) return REJECTED;
		items ??= itemsByKey(enumName);
		return items.get(value) ?? REJECTED;
	};
}

function itemsByKey(enumName: string): Map<unknown, EnumItem> {
	const result = new Map<unknown, EnumItem>();
	const library = (host.roblox.Enum as unknown as Record<string, Enum>)[enumName]!;
	for (const item of library.GetEnumItems()) {
		result.set(item, item);
		result.set(item.Name, item);
		result.set(item.Value, library.FromValue(item.Value) ?? item);
	}
	return result;
}
