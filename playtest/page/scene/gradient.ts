import type { Gradient } from "../../protocol/scene";
import type { Rgb } from "./color";
import { clamp, multiply, parseColor, rgba, trim } from "./color";

/** CSS mixes premultiplied colours and Roblox does not; this many stops where both change hide the difference. */
const STEPS = 6;

/** A keypoint: its time and what it says. */
type Key<V> = readonly [number, V];

/** A CSS gradient that shows a base colour through a UIGradient, for a box of that size. */
export function cssGradient(base: string, alpha: number, gradient: Gradient, width: number, height: number): string {
	const radians = (gradient.rotation * Math.PI) / 180;
	const across = Math.cos(radians);
	const down = Math.sin(radians);
	// CSS stretches its gradient line so that the corners get the first and the last colour; offsets count along it.
	const length = Math.abs(width * across) + Math.abs(height * down);
	const [offsetX, offsetY] = gradient.offset;
	const shift = length === 0 ? 0 : (offsetX * width * across + offsetY * height * down) / length;
	const color = parseColor(base);
	const stop = (time: number, side: "before" | "after"): string => {
		const seen = multiply(color, colorAt(gradient.color, time, side));
		return `${rgba(seen, alpha * alphaAt(gradient.alpha, time, side))} ${trim((time + shift) * 100)}%`;
	};
	// Two keypoints at one time are a hard edge, which needs a stop for each of its sides.
	const stops = times(gradient).flatMap((time) => [...new Set([stop(time, "before"), stop(time, "after")])]);
	return `linear-gradient(${trim(gradient.rotation + 90)}deg,${stops.join(",")})`;
}

/** Every time at which a stop is needed, in order, at least two. */
function times(gradient: Gradient): number[] {
	const keys = [...gradient.color, ...gradient.alpha].map(([time]) => clamp(time));
	const sorted = [...new Set([0, 1, ...keys])].sort((a, b) => a - b);
	return sorted.flatMap((time, index) => {
		const next = sorted[index + 1];
		if (next === undefined || !mixes(gradient, time, next)) {
			return [time];
		}
		return Array.from({ length: STEPS }, (_, step) => time + ((next - time) * step) / STEPS);
	});
}

/** Whether colour and alpha both change between two neighbouring times. */
function mixes(gradient: Gradient, from: number, to: number): boolean {
	const first = colorAt(gradient.color, from, "after");
	const last = colorAt(gradient.color, to, "before");
	return (
		alphaAt(gradient.alpha, from, "after") !== alphaAt(gradient.alpha, to, "before") &&
		first.some((channel, index) => channel !== last[index])
	);
}

function alphaAt(keys: ReadonlyArray<Key<number>>, time: number, side: "before" | "after"): number {
	const [from, to, part] = around(keys, time, side);
	return from === undefined || to === undefined ? 1 : from + (to - from) * part;
}

function colorAt(keys: ReadonlyArray<Key<string>>, time: number, side: "before" | "after"): Rgb {
	const [first, second, part] = around(keys, time, side);
	if (first === undefined || second === undefined) {
		return [255, 255, 255];
	}
	const from = parseColor(first);
	const to = parseColor(second);
	const mix = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * part;
	return [mix(0), mix(1), mix(2)];
}

/** What the keypoints on both sides of a time say, and how far between them it lies; the ends go on for ever. */
function around<V>(
	keys: ReadonlyArray<Key<V>>,
	time: number,
	side: "before" | "after",
): [from: V | undefined, to: V | undefined, part: number] {
	const right = keys.findIndex(([key]) => (side === "before" ? key >= time : key > time));
	const to = right === -1 ? keys[keys.length - 1] : keys[right];
	const from = right === -1 ? to : (keys[right - 1] ?? to);
	const span = from === undefined || to === undefined ? 0 : to[0] - from[0];
	return [from?.[1], to?.[1], from === undefined || span === 0 ? 0 : (time - from[0]) / span];
}
