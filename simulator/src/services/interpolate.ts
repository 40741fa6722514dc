import { host } from "../host";

type Lerp = (from: never, to: never, alpha: number) => unknown;

const number = (from: number, to: number, alpha: number) => from + (to - from) * alpha;
const lerp = (from: { Lerp(goal: unknown, alpha: number): unknown }, to: unknown, alpha: number) =>
	from.Lerp(to, alpha);
// What has no values in between changes at the end.
const step = (from: unknown, to: unknown, alpha: number) => (alpha < 1 ? from : to);

const {
	UDim: UDims,
	Rect: Rects,
	Vector2int16: Vectors16,
} = host.roblox as unknown as {
	readonly UDim: UDimConstructor;
	readonly Rect: RectConstructor;
	readonly Vector2int16: Vector2int16Constructor;
};

/** The types that TweenService can interpolate (TweenService.yaml), by the reflection's type names. */
const LERPS: Readonly<Record<string, Lerp>> = {
	Bool: step,
	CFrame: lerp,
	Color3: lerp,
	Color3uint8: lerp,
	Float32: number,
	Float64: number,
	Int32: number,
	Int64: number,
	Rect: (from: Rect, to: Rect, alpha) => new Rects(from.Min.Lerp(to.Min, alpha), from.Max.Lerp(to.Max, alpha)),
	UDim: (from: UDim, to: UDim, alpha) =>
		new UDims(number(from.Scale, to.Scale, alpha), math.round(number(from.Offset, to.Offset, alpha))),
	UDim2: lerp,
	Vector2: lerp,
	Vector2int16: (from: Vector2int16, to: Vector2int16, alpha) =>
		new Vectors16(math.round(number(from.X, to.X, alpha)), math.round(number(from.Y, to.Y, alpha))),
	Vector3: lerp,
} as Readonly<Record<string, Lerp>>;

/** The interpolation of values of one type of property; undefined when it cannot be tweened. */
export function findLerp(valueType: string): ((from: unknown, to: unknown, alpha: number) => unknown) | undefined {
	const found = valueType.sub(1, 5) === "Enum." ? step : LERPS[valueType];
	return found as ((from: unknown, to: unknown, alpha: number) => unknown) | undefined;
}
