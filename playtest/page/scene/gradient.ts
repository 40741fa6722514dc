import type { Gradient } from "../../protocol/scene";
import { clamp, multiply, parseColor, rgba, trim } from "./color";
import type { Rgb } from "./color";

/** CSS mixes premultiplied colours and Roblox does not; this many stops between two keypoints hide the difference. */
const STEPS = 6;

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
	const stops = times(gradient).map((time) => {
		const seen = multiply(color, colorAt(gradient.color, time));
		return `${rgba(seen, alpha * numberAt(gradient.alpha, time))} ${trim((time + shift) * 100)}%`;
	});
	return `linear-gradient(${trim(gradient.rotation + 90)}deg,${stops.join(",")})`;
}

/** Every time at which a stop is needed, in order, at least two. */
function times(gradient: Gradient): number[] {
	const keys = [...gradient.color, ...gradient.alpha].map(([time]) => clamp(time));
	const sorted = [...new Set([0, 1, ...keys])].sort((a, b) => a - b);
	const flat = gradient.alpha.every(([, alpha]) => alpha === gradient.alpha[0]?.[1]);
	if (flat) {
		return sorted;
	}
	return sorted.flatMap((time, index) => {
		const next = sorted[index + 1];
		if (next === undefined) {
			return [time];
		}
		return Array.from({ length: STEPS }, (_, step) => time + ((next - time) * step) / STEPS);
	});
}

function numberAt(keys: Gradient["alpha"], time: number): number {
	const [before, after, part] = around(keys, time);
	return before === undefined || after === undefined ? 1 : before + (after - before) * part;
}

function colorAt(keys: Gradient["color"], time: number): Rgb {
	const [before, after, part] = around(keys, time);
	if (before === undefined || after === undefined) {
		return [255, 255, 255];
	}
	const from = parseColor(before);
	const to = parseColor(after);
	const mix = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * part;
	return [mix(0), mix(1), mix(2)];
}

/** The values of the keypoints on both sides of a time, and how far between them it lies. */
function around<V>(keys: ReadonlyArray<readonly [number, V]>, time: number): [V | undefined, V | undefined, number] {
	const next = keys.findIndex(([key]) => key >= time);
	const after = next === -1 ? keys[keys.length - 1] : keys[next];
	const before = next === -1 ? after : (keys[next - 1] ?? after);
	if (before === undefined || after === undefined) {
		return [undefined, undefined, 0];
	}
	const span = after[0] - before[0];
	return [before[1], after[1], span === 0 ? 0 : (time - before[0]) / span];
}
