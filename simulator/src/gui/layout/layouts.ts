import { LayoutValues } from "../tree/modifiers";
import { GuiNode, LayoutState } from "../tree/node";
import { arrangeGrid } from "./grid";
import { itemsOf } from "./items";
import { arrangeList } from "./list";
import { arrangePages } from "./pages";
import { LayoutBox, Sizer } from "./sizer";

/** The values of the layout that places a node's children; undefined when none does. */
export function layoutValuesOf(node: GuiNode): Exclude<LayoutValues, { readonly kind: "none" }> | undefined {
	const values = node.modifiers?.layout?.get();
	return values && values.kind !== "none" ? values : undefined;
}

/** Gives every item of a node's layout its target box. */
export function arrangeItems(
	node: GuiNode,
	values: Exclude<LayoutValues, { readonly kind: "none" }>,
	box: LayoutBox,
	size: Sizer,
): LayoutState {
	const items = itemsOf(node, values.byName);
	if (values.kind === "grid") return arrangeGrid(values, items, box, size);
	const [contentWidth, contentHeight] =
		values.kind === "list" ? arrangeList(values, items, box, size) : arrangePages(values, items, box, size);
	return { contentWidth, contentHeight, cellWidth: 0, cellHeight: 0, columns: 0, rows: 0 };
}
