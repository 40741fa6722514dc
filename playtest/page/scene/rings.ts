import type { SceneNode, Stroke } from "../../protocol/scene";
import { cssRadius, outlineStroke, outset } from "./box-style";
import { cssColor, trim } from "./color";
import { cssGradient } from "./gradient";

/** Elements for the strokes that the element's own outline cannot draw: gradients, and every second one. */
export function createRings(node: SceneNode): HTMLElement[] {
	const outline = outlineStroke(node);
	return node.strokes
		.filter((stroke) => stroke !== outline && stroke.width > 0)
		.map((stroke) => {
			const ring = document.createElement("div");
			ring.className = "ring";
			ring.style.cssText = ringStyle(node, stroke);
			return ring;
		});
}

/** A box of the stroke's outer size, filled with its paint; the sheet cuts out the middle. */
function ringStyle(node: SceneNode, stroke: Stroke): string {
	const out = outset(stroke);
	const fill = stroke.gradient
		? cssGradient(stroke.color, stroke.alpha, stroke.gradient, node.w + 2 * out, node.h + 2 * out)
		: cssColor(stroke.color, stroke.alpha);
	return [
		`inset:${trim(-out)}px`,
		`padding:${trim(stroke.width)}px`,
		`border-radius:${cssRadius(node.radius, out)}`,
		`background:${fill}`,
	].join(";");
}
