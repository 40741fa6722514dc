import { arc, bar, box, disc, Drawing, ring, turn, wedge } from "./shapes";

/** A hexagon that stands on a corner, `size` from its middle to each corner. */
function hexagon(x: number, y: number, size: number, color: string): Drawing {
	const height = size * math.sqrt(3);
	return [30, 90, 150].map((rotation) => box(x, y, size, height, color, { rotation }));
}

/** Glyphs take one colour, so that a button can tint them; the second one is for parts cut out of the first. */
function glyphs(ink: string, hole: string) {
	return {
		bag: [
			...arc(50, 34, 17, 180, 360, 9, ink, 8),
			box(50, 62, 72, 56, ink, { corner: 26 }),
			box(50, 55, 72, 6, hole),
			box(50, 57, 18, 18, hole, { corner: 26 }),
			box(50, 57, 8, 9, ink, { corner: 30 }),
		],
		check: [bar(20, 54, 42, 76, 14, ink), bar(42, 76, 82, 28, 14, ink)],
		close: [bar(24, 24, 76, 76, 13, ink), bar(76, 24, 24, 76, 13, ink)],
		coin: [disc(50, 50, 92, ink), ring(50, 50, 62, 6, hole), box(50, 50, 12, 32, hole, { corner: 30 })],
		inbox: [box(50, 52, 84, 62, ink, { corner: 18 }), bar(13, 31, 50, 58, 8, hole), bar(87, 31, 50, 58, 8, hole)],
		lock: [
			...arc(50, 40, 20, 180, 360, 11, ink, 8),
			box(50, 66, 64, 50, ink, { corner: 20 }),
			disc(50, 62, 14, hole),
			box(50, 72, 7, 16, hole, { corner: 40 }),
		],
		more: [disc(22, 50, 16, ink), disc(50, 50, 16, ink), disc(78, 50, 16, ink)],
		robux: [...hexagon(50, 50, 50, ink), ...hexagon(50, 50, 34, hole), box(50, 50, 22, 22, ink, { corner: 12 })],
		shop: [
			box(50, 24, 80, 22, ink, { corner: 24 }),
			...[20, 40, 60, 80].map((x) => disc(x, 38, 22, ink)),
			...[30, 50, 70].map((x) => box(x, 30, 4, 26, hole, { corner: 50 })),
			box(50, 71, 64, 38, ink, { corner: 14 }),
			box(50, 78, 20, 24, hole, { corner: 14 }),
		],
		sort: [bar(20, 28, 80, 28, 11, ink), bar(20, 50, 62, 50, 11, ink), bar(20, 72, 44, 72, 11, ink)],
		chevron: [bar(26, 40, 50, 62, 12, ink), bar(50, 62, 74, 40, 12, ink)],
		grid: [
			box(29, 29, 32, 32, ink, { corner: 22 }),
			box(71, 29, 32, 32, ink, { corner: 22 }),
			box(29, 71, 32, 32, ink, { corner: 22 }),
			box(71, 71, 32, 32, ink, { corner: 22 }),
		],
		search: [ring(43, 43, 42, 10, ink), bar(64, 64, 82, 82, 12, ink)],
		pointer: [...turn([wedge(50, 36, 56, 0, ink), box(50, 60, 22, 52, ink, { corner: 20 })], -30)],
	} satisfies Record<string, Drawing>;
}

/** Names of the pictures that buttons and tabs carry. */
export type GlyphName = keyof ReturnType<typeof glyphs>;

/** A glyph in one colour, drawn over a surface of another, both "#rrggbb". */
export function getGlyph(name: GlyphName, ink: string, surface: string): Drawing {
	return glyphs(ink, surface)[name];
}
