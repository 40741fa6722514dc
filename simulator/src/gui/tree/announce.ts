import { setStored } from "../../datamodel/mutations";
import { getStored, InstanceRecord } from "../../datamodel/record";
import { makeVector2 } from "../datatypes";
import { textStateOf } from "../layout/text";
import { GuiTree } from "./gui-tree";
import { GuiNode } from "./node";

/** Tells a script's listeners that a computed property has another value. Observers of stored values are not told. */
export function fireComputed(record: InstanceRecord, property: string): void {
	record.propertySignals?.get(property)?.fire();
	record.signals.get("Changed")?.fire(property);
}

function announcePlace(node: GuiNode): void {
	const { record } = node;
	if (node.x !== node.toldX || node.y !== node.toldY) {
		node.toldX = node.x;
		node.toldY = node.y;
		fireComputed(record, "AbsolutePosition");
	}
	if (node.width !== node.toldWidth || node.height !== node.toldHeight) {
		node.toldWidth = node.width;
		node.toldHeight = node.height;
		fireComputed(record, "AbsoluteSize");
	}
	if (node.rotation !== node.toldRotation) {
		node.toldRotation = node.rotation;
		fireComputed(record, "AbsoluteRotation");
	}
}

function announceScroll(node: GuiNode): void {
	const { scroll, toldScroll, record } = node;
	if (!scroll || scroll === toldScroll) return;
	node.toldScroll = scroll;
	if (
		!toldScroll ||
		scroll.canvasWidth !== toldScroll.canvasWidth ||
		scroll.canvasHeight !== toldScroll.canvasHeight
	) {
		fireComputed(record, "AbsoluteCanvasSize");
	}
	if (
		!toldScroll ||
		scroll.windowWidth !== toldScroll.windowWidth ||
		scroll.windowHeight !== toldScroll.windowHeight
	) {
		fireComputed(record, "AbsoluteWindowSize");
	}
	// The canvas stands within its limits, and its property says where it stands.
	const position = getStored(record, "CanvasPosition") as Vector2;
	if (math.abs(position.X - scroll.x) > 0.001 || math.abs(position.Y - scroll.y) > 0.001) {
		setStored(record, "CanvasPosition", makeVector2(scroll.x, scroll.y));
	}
}

function announceLayout(node: GuiNode): void {
	const { layout, toldLayout } = node;
	const record = node.modifiers?.layout?.record;
	if (!layout || !record || layout === toldLayout) return;
	node.toldLayout = layout;
	if (
		!toldLayout ||
		layout.contentWidth !== toldLayout.contentWidth ||
		layout.contentHeight !== toldLayout.contentHeight
	) {
		fireComputed(record, "AbsoluteContentSize");
	}
	if (!record.class.ancestry.has("UIGridLayout")) return;
	if (!toldLayout || layout.cellWidth !== toldLayout.cellWidth || layout.cellHeight !== toldLayout.cellHeight) {
		fireComputed(record, "AbsoluteCellSize");
	}
	if (!toldLayout || layout.columns !== toldLayout.columns || layout.rows !== toldLayout.rows) {
		fireComputed(record, "AbsoluteCellCount");
	}
}

/** Texts are only measured when somebody listens: most are never asked for. */
function announceText(node: GuiNode): void {
	const { record } = node;
	const signals = record.propertySignals;
	const listening =
		record.signals.has("Changed") ||
		(signals !== undefined && (signals.has("TextBounds") || signals.has("TextFits")));
	if (!listening) return;
	const state = textStateOf(node);
	const told = node.toldText;
	if (state === told) return;
	node.toldText = state;
	if (!told || state.width !== told.width || state.height !== told.height) fireComputed(record, "TextBounds");
	if (!told || state.fits !== told.fits) fireComputed(record, "TextFits");
}

/**
 * Fires the property-changed signals of what layout computed. Done in the layout stage only, so that a script which
 * reads a place is never interrupted by handlers (UIGridStyleLayout.AbsoluteContentSize: on the next render step).
 */
export function announceChanges(tree: GuiTree): void {
	tree.layout();
	const { touched } = tree;
	if (touched.size() === 0) return;
	tree.touched = [];
	for (const node of touched) {
		node.touched = false;
		if (!node.live) continue;
		announcePlace(node);
		if (node.scroll) announceScroll(node);
		if (node.layout) announceLayout(node);
		if (node.class.text) announceText(node);
	}
}
