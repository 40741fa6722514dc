import { isClipping } from "../input/hit-test";
import { cornerRadii } from "../layout/corners";
import { GuiNode } from "../tree/node";
import { Quad } from "./scene-node";

/** The part of the screen in which a node's descendants are seen. */
export interface Clip {
	readonly rect: Quad;
	/** Radius of its corners; 0 when they are not those of one CanvasGroup. */
	readonly radius: number;
}

const NONE = { rect: [-math.huge, -math.huge, math.huge, math.huge], radius: 0 } as const;

/** Finds clips; good as long as nothing is laid out in between. */
export class ClipFinder {
	private readonly found = new Map<GuiNode, Clip>();

	/** The clip of what stands below a node. */
	below(node: GuiNode | undefined): Clip {
		if (!node) return NONE;
		const known = this.found.get(node);
		if (known) return known;
		const clip = this.find(node);
		this.found.set(node, clip);
		return clip;
	}

	private find(node: GuiNode): Clip {
		const outer = this.below(node.parent);
		if (!isClipping(node)) return outer;
		const [left, top, right, bottom] = outer.rect;
		const inside =
			node.x >= left && node.y >= top && node.x + node.width <= right && node.y + node.height <= bottom;
		return {
			rect: [
				math.max(left, node.x),
				math.max(top, node.y),
				math.min(right, node.x + node.width),
				math.min(bottom, node.y + node.height),
			],
			// Only a CanvasGroup clips round (ClipsDescendants does not follow a UICorner).
			radius: node.class.group && inside ? cornerRadii(node)[0] : 0,
		};
	}
}

/** How far strokes, shadows and overflowing text may reach out of a box. Pixels. */
const REACH = 64;

/** Whether nothing of a node can be seen inside a clip. */
export function isOutside(node: GuiNode, clip: Clip): boolean {
	const [left, top, right, bottom] = clip.rect;
	if (right <= left || bottom <= top) return true;
	if (node.rotation !== 0) return false;
	return (
		node.x > right + REACH ||
		node.y > bottom + REACH ||
		node.x + node.width < left - REACH ||
		node.y + node.height < top - REACH
	);
}
