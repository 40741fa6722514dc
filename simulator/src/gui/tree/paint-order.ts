import { getStored } from "../../datamodel/record";
import { stableSort } from "../layout/stable-sort";
import { GuiTree } from "./gui-tree";
import { GuiNode } from "./node";

/** What has the same ZIndex keeps its order. */
function byZIndex(nodes: Array<GuiNode>): ReadonlyArray<GuiNode> {
	for (let index = 1; index < nodes.size(); index++) {
		if (nodes[index]!.zIndex !== nodes[0]!.zIndex) {
			return stableSort(nodes, (a, b) => a.zIndex < b.zIndex);
		}
	}
	return nodes;
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
	return stableSort(shown, (a, b) => displayOrder(a) < displayOrder(b));
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
