import { setStored } from "../../datamodel/mutations";
import { getStored } from "../../datamodel/record";
import { makeVector2 } from "../datatypes";
import { GuiNode } from "../tree/node";

/** Pixels that one notch of the wheel moves a canvas. The engine's own step is not documented. */
export const WHEEL_STEP = 60;

/** A bar of a ScrollingFrame with the part of it that stands for the window, in raw screen pixels. */
export interface ScrollBar {
	readonly vertical: boolean;
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Start and length of the handle, along the bar. */
	readonly handleStart: number;
	readonly handleLength: number;
}

/** The shortest handle that a finger can still find. */
const SHORTEST_HANDLE = 12;

/** The bars of a ScrollingFrame that are shown. */
export function scrollBarsOf(node: GuiNode): Array<ScrollBar> {
	const { scroll } = node;
	const bars = new Array<ScrollBar>();
	if (!scroll || scroll.thickness <= 0) return bars;
	if (scroll.barY) {
		const length = node.height - (scroll.barX ? scroll.thickness : 0);
		const handleLength = math.min(
			length,
			math.max(SHORTEST_HANDLE, (length * scroll.windowHeight) / scroll.canvasHeight),
		);
		bars.push({
			vertical: true,
			x: scroll.barLeft ? node.x : node.x + node.width - scroll.thickness,
			y: node.y,
			width: scroll.thickness,
			height: length,
			handleStart: scroll.maxY > 0 ? (scroll.y / scroll.maxY) * (length - handleLength) : 0,
			handleLength,
		});
	}
	if (scroll.barX) {
		const length = node.width - (scroll.barY ? scroll.thickness : 0);
		const handleLength = math.min(
			length,
			math.max(SHORTEST_HANDLE, (length * scroll.windowWidth) / scroll.canvasWidth),
		);
		bars.push({
			vertical: false,
			x: node.x + (scroll.barY && scroll.barLeft ? scroll.thickness : 0),
			y: node.y + node.height - scroll.thickness,
			width: length,
			height: scroll.thickness,
			handleStart: scroll.maxX > 0 ? (scroll.x / scroll.maxX) * (length - handleLength) : 0,
			handleLength,
		});
	}
	return bars;
}

function scrollTo(node: GuiNode, x: number, y: number): void {
	const { scroll } = node;
	if (!scroll) return;
	const [toX, toY] = [math.clamp(x, 0, scroll.maxX), math.clamp(y, 0, scroll.maxY)];
	if (toX === scroll.x && toY === scroll.y) return;
	setStored(node.record, "CanvasPosition", makeVector2(toX, toY));
}

/** Whether a player can move the canvas of a frame at all. */
export function isScrollable(node: GuiNode): boolean {
	const { scroll } = node;
	return scroll !== undefined && (scroll.barX || scroll.barY) && getStored(node.record, "ScrollingEnabled") === true;
}

/** Moves a canvas by pixels, in the directions in which it can be moved. */
export function scrollBy(node: GuiNode, byX: number, byY: number): void {
	const { scroll } = node;
	if (!scroll) return;
	scrollTo(node, scroll.x + (scroll.barX ? byX : 0), scroll.y + (scroll.barY ? byY : 0));
}

/** Turns the wheel over a frame; one that only goes sideways goes sideways. @param delta notches, 1 is up. */
export function scrollByWheel(node: GuiNode, delta: number): void {
	if (node.scroll && node.scroll.barY) scrollBy(node, 0, -delta * WHEEL_STEP);
	else scrollBy(node, -delta * WHEEL_STEP, 0);
}

/** The bar at a point in raw screen pixels. */
export function scrollBarAt(node: GuiNode, x: number, y: number): ScrollBar | undefined {
	if (!node.class.scrolling || !isScrollable(node)) return undefined;
	return scrollBarsOf(node).find(
		(bar) => x >= bar.x && y >= bar.y && x < bar.x + bar.width && y < bar.y + bar.height,
	);
}

/**
 * Moves a canvas so that its bar's handle begins at a place.
 * @param start pixels from the beginning of the bar.
 */
export function scrollHandleTo(node: GuiNode, vertical: boolean, start: number): void {
	const { scroll } = node;
	const bar = scrollBarsOf(node).find((candidate) => candidate.vertical === vertical);
	if (!scroll || !bar) return;
	const room = (vertical ? bar.height : bar.width) - bar.handleLength;
	const part = room > 0 ? math.clamp(start / room, 0, 1) : 0;
	if (vertical) scrollTo(node, scroll.x, part * scroll.maxY);
	else scrollTo(node, part * scroll.maxX, scroll.y);
}
