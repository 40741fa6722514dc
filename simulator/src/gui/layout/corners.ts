import { Length } from "../tree/modifiers";
import { GuiNode } from "../tree/node";

/** Radii in pixels: top left, top right, bottom right, bottom left. */
export type Radii = readonly [number, number, number, number];

const SHARP: Radii = [0, 0, 0, 0];

/**
 * The corner radii of a node: scales refer to the shorter side, and none is larger than half of it (UICorner.yaml).
 */
export function cornerRadii(node: GuiNode): Radii {
	const corner = node.modifiers?.corner;
	// A UICorner does nothing in a ScrollingFrame.
	if (!corner || node.class.scrolling) return SHARP;
	const values = corner.get();
	const shortest = math.min(node.width, node.height);
	const radius = (length: Length) =>
		math.clamp(length.scale * shortest + length.offset * node.scale, 0, math.max(0, shortest / 2));
	return [radius(values.topLeft), radius(values.topRight), radius(values.bottomRight), radius(values.bottomLeft)];
}
