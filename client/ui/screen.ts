/** Sizes in which the two arrangements were drawn, in pixels. At these a rem is a pixel. */
const LANDSCAPE = { width: 1280, height: 720 };
const PORTRAIT_WIDTH = 390;

/** Below this, 13 rem of text is no longer readable; wide phones scroll instead. */
const SMALLEST_LANDSCAPE_SCALE = 0.75;
const LARGEST_LANDSCAPE_SCALE = 3;
const SMALLEST_PORTRAIT_SCALE = 0.8;
/** Tablets held upright get more columns rather than larger cells. */
const LARGEST_PORTRAIT_SCALE = 1.35;

export type Orientation = "landscape" | "portrait";

/** The room that the interface has, and its unit of length. */
export interface Screen {
	/** Pixels. */
	readonly width: number;
	/** Pixels. */
	readonly height: number;
	/** Pixels at the top that the platform's own bar covers. */
	readonly topInset: number;
	readonly orientation: Orientation;
	/** Pixels per rem. */
	readonly scale: number;
}

/** Measures a screen. Width and height are in pixels and may be anything, also the 1 × 1 of a camera at start. */
export function measureScreen(width: number, height: number, topInset: number): Screen {
	if (width < height) {
		const scale = math.clamp(width / PORTRAIT_WIDTH, SMALLEST_PORTRAIT_SCALE, LARGEST_PORTRAIT_SCALE);
		return { width, height, topInset, orientation: "portrait", scale };
	}

	const fit = math.min(width / LANDSCAPE.width, height / LANDSCAPE.height);
	const scale = math.clamp(fit, SMALLEST_LANDSCAPE_SCALE, LARGEST_LANDSCAPE_SCALE);

	return { width, height, topInset, orientation: "landscape", scale };
}

/** Rem in whole pixels; a length above zero never vanishes. */
export function toPixels(screen: Screen, rem: number): number {
	const pixels = math.round(rem * screen.scale);
	return pixels === 0 && rem !== 0 ? math.sign(rem) : pixels;
}

/** The TextSize of letters that are drawn so many rem high. */
export function toTextSize(screen: Screen, rem: number): number {
	return math.max(1, toPixels(screen, rem));
}
