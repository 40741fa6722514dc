import type { SceneNode } from "../../protocol/scene";
import { trim } from "./color";

/**
 * The CSS clip-path that shows of a node only what lies inside its clip rectangle, or nothing where it has none. The
 * rectangle stands upright on the screen while the path turns with the node, so a turned node gets turned corners.
 */
export function cssClip(node: SceneNode): string | undefined {
	const { clip, x, y, w, h } = node;
	if (clip === null) {
		return undefined;
	}
	const [left, top, right, bottom] = clip;
	if (node.rotation % 360 === 0) {
		const insets = [top - y, x + w - right, y + h - bottom, left - x].map((side) => `${trim(side)}px`);
		const round = node.clipRadius === undefined ? "" : ` round ${trim(node.clipRadius)}px`;
		return `inset(${insets.join(" ")}${round})`;
	}
	const radians = (-node.rotation * Math.PI) / 180;
	const cos = Math.cos(radians);
	const sin = Math.sin(radians);
	const corners = [
		[left, top],
		[right, top],
		[right, bottom],
		[left, bottom],
	] as const;
	const points = corners.map(([cornerX, cornerY]) => {
		const dx = cornerX - x - w / 2;
		const dy = cornerY - y - h / 2;
		return `${trim(dx * cos - dy * sin + w / 2)}px ${trim(dx * sin + dy * cos + h / 2)}px`;
	});
	return `polygon(${points.join(",")})`;
}
