/** Sizes in which the two arrangements were drawn, in pixels. At these a rem is a pixel. */
const LANDSCAPE = { width: 1280, height: 720 };
const PORTRAIT_WIDTH = 390;

/** Below this, 13 rem of text is no longer readable; wide phones scroll instead. */
const SMALLEST_LANDSCAPE_SCALE = 0.75;
const LARGEST_LANDSCAPE_SCALE = 3;
const SMALLEST_PORTRAIT_SCALE = 0.8;
/** Tablets held upright get more columns rather than larger cells. */
const LARGEST_PORTRAIT_SCALE = 1.35;

/** The least room, in rem, that larger letters for those who asked for them leave to a layout. */
const LEAST_LANDSCAPE = { width: 750, height: 420 };
const LEAST_PORTRAIT = { width: 360, height: 580 };

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
	/** How many times larger than its TextSize the platform draws text, as the player asked for; at least 1. */
	readonly textScale: number;
}

/**
 * Measures a screen. Width and height are in pixels and may be anything, also the 1 × 1 of a camera at start. Where the
 * player asked for larger text, everything grows with it as far as there is room.
 */
export function measureScreen(width: number, height: number, topInset: number, textScale = 1): Screen {
	const grow = (scale: number, least: { readonly width: number; readonly height: number }) => {
		const room = math.min(width / least.width, height / least.height) / scale;
		return scale * math.max(1, math.min(textScale, room));
	};

	if (width < height) {
		const fit = math.clamp(width / PORTRAIT_WIDTH, SMALLEST_PORTRAIT_SCALE, LARGEST_PORTRAIT_SCALE);
		return {
			width,
			height,
			topInset,
			orientation: "portrait",
			scale: grow(fit, LEAST_PORTRAIT),
			textScale,
		};
	}

	const fit = math.min(width / LANDSCAPE.width, height / LANDSCAPE.height);
	const clamped = math.clamp(fit, SMALLEST_LANDSCAPE_SCALE, LARGEST_LANDSCAPE_SCALE);

	return { width, height, topInset, orientation: "landscape", scale: grow(clamped, LEAST_LANDSCAPE), textScale };
}

/** Rem in whole pixels; a length above zero never vanishes. */
export function toPixels(screen: Screen, rem: number): number {
	const pixels = math.round(rem * screen.scale);
	return pixels === 0 && rem !== 0 ? math.sign(rem) : pixels;
}

/**
 * The TextSize of letters that are drawn so many rem high, but for what the platform adds for the player.
 * @param drawnSize how high, in pixels, the platform draws letters of a TextSize
 */
export function toTextSize(screen: Screen, rem: number, drawnSize: (textSize: number) => number): number {
	const wanted = math.max(1, toPixels(screen, rem));

	if (screen.textScale <= 1) {
		return wanted;
	}

	let size = wanted;

	while (size > 1 && drawnSize(size) > wanted) {
		size -= 1;
	}

	return size;
}
