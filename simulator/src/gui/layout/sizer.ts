import { GuiNode } from "../tree/node";

/**
 * Finds the size of a node in pixels.
 * @param width of the parent's content box.
 * @param scale product of the UIScales above the node.
 * @param forcedWidth what a layout gives it instead of its own.
 */
export type Sizer = (
	node: GuiNode,
	width: number,
	height: number,
	scale: number,
	forcedWidth?: number,
	forcedHeight?: number,
) => LuaTuple<[number, number]>;

/** The box in which a layout places its items. Pixels. */
export interface LayoutBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Product of the UIScales that offsets are multiplied by. */
	readonly scale: number;
	/** The box is being measured: it has no limit of its own in that direction. */
	readonly openX: boolean;
	readonly openY: boolean;
}
