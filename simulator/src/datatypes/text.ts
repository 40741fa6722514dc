import { typeOf } from "../kernel/proxy";

const short = (value: number) => string.format("%.9g", value);
const join = (...values: Array<number>) => values.map(short).join(", ");
const udim = (value: UDim) => `${short(value.Scale)}, ${value.Offset}`;
const color = (value: Color3) => [value.R, value.G, value.B].map((part) => string.format("%.6g", part));

/** How the engine writes value types for which Lune has another form. */
const WRITERS: Readonly<Record<string, (value: never) => string>> = {
	// Scripts see the components of vectors as doubles, all of their digits included.
	Vector3: (value: Vector3) => `${value.X}, ${value.Y}, ${value.Z}`,
	Vector2: (value: Vector2) => join(value.X, value.Y),
	UDim: (value: UDim) => udim(value),
	UDim2: (value: UDim2) => `{${udim(value.X)}}, {${udim(value.Y)}}`,
	Color3: (value: Color3) => color(value).join(", "),
	CFrame: (value: CFrame) => join(...value.GetComponents()),
	Rect: (value: Rect) => join(value.Min.X, value.Min.Y, value.Max.X, value.Max.Y),
	NumberRange: (value: NumberRange) => `${short(value.Min)} ${short(value.Max)} `,
	NumberSequenceKeypoint: (value: NumberSequenceKeypoint) =>
		`${short(value.Time)} ${short(value.Value)} ${short(value.Envelope)} `,
	NumberSequence: (value: NumberSequence) => value.Keypoints.map(textOf).join(""),
	ColorSequenceKeypoint: (value: ColorSequenceKeypoint) => `${short(value.Time)} ${color(value.Value).join(" ")} 0 `,
	ColorSequence: (value: ColorSequence) => value.Keypoints.map(textOf).join(""),
	Ray: (value: Ray) => `{${textOf(value.Origin)}}, {${textOf(value.Direction)}}`,
};

/** What `tostring` and `print` make of a value. */
export function textOf(value: unknown): string {
	if (typeIs(value, "userdata")) {
		const writer = WRITERS[typeOf(value)];
		if (writer) return writer(value as never);
	}
	return tostring(value);
}
