/** Pixels from the edge of the grid in which a drag scrolls it. */
const ZONE = 56;
/** Pixels per second at the very edge. */
const FASTEST = 900;

/**
 * How fast a grid scrolls while something is dragged over it, in pixels per second, negative upwards. `y` is the
 * pointer's distance from the upper edge of the grid, `height` the part of it that nothing covers.
 */
export function autoscrollSpeed(y: number, height: number): number {
	const zone = math.min(ZONE, height / 3);

	if (y < -zone || y > height + zone) {
		return 0;
	}

	if (y < zone) {
		return -FASTEST * math.min(1, (zone - y) / zone);
	}

	return y > height - zone ? FASTEST * math.min(1, (y - (height - zone)) / zone) : 0;
}
