import type { Quad, SceneNode, Stroke } from "../../protocol/scene";
import { cssClip } from "./clip";
import { cssColor, trim } from "./color";
import { cssGradient } from "./gradient";

/** The style of a node's own element: place, background, corners, border, its first plain stroke, clip. */
export function boxStyle(node: SceneNode): string {
	const rules = [
		`left:${trim(node.x)}px`,
		`top:${trim(node.y)}px`,
		`width:${trim(node.w)}px`,
		`height:${trim(node.h)}px`,
		`z-index:${stackIndex(node.order)}`,
	];
	if (node.rotation !== 0) {
		rules.push(`transform:rotate(${trim(node.rotation)}deg)`);
	}
	if (node.opacity < 1) {
		rules.push(`opacity:${trim(node.opacity)}`);
	}
	if (node.background !== null) {
		const { color, alpha, gradient } = node.background;
		rules.push(
			`background:${gradient ? cssGradient(color, alpha, gradient, node.w, node.h) : cssColor(color, alpha)}`,
		);
	}
	if (node.radius.some((radius) => radius > 0)) {
		rules.push(`border-radius:${cssRadius(node.radius)}`);
	}
	if (node.border !== null && node.border.width > 0) {
		rules.push(`box-shadow:0 0 0 ${trim(node.border.width)}px ${cssColor(node.border.color, node.border.alpha)}`);
	}
	const outline = outlineStroke(node);
	if (outline !== undefined) {
		rules.push(`outline:${trim(outline.width)}px solid ${cssColor(outline.color, outline.alpha)}`);
		rules.push(`outline-offset:${trim(outset(outline) - outline.width)}px`);
	}
	const clip = cssClip(node);
	if (clip !== undefined) {
		rules.push(`clip-path:${clip}`);
	}
	if (node.interactive) {
		rules.push(`pointer-events:auto;cursor:${node.cursor === "pointer" ? "pointer" : "default"}`);
	}
	return rules.join(";");
}

/** Leaves a place above every node for the bars of a scrolling frame, which lie above its descendants. */
export function stackIndex(order: number): number {
	return Math.round(order) * 2;
}

/** The one stroke that the element's own outline draws, on top of the others: the highest without a gradient. */
export function outlineStroke(node: SceneNode): Stroke | undefined {
	return node.strokes.filter((stroke) => !stroke.gradient && stroke.width > 0).pop();
}

/** How far a stroke reaches out of the box. */
export function outset(stroke: Stroke): number {
	return { outer: stroke.width, center: stroke.width / 2, inner: 0 }[stroke.position];
}

/** Corner radii, each made larger by `grow`; sharp corners stay sharp. */
export function cssRadius(radius: Quad, grow = 0): string {
	return radius.map((corner) => `${trim(corner > 0 ? Math.max(0, corner + grow) : 0)}px`).join(" ");
}
