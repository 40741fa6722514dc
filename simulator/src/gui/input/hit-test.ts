import { cornerRadii } from "../layout/corners";
import { GuiTree } from "../tree/gui-tree";
import { GuiNode } from "../tree/node";
import { paintOrder } from "../tree/paint-order";

function insideCorners(node: GuiNode, x: number, y: number): boolean {
	if (!node.modifiers?.corner) return true;
	const [topLeft, topRight, bottomRight, bottomLeft] = cornerRadii(node);
	const left = x < node.width / 2;
	const top = y < node.height / 2;
	const radius = top ? (left ? topLeft : topRight) : left ? bottomLeft : bottomRight;
	const fromSide = left ? x : node.width - x;
	const fromEnd = top ? y : node.height - y;
	if (fromSide >= radius || fromEnd >= radius) return true;
	return (radius - fromSide) ** 2 + (radius - fromEnd) ** 2 <= radius ** 2;
}

/** Whether a point on the screen lies in a node's box, its turn and its round corners included. */
export function isInside(node: GuiNode, x: number, y: number): boolean {
	let inX = x - node.x;
	let inY = y - node.y;
	if (node.rotation !== 0) {
		const fromX = inX - node.width / 2;
		const fromY = inY - node.height / 2;
		const cos = math.cos(math.rad(-node.rotation));
		const sin = math.sin(math.rad(-node.rotation));
		inX = fromX * cos - fromY * sin + node.width / 2;
		inY = fromX * sin + fromY * cos + node.height / 2;
	}
	if (inX < 0 || inY < 0 || inX >= node.width || inY >= node.height) return false;
	return insideCorners(node, inX, inY);
}

/** Whether a node cuts off what its descendants draw outside of it. One that is turned does not (ClipsDescendants). */
export function isClipping(node: GuiNode): boolean {
	return (node.clips || node.class.group) && node.rotation === 0 && !node.class.layer;
}

function isClippedAway(node: GuiNode, x: number, y: number): boolean {
	let above = node.parent;
	while (above) {
		if (isClipping(above)) {
			if (x < above.x || y < above.y || x >= above.x + above.width || y >= above.y + above.height) return true;
		}
		above = above.parent;
	}
	return false;
}

/** The GuiObjects at a point in raw screen pixels, the topmost first. */
export function nodesAt(tree: GuiTree, x: number, y: number): Array<GuiNode> {
	tree.layout();
	const shown = paintOrder(tree);
	const found = new Array<GuiNode>();
	for (let index = shown.size() - 1; index >= 0; index--) {
		const node = shown[index]!;
		if (isInside(node, x, y) && !isClippedAway(node, x, y)) found.push(node);
	}
	return found;
}
