/** What the CanvasGroups above a node, and the pointer on a button, multiply colours by. */
export type Tint = readonly [red: number, green: number, blue: number];

function byteOf(value: number): number {
	return math.clamp(math.round(value * 255), 0, 255);
}

function hexOf(red: number, green: number, blue: number): string {
	return string.format("#%02x%02x%02x", byteOf(red), byteOf(green), byteOf(blue));
}

/** A colour as "#rrggbb". */
export function toHex(color: Color3, tint: Tint | undefined): string {
	if (!tint) return `#${color.ToHex().lower()}`;
	return hexOf(color.R * tint[0], color.G * tint[1], color.B * tint[2]);
}

export function multiplyTints(a: Tint | undefined, b: Tint | undefined): Tint | undefined {
	if (!a || !b) return a ?? b;
	return [a[0] * b[0], a[1] * b[1], a[2] * b[2]];
}

/** A colour as a tint; undefined for white, which changes nothing. */
export function tintOf(color: Color3): Tint | undefined {
	const { R, G, B } = color;
	return R === 1 && G === 1 && B === 1 ? undefined : [R, G, B];
}

/** How much of something is seen. */
export function alphaOf(transparency: number): number {
	return math.clamp(1 - transparency, 0, 1);
}
