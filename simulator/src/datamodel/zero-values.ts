import { host } from "../host";

const ZERO_NUMBER_TYPES = new Set(["Int32", "Int64", "Float32", "Float64"]);
const EMPTY_STRING_TYPES = new Set(["String", "ContentId", "BinaryString"]);

interface Constructible {
	readonly new?: () => unknown;
	readonly identity?: unknown;
	readonly none?: unknown;
}

/** The value of a property for which the reflection database has no default: zero, empty, or the first enum item. */
export function zeroValue(valueType: string): unknown {
	if (valueType === "Bool") return false;
	if (ZERO_NUMBER_TYPES.has(valueType)) return 0;
	if (EMPTY_STRING_TYPES.has(valueType)) return "";
	if (valueType.sub(1, 5) === "Enum.") return firstEnumItem(valueType.sub(6));
	if (valueType === "Vector2" || valueType === "Vector3" || valueType === "UDim" || valueType === "UDim2") {
		return construct(valueType);
	}
	if (valueType === "Color3" || valueType === "CFrame") return construct(valueType);
	return undefined;
}

function construct(datatype: string): unknown {
	const library = host.roblox[datatype] as Constructible;
	return library.new?.();
}

function firstEnumItem(enumName: string): unknown {
	const enumLibrary = host.roblox.Enum as unknown as Record<string, Enum | undefined>;
	const [found, items] = pcall(() => enumLibrary[enumName]?.GetEnumItems());
	if (!found || !items) return undefined;
	let first = items[0];
	for (const item of items) if (first === undefined || item.Value < first.Value) first = item;
	return first;
}
