import { box, Drawing, Shape } from "./shapes";

/** A roof in two tones, apex up: (x, y) is the middle of its base. */
export function roof(x: number, y: number, base: number, left: string, right: string): Drawing {
	const side = base / 2;
	return [
		box(x - side / 2, y - side / 2, side, side, left, { axis: 225, keep: 0.5 }),
		box(x + side / 2, y - side / 2, side, side, right, { axis: 315, keep: 0.5 }),
	];
}

/** A square standing on its corner, its left and right halves in two tones. */
export function lozenge(x: number, y: number, width: number, left: string, right: string, corner = 0): Shape {
	const side = width / math.sqrt(2);
	return box(x, y, side, side, left, { rotation: 45, axis: -45, to: right, split: 0.5, corner });
}
