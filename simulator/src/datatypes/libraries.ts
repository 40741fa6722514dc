import { raise } from "../datamodel/raise";
import type { HostRoblox } from "../host";
import { typeOf } from "../kernel/proxy";
import { createEnums } from "./enums";
import { createFontLibrary, HostFonts } from "./font";

type Library = Record<string, Callback>;

const DEFAULT_BRICK_COLOR = "Medium stone grey";

function library(roblox: HostRoblox, name: string, changes: (original: Library) => Library): Library {
	const original = roblox[name] as Library;
	return table.freeze({ ...original, ...changes(original) });
}

/** Keypoints of a sequence must span 0 to 1 in order (NumberSequence.yaml, ColorSequence.yaml). The wording is ours. */
function checkKeypoints(typeName: string, keypoints: unknown): void {
	if (!typeIs(keypoints, "table")) return;
	const list = keypoints as Array<{ readonly Time: number }>;
	if (list.size() < 2) raise(`${typeName}: requires at least 2 keypoints`);
	let previous = 0;
	for (const { Time } of list) {
		if (Time < previous) raise(`${typeName}: all keypoints must be ordered by time`);
		previous = Time;
	}
	if (list[0]!.Time !== 0 || previous < 0.9999) raise(`${typeName}: must start at time 0 and end at time 1`);
}

/**
 * Lune's value types, completed where Lune lacks or bends something. Enums and fonts are made anew: Lune gives enum
 * items in another order in every process, and errors that are not Roblox's.
 */
export function createLibraries(roblox: HostRoblox): HostRoblox {
	const enums = createEnums(roblox.getReflectionDatabase());
	const toHostItem = (item: unknown): unknown => {
		if (typeOf(item) !== "EnumItem") return item;
		const { Name, EnumType } = item as EnumItem;
		return (roblox.Enum as unknown as Record<string, Record<string, EnumItem>>)[tostring(EnumType)]![Name];
	};
	const withHostItems =
		(callback: Callback) =>
		(...values: Array<unknown>) => {
			const converted = (values as Array<defined>).map((value) => toHostItem(value) as defined);
			return callback(...converted);
		};
	const vector = (roblox.Vector3 as Library).new as unknown as (x: number, y: number, z: number) => Vector3;
	const normals: Readonly<Record<string, Vector3>> = {
		Right: vector(1, 0, 0),
		Top: vector(0, 1, 0),
		Back: vector(0, 0, 1),
		Left: vector(-1, 0, 0),
		Bottom: vector(0, -1, 0),
		Front: vector(0, 0, -1),
	};
	const axes: Readonly<Record<string, Vector3>> = { X: vector(1, 0, 0), Y: vector(0, 1, 0), Z: vector(0, 0, 1) };
	const changed = {
		Enum: enums,
		Font: createFontLibrary(enums, roblox.Font as HostFonts, roblox.Enum),
		Vector3: library(roblox, "Vector3", () => ({
			FromNormalId: (normal: EnumItem) => normals[normal.Name],
			FromAxis: (axis: EnumItem) => axes[axis.Name],
		})),
		Color3: library(roblox, "Color3", () => ({ toHSV: (color: Color3) => color.ToHSV() })),
		CFrame: library(roblox, "CFrame", ({ fromEulerAngles }) => ({
			fromEulerAngles: withHostItems(fromEulerAngles!),
		})),
		Axes: library(roblox, "Axes", (original) => ({ new: withHostItems(original.new!) })),
		Faces: library(roblox, "Faces", (original) => ({ new: withHostItems(original.new!) })),
		PhysicalProperties: library(roblox, "PhysicalProperties", (original) => ({
			new: withHostItems(original.new!),
		})),
		BrickColor: library(roblox, "BrickColor", (original) => ({
			new: (first: unknown, ...rest: Array<unknown>) => {
				const color = original.new!(first, ...rest) as BrickColor;
				// Unknown names become the default colour, where Lune takes any.
				return typeIs(first, "string") && color.Name !== first ? original.new!(DEFAULT_BRICK_COLOR) : color;
			},
		})),
		NumberRange: library(roblox, "NumberRange", (original) => ({
			new: (min: unknown, max: unknown) => {
				if (typeIs(min, "number") && typeIs(max, "number") && min > max) raise("NumberRange: invalid range");
				return original.new!(min, max);
			},
		})),
		NumberSequence: library(roblox, "NumberSequence", (original) => ({
			new: (...values: Array<unknown>) => {
				checkKeypoints("NumberSequence", values[0]);
				return original.new!(...values);
			},
		})),
		ColorSequence: library(roblox, "ColorSequence", (original) => ({
			new: (...values: Array<unknown>) => {
				checkKeypoints("ColorSequence", values[0]);
				return original.new!(...values);
			},
		})),
	};
	return { ...roblox, ...changed };
}
