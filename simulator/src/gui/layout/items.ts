import { GuiNode } from "../tree/node";

function isSorted(nodes: ReadonlyArray<GuiNode>, byName: boolean): boolean {
	for (let index = 1; index < nodes.size(); index++) {
		const before = nodes[index - 1]!;
		const after = nodes[index]!;
		if (byName ? after.record.name < before.record.name : after.layoutOrder < before.layoutOrder) return false;
	}
	return true;
}

/**
 * The children that a layout places, in its order: what is visible and directly below, by LayoutOrder or Name, those
 * with the same in the order in which they were added (UIGridStyleLayout.SortOrder).
 */
export function itemsOf(node: GuiNode, byName: boolean): ReadonlyArray<GuiNode> {
	const modifiers = node.modifiers!;
	if (modifiers.items) return modifiers.items;
	const items = new Array<GuiNode>();
	for (const child of node.children) if (child.visible && !child.loose) items.push(child);
	if (!isSorted(items, byName)) {
		const added = new Map<GuiNode, number>();
		for (let index = 0; index < items.size(); index++) added.set(items[index]!, index);
		table.sort(items, (a, b) => {
			if (byName) {
				if (a.record.name !== b.record.name) return a.record.name < b.record.name;
			} else if (a.layoutOrder !== b.layoutOrder) {
				return a.layoutOrder < b.layoutOrder;
			}
			return added.get(a)! < added.get(b)!;
		});
	}
	modifiers.items = items;
	return items;
}
