/**
 * What the simulator says about one GUI object that is visible on a player's screen.
 *
 * All lengths are CSS pixels, which are Roblox's raw screen pixels; positions count from the top-left of the stage.
 * Colours are written "#rrggbb" and alphas run from 0 (invisible) to 1, the reverse of Roblox's transparencies.
 */
export interface SceneNode {
	/** Stays the same for as long as the instance lives. */
	readonly id: number;
	/** Names below PlayerGui, joined by dots. Not unique: siblings may share a name. */
	readonly path: string;
	readonly class: string;
	readonly name: string;
	/** Paint order over the whole screen; a higher one lies on top. */
	readonly order: number;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
	/** Degrees, clockwise, about the centre; absolute, so ancestors are included. */
	readonly rotation: number;
	/** Left, top, right, bottom on the screen; nothing of the node is seen outside. */
	readonly clip: Quad | null;
	readonly clipRadius?: number;
	/** Top-left, top-right, bottom-right, bottom-left. */
	readonly radius: Quad;
	readonly background: Fill | null;
	/** The old BorderSizePixel border, outside the box. */
	readonly border: Line | null;
	/** The lowest first. */
	readonly strokes: readonly Stroke[];
	readonly image: SceneImage | null;
	readonly text: SceneText | null;
	readonly input: { readonly multiline: boolean; readonly editable: boolean } | null;
	readonly scroll: { readonly bars: readonly ScrollBar[] } | null;
	/** Product of the CanvasGroups above. */
	readonly opacity: number;
	/** The node takes the pointer, so what lies below is not under the cursor. */
	readonly interactive: boolean;
	readonly cursor?: "pointer";
}

/** Four numbers in the order that the field's own comment gives. */
export type Quad = readonly [number, number, number, number];

/** A colour and how much of it is seen. */
export interface Paint {
	readonly color: string;
	readonly alpha: number;
}

/** A paint that a gradient may multiply. */
export interface Fill extends Paint {
	readonly gradient?: Gradient | null;
}

/** A paint with a thickness in pixels. */
export interface Line extends Paint {
	readonly width: number;
}

/** One UIStroke on the edge of a box. */
export interface Stroke extends Line {
	readonly position: "outer" | "center" | "inner";
	readonly gradient?: Gradient | null;
}

/** A UIGradient. Offsets are fractions of the node's size; keypoint times run from 0 to 1. */
export interface Gradient {
	/** Degrees, clockwise; 0 runs from left to right. */
	readonly rotation: number;
	readonly offset: readonly [number, number];
	readonly color: ReadonlyArray<readonly [number, string]>;
	readonly alpha: ReadonlyArray<readonly [number, number]>;
}

/** The image of an ImageLabel or ImageButton. */
export interface SceneImage extends Paint {
	/** As the script wrote it: rbxassetid, rbxasset, or anything else. */
	readonly source: string;
	readonly scaleType: "Stretch" | "Fit" | "Crop" | "Slice" | "Tile";
	/** Left, top, right, bottom of the middle cell, in pixels of the source. */
	readonly slice?: Quad | null;
	readonly sliceScale?: number;
	/** x, y, width, height of the part that is shown, in pixels of the source. */
	readonly rect?: Quad | null;
	readonly tile?: readonly [number, number] | null;
	readonly pixelated?: boolean;
}

/** The face of a text. The family is Roblox's name of it. */
export interface SceneFont {
	readonly family: string;
	readonly weight: number;
	readonly style: "normal" | "italic";
}

/** One line as the simulator broke it; the width is what it measured. */
export interface SceneLine {
	readonly text: string;
	readonly width: number;
}

/** The text of a TextLabel, TextButton or TextBox. */
export interface SceneText extends Paint {
	readonly value: string;
	readonly rich: boolean;
	/** Height of a line in pixels, as Roblox's TextSize; the em box is smaller. */
	readonly size: number;
	/** What sizes in markup are multiplied with. */
	readonly richScale?: number;
	readonly font: SceneFont;
	readonly xAlign: "left" | "center" | "right";
	readonly yAlign: "top" | "center" | "bottom";
	/** Multiple of the text size from one line to the next. */
	readonly lineHeight: number;
	readonly wrapped: boolean;
	readonly truncate: "none" | "end";
	readonly stroke: Line | null;
	readonly lines: readonly SceneLine[];
	/** Left, top, right, bottom. */
	readonly padding: Quad;
	/** -1 shows all. */
	readonly maxGraphemes: number;
	readonly placeholder?: boolean;
}

/** One bar of a ScrollingFrame, in screen pixels. */
export interface ScrollBar extends Paint {
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}
