import { getStored } from "../../datamodel/record";
import { GuiNode, ScrollState } from "../tree/node";
import { contentSize } from "./measure";

function enumName(node: GuiNode, property: string): string {
	return (getStored(node.record, property) as EnumItem).Name;
}

/** Whether a bar takes its width from the window (ScrollingFrame.VerticalScrollBarInset). */
function takesRoom(inset: string, shown: boolean): boolean {
	return inset === "Always" || (inset === "ScrollBar" && shown);
}

/** Finds the canvas, the window and the bars of a ScrollingFrame whose own box is known. */
export function measureScroll(node: GuiNode): ScrollState {
	const { record } = node;
	const size = getStored(record, "CanvasSize") as UDim2;
	const across = size.X;
	const down = size.Y;
	const [xScale, xOffset, yScale, yOffset] = [across.Scale, across.Offset, down.Scale, down.Offset];
	const auto = enumName(node, "AutomaticCanvasSize");
	const autoX = auto === "X" || auto === "XY";
	const autoY = auto === "Y" || auto === "XY";
	const direction = enumName(node, "ScrollingDirection");
	const thickness = math.max(0, getStored(record, "ScrollBarThickness") as number);
	const enabled = getStored(record, "ScrollingEnabled") === true;
	const insetX = enumName(node, "HorizontalScrollBarInset");
	const insetY = enumName(node, "VerticalScrollBarInset");

	let windowWidth = node.width;
	let windowHeight = node.height;
	let canvasWidth = 0;
	let canvasHeight = 0;
	let barX = false;
	let barY = false;
	// A bar that takes room can make the other one necessary; the third pass changes nothing any more.
	for (let pass = 0; pass < 3; pass++) {
		windowWidth = math.max(0, node.width - (takesRoom(insetY, barY) ? thickness : 0));
		windowHeight = math.max(0, node.height - (takesRoom(insetX, barX) ? thickness : 0));
		canvasWidth = xScale * windowWidth + xOffset * node.scale;
		canvasHeight = yScale * windowHeight + yOffset * node.scale;
		if (autoX || autoY) {
			const [contentWidth, contentHeight] = contentSize(
				node,
				canvasWidth,
				canvasHeight,
				node.scale,
				autoX,
				autoY,
				math.huge,
				node.width,
			);
			if (autoX) canvasWidth = math.max(canvasWidth, contentWidth);
			if (autoY) canvasHeight = math.max(canvasHeight, contentHeight);
		}
		const nowX = enabled && direction !== "Y" && canvasWidth > windowWidth + 0.01;
		const nowY = enabled && direction !== "X" && canvasHeight > windowHeight + 0.01;
		if (nowX === barX && nowY === barY) break;
		barX = nowX;
		barY = nowY;
	}
	const maxX = math.max(0, canvasWidth - windowWidth);
	const maxY = math.max(0, canvasHeight - windowHeight);
	const position = getStored(record, "CanvasPosition") as Vector2;
	return {
		canvasWidth,
		canvasHeight,
		windowWidth,
		windowHeight,
		x: math.clamp(position.X, 0, maxX),
		y: math.clamp(position.Y, 0, maxY),
		maxX,
		maxY,
		barX,
		barY,
		barLeft: enumName(node, "VerticalScrollBarPosition") === "Left",
		thickness,
	};
}
