/** Red, green, blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Reads "#rrggbb"; anything else is black, so that no text of a game reaches a style sheet as it came. */
export function parseColor(text: string): Rgb {
	const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
	return match === null ? [0, 0, 0] : [hex(match[1]), hex(match[2]), hex(match[3])];
}

/** A CSS colour. */
export function rgba(color: Rgb, alpha: number): string {
	const [r, g, b] = color;
	return `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${trim(clamp(alpha))})`;
}

/** The CSS colour of "#rrggbb" and an alpha. */
export function cssColor(color: string, alpha: number): string {
	return rgba(parseColor(color), alpha);
}

/** Two colours as light through two panes. */
export function multiply(a: Rgb, b: Rgb): Rgb {
	return [(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255];
}

/** From 0 to 1; what is no number is 0. */
export function clamp(value: number): number {
	return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

/** A number short enough for a style: a thousandth of a pixel is not seen. */
export function trim(value: number): number {
	return Number.isFinite(value) ? Math.round(value * 1000) / 1000 : 0;
}

function hex(digits: string | undefined): number {
	return Number.parseInt(digits ?? "0", 16);
}
