import { GuiNode } from "../tree/node";
import { stableSort } from "./stable-sort";

/**
 * The children that a layout places, in its order: what is visible and directly below, by LayoutOrder or Name, those
 * with the same in the order in which they were added (UIGridStyleLayout.SortOrder).
 */
export function itemsOf(node: GuiNode, byName: boolean): ReadonlyArray<GuiNode> {
	const modifiers = node.modifiers!;
	if (modifiers.items) return modifiers.items;
	const placed = new Array<GuiNode>();
	for (const child of node.children) if (child.visible && !child.loose) placed.push(child);
	const isBefore = byName
		? (a: GuiNode, b: GuiNode) => a.record.name < b.record.name
		: (a: GuiNode, b: GuiNode) => a.layoutOrder < b.layoutOrder;
	const items = stableSort(placed, isBefore);
	modifiers.items = items;
	return items;
}
