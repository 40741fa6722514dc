import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { host } from "../host";
import { createDateTimeLibrary } from "./date-time";
import { createPathWaypointLibrary } from "./path-waypoint";
import { overlapParamsLibrary, raycastParamsLibrary } from "./query-params";
import { createRandomLibrary } from "./random";
import { createTweenInfoLibrary } from "./tween-info";
import { createUnsimulatedLibrary } from "./unsimulated";

const LAST_PALETTE_INDEX = 127;

/** The engine's value types that come from Lune, some of them completed (see `libraries`). */
const FROM_LUNE = [
	"Axes",
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

/** Value types that exist in the engine and are not simulated: their use is an error that says so. */
const UNSIMULATED = [
	"CatalogSearchParams",
	"DockWidgetPluginGuiInfo",
	"FloatCurveKey",
	"Path2DControlPoint",
	"RotationCurveKey",
	"SecurityCapabilities",
	"SharedTable",
] as const;

const tweenInfo = createTweenInfoLibrary();
const pathWaypoint = createPathWaypointLibrary();

/** The global constructors of value types, such as `UDim2`, for one realm. */
export function createDatatypes(realm: Realm): Record<string, unknown> {
	const result: Record<string, unknown> = {
		BrickColor: createBrickColorLibrary(realm),
		DateTime: createDateTimeLibrary(realm),
		OverlapParams: overlapParamsLibrary,
		PathWaypoint: pathWaypoint,
		Random: createRandomLibrary(realm),
		RaycastParams: raycastParamsLibrary,
		TweenInfo: tweenInfo,
	};
	for (const name of FROM_LUNE) result[name] = host.roblox[name];
	for (const name of UNSIMULATED) result[name] = createUnsimulatedLibrary(name);
	return result;
}

/** Lune's own `random` differs from run to run. */
function createBrickColorLibrary(realm: Realm): object {
	const library = host.roblox.BrickColor as { readonly palette: (index: number) => BrickColor };
	const source = realm.random.fork("BrickColor");
	// BrickColor.yaml: the palette has the indexes 0 to 127. Lune counts from 1.
	const palette = (index: unknown): BrickColor => {
		if (!typeIs(index, "number") || !(index >= 0 && index <= LAST_PALETTE_INDEX))
			return raise("palette index out of range");
		return library.palette(math.floor(index) + 1);
	};
	return table.freeze({ ...library, palette, random: () => palette(source.integer(0, LAST_PALETTE_INDEX)) });
}
