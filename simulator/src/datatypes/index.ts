import { host } from "../host";
import { Realm } from "../datamodel/realm";

/** The engine's value types that Lune has too; they are used as they are. */
const FROM_LUNE = [
	"Axes",
	"BrickColor",
	"CFrame",
	"Color3",
	"ColorSequence",
	"ColorSequenceKeypoint",
	"Content",
	"Enum",
	"Faces",
	"Font",
	"NumberRange",
	"NumberSequence",
	"NumberSequenceKeypoint",
	"PhysicalProperties",
	"Ray",
	"Rect",
	"Region3",
	"Region3int16",
	"UDim",
	"UDim2",
	"Vector2",
	"Vector2int16",
	"Vector3",
	"Vector3int16",
] as const;

/** The global constructors of value types, such as `UDim2`, for one realm. */
export function createDatatypes(_realm: Realm): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const name of FROM_LUNE) result[name] = host.roblox[name];
	return result;
}
