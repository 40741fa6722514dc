/**
 * One flat piece of a drawing on a 100 × 100 grid, origin at the top left. It becomes one Frame, so an icon needs no
 * uploaded image and stays sharp at any size.
 */
export interface Shape {
	/** Centre of the piece. Pieces turn about their centre, as Roblox frames do. */
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
	/** Degrees, clockwise. */
	readonly rotation?: number;
	/** Corner radius in percent of the shorter side, 0 to 50; 50 makes a disc or a pill. */
	readonly corner?: number;
	/** "#rrggbb". */
	readonly color: string;
	/** Second tone along `axis`. */
	readonly to?: string;
	/** Direction of the two tones or of the cut in degrees: 0 is left to right, 90 is top to bottom. */
	readonly axis?: number;
	/** Where along the axis one tone ends and the next begins, 0 to 1; without it the tones blend. */
	readonly split?: number;
	/** Keeps only this share of the piece, measured along the axis: 0.5 along 45° turns a square into a triangle. */
	readonly keep?: number;
	/** Draws the outline only, this thick. */
	readonly outline?: number;
	/** 0 is solid, 1 is invisible. */
	readonly transparency?: number;
}

/** Shapes of one icon, first drawn first. */
export type Drawing = ReadonlyArray<Shape>;

type Extra = Partial<Omit<Shape, "x" | "y" | "w" | "h" | "color">>;

/** A rectangle about its centre. */
export function box(x: number, y: number, w: number, h: number, color: string, extra: Extra = {}): Shape {
	return { x, y, w, h, color, ...extra };
}

/** A disc about its centre. */
export function disc(x: number, y: number, size: number, color: string, extra: Extra = {}): Shape {
	return { x, y, w: size, h: size, corner: 50, color, ...extra };
}

/** A circle line; `size` is measured over its inner edge. */
export function ring(x: number, y: number, size: number, thickness: number, color: string): Shape {
	return { x, y, w: size, h: size, corner: 50, color, outline: thickness };
}

/**
 * A right-angled triangle: (x, y) is the middle of its longest side, `base` the length of that side, and its apex looks
 * towards `direction` (degrees clockwise from up).
 */
export function wedge(x: number, y: number, base: number, direction: number, color: string, extra: Extra = {}): Shape {
	const side = base / math.sqrt(2);
	return { x, y, w: side, h: side, rotation: direction + 45, axis: 45, keep: 0.5, color, ...extra };
}

/** A straight bar between two points, with round ends unless `corner` says otherwise. */
export function bar(x1: number, y1: number, x2: number, y2: number, width: number, color: string, extra: Extra = {}) {
	const length = math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2);
	const rotation = math.deg(math.atan2(y2 - y1, x2 - x1));
	return box((x1 + x2) / 2, (y1 + y2) / 2, length, width, color, { corner: 50, rotation, ...extra });
}

/** A bent bar: part of a circle from one angle to another (degrees clockwise from right), as short straight pieces. */
export function arc(
	x: number,
	y: number,
	radius: number,
	from: number,
	to: number,
	width: number,
	color: string,
	pieces = 8,
): Drawing {
	const shapes = new Array<Shape>();
	for (let index = 0; index < pieces; index++) {
		const a = math.rad(from + ((to - from) * index) / pieces);
		const b = math.rad(from + ((to - from) * (index + 1)) / pieces);
		const start = { x: x + radius * math.cos(a), y: y + radius * math.sin(a) };
		const finish = { x: x + radius * math.cos(b), y: y + radius * math.sin(b) };
		// Neighbours overlap by the width of the bar; butted ends would show a notch on the outside of the bend.
		const grow = width / 3 / math.max(math.sqrt((finish.x - start.x) ** 2 + (finish.y - start.y) ** 2), 1);
		const dx = (finish.x - start.x) * grow;
		const dy = (finish.y - start.y) * grow;
		shapes.push(bar(start.x - dx, start.y - dy, finish.x + dx, finish.y + dy, width, color));
	}
	return shapes;
}

/** Turns a drawing about a point, by default the middle of the grid. */
export function turn(drawing: Drawing, degrees: number, x = 50, y = 50): Drawing {
	const cos = math.cos(math.rad(degrees));
	const sin = math.sin(math.rad(degrees));
	return drawing.map((shape) => ({
		...shape,
		x: x + (shape.x - x) * cos - (shape.y - y) * sin,
		y: y + (shape.x - x) * sin + (shape.y - y) * cos,
		rotation: (shape.rotation ?? 0) + degrees,
	}));
}
