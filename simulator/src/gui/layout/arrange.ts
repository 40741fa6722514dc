import { GuiNode } from "../tree/node";
import { arrangeItems, layoutValuesOf } from "./layouts";
import { sizeOf } from "./measure";
import { paddingOf } from "./padding";
import { measureScroll } from "./scrolling";

// Shifting a subtree adds rounding errors up; they are no movement.
const MOVE_TOLERANCE = 1e-6;

/** Hears which nodes have another place or size than before. */
export interface LayoutListener {
	readonly moved: (node: GuiNode) => void;
	/** A node whose box limits what is seen of those below has another box. */
	readonly clipChanged: (node: GuiNode) => void;
}

/** Gives a LayerCollector its area, in raw screen pixels, and lays out what is below where needed. */
export function arrangeLayer(
	layer: GuiNode,
	x: number,
	y: number,
	width: number,
	height: number,
	listener: LayoutListener,
): void {
	const scale = layer.modifiers?.scale ? layer.modifiers.scale.get().scale : 1;
	place(layer, x, y, width, height, 0, scale, listener);
}

function place(
	node: GuiNode,
	x: number,
	y: number,
	width: number,
	height: number,
	rotation: number,
	scale: number,
	listener: LayoutListener,
): void {
	const resized =
		node.width !== width || node.height !== height || node.scale !== scale || node.rotation !== rotation;
	if (!node.placed || resized) {
		if (node.clips && node.placed) listener.clipChanged(node);
		node.placed = true;
		node.x = x;
		node.y = y;
		node.width = width;
		node.height = height;
		node.rotation = rotation;
		node.scale = scale;
		node.text = undefined;
		node.arrangeDirty = true;
		listener.moved(node);
	} else if (math.abs(node.x - x) > MOVE_TOLERANCE || math.abs(node.y - y) > MOVE_TOLERANCE) {
		shift(node, x - node.x, y - node.y, listener);
	}
	visit(node, listener);
}

/** Moves a node with everything below it; nothing has to be measured again for that. */
function shift(node: GuiNode, byX: number, byY: number, listener: LayoutListener): void {
	node.x += byX;
	node.y += byY;
	listener.moved(node);
	for (const child of node.children) if (child.placed) shift(child, byX, byY, listener);
}

function visit(node: GuiNode, listener: LayoutListener): void {
	if (node.arrangeDirty) {
		node.arrangeDirty = false;
		node.descendantDirty = false;
		arrangeChildren(node, listener);
	} else if (node.descendantDirty) {
		node.descendantDirty = false;
		for (const child of node.children) visit(child, listener);
	}
}

function arrangeChildren(node: GuiNode, listener: LayoutListener): void {
	let { x, y, width, height } = node;
	const { scale } = node;
	if (node.class.scrolling) {
		const scroll = measureScroll(node);
		const previous = node.scroll;
		node.scroll = scroll;
		if (!previous || previous.canvasWidth !== scroll.canvasWidth || previous.canvasHeight !== scroll.canvasHeight) {
			listener.moved(node);
		} else if (previous.x !== scroll.x || previous.y !== scroll.y) {
			listener.moved(node);
		}
		x -= scroll.x - (scroll.barLeft ? node.width - scroll.windowWidth : 0);
		y -= scroll.y;
		width = scroll.canvasWidth;
		height = scroll.canvasHeight;
	}
	if (node.modifiers?.padding) {
		const [left, top, right, bottom] = paddingOf(node, width, height, scale);
		x += left;
		y += top;
		width = math.max(0, width - left - right);
		height = math.max(0, height - top - bottom);
	}
	const layout = layoutValuesOf(node);
	if (layout) {
		const box = { x, y, width, height, scale, openX: false, openY: false };
		const state = arrangeItems(node, layout, box, sizeOf);
		const previous = node.layout;
		node.layout = state;
		if (
			!previous ||
			previous.contentWidth !== state.contentWidth ||
			previous.contentHeight !== state.contentHeight ||
			previous.cellWidth !== state.cellWidth ||
			previous.cellHeight !== state.cellHeight ||
			previous.columns !== state.columns ||
			previous.rows !== state.rows
		) {
			listener.moved(node);
		}
	}
	const { rotation, children } = node;
	const turned = rotation !== 0;
	const middleX = node.x + node.width / 2;
	const middleY = node.y + node.height / 2;
	const cos = turned ? math.cos(math.rad(rotation)) : 1;
	const sin = turned ? math.sin(math.rad(rotation)) : 0;
	for (const child of children) {
		const placedByLayout = layout !== undefined && child.visible && !child.loose;
		if (!placedByLayout) {
			const [childWidth, childHeight] = sizeOf(child, width, height, scale);
			child.targetWidth = childWidth;
			child.targetHeight = childHeight;
			child.targetX = x + child.posXScale * width + child.posXOffset * scale - child.anchorX * childWidth;
			child.targetY = y + child.posYScale * height + child.posYOffset * scale - child.anchorY * childHeight;
		}
		let { targetX, targetY } = child;
		if (turned) {
			// A parent that is turned carries its children round its own middle.
			const fromX = targetX + child.targetWidth / 2 - middleX;
			const fromY = targetY + child.targetHeight / 2 - middleY;
			targetX = middleX + fromX * cos - fromY * sin - child.targetWidth / 2;
			targetY = middleY + fromX * sin + fromY * cos - child.targetHeight / 2;
		}
		const own = child.modifiers?.scale ? child.modifiers.scale.get().scale : 1;
		place(
			child,
			targetX,
			targetY,
			child.targetWidth,
			child.targetHeight,
			placedByLayout ? rotation : rotation + child.turn,
			scale * own,
			listener,
		);
	}
}
