import { GuiNode } from "../tree/node";

/**
 * What a UIPadding takes from a node's box, in pixels: left, top, right, bottom.
 * @param width of the box, to which the scales refer.
 */
export function paddingOf(
	node: GuiNode,
	width: number,
	height: number,
	scale: number,
): LuaTuple<[number, number, number, number]> {
	const padding = node.modifiers?.padding?.get();
	if (!padding) return $tuple(0, 0, 0, 0);
	return $tuple(
		padding.left.scale * width + padding.left.offset * scale,
		padding.top.scale * height + padding.top.offset * scale,
		padding.right.scale * width + padding.right.offset * scale,
		padding.bottom.scale * height + padding.bottom.offset * scale,
	);
}
