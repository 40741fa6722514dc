import { getStored } from "../../datamodel/record";
import { GuiTree } from "./gui-tree";
import { GuiNode } from "./node";

function byZIndex(nodes: Array<GuiNode>): Array<GuiNode> {
	let sorted = true;
	for (let index = 1; index < nodes.size(); index++) {
		if (nodes[index]!.zIndex < nodes[index - 1]!.zIndex) {
			sorted = false;
			break;
		}
	}
	if (sorted) return nodes;
	const places = new Map<GuiNode, number>();
	for (let index = 0; index < nodes.size(); index++) places.set(nodes[index]!, index);
	const result = table.clone(nodes);
	table.sort(result, (a, b) => (a.zIndex !== b.zIndex ? a.zIndex < b.zIndex : places.get(a)! < places.get(b)!));
	return result;
}

/** Sibling: children above their parents, siblings by ZIndex, then in the order in which they were added. */
function pushSiblings(nodes: Array<GuiNode>, into: Array<GuiNode>): void {
	for (const node of byZIndex(nodes)) {
		if (!node.visible) continue;
		into.push(node);
		if (node.children.size() > 0) pushSiblings(node.children, into);
	}
}

function collectVisible(nodes: ReadonlyArray<GuiNode>, into: Array<GuiNode>): void {
	for (const node of nodes) {
		if (!node.visible) continue;
		into.push(node);
		// What is in a CanvasGroup is drawn with it, as one picture.
		if (!node.class.group) collectVisible(node.children, into);
	}
}

/** Global: one list of all by ZIndex, then by hierarchy. */
function pushGlobal(nodes: ReadonlyArray<GuiNode>, into: Array<GuiNode>): void {
	const all = new Array<GuiNode>();
	collectVisible(nodes, all);
	for (const node of byZIndex(all)) {
		into.push(node);
		if (node.class.group) pushGlobal(node.children, into);
	}
}

function displayOrder(layer: GuiNode): number {
	return (getStored(layer.record, "DisplayOrder") as number | undefined) ?? 0;
}

function sortedLayers(layers: ReadonlyArray<GuiNode>): Array<GuiNode> {
	const shown = layers.filter((layer) => GuiTree.isShown(layer));
	const places = new Map<GuiNode, number>();
	for (let index = 0; index < shown.size(); index++) places.set(shown[index]!, index);
	table.sort(shown, (a, b) => {
		const [orderA, orderB] = [displayOrder(a), displayOrder(b)];
		return orderA !== orderB ? orderA < orderB : places.get(a)! < places.get(b)!;
	});
	return shown;
}

/** Every GuiObject that is shown, from the lowest to the topmost (GuiObject.ZIndex, ScreenGui.DisplayOrder). */
export function paintOrder(tree: GuiTree): ReadonlyArray<GuiNode> {
	if (!tree.orderDirty) return tree.shown;
	tree.orderDirty = false;
	for (const node of tree.shown) node.paintIndex = 0;
	const shown = new Array<GuiNode>();
	for (const layer of sortedLayers(tree.layers)) {
		const global = (getStored(layer.record, "ZIndexBehavior") as Enum.ZIndexBehavior).Name === "Global";
		if (global) pushGlobal(layer.children, shown);
		else pushSiblings(layer.children, shown);
	}
	for (let index = 0; index < shown.size(); index++) shown[index]!.paintIndex = index + 1;
	tree.shown = shown;
	return shown;
}
