/**
 * What is drawn of one GuiObject. All lengths are raw screen pixels, positions count from the top-left of the screen.
 * Colours are "#rrggbb"; alphas run from 0 (invisible) to 1, the reverse of Roblox's transparencies.
 */
export interface SceneNode {
	/** Stays the same for as long as the instance lives. */
	readonly id: number;
	/** Names below PlayerGui, joined by dots. */
	readonly path: string;
	readonly class: string;
	readonly name: string;
	/** Paint order over the whole screen; a higher one lies on top. */
	readonly order: number;
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
	/** Degrees about the centre, ancestors included. */
	readonly rotation: number;
	/** Left, top, right, bottom; nothing of the node is seen outside. */
	readonly clip?: Quad;
	/** Radius of the clip's corners: a CanvasGroup clips round. */
	readonly clipRadius?: number;
	/** Top left, top right, bottom right, bottom left. */
	readonly radius: Quad;
	readonly background?: Fill;
	/** The old BorderSizePixel border. */
	readonly border?: Line;
	readonly strokes: ReadonlyArray<Stroke>;
	readonly image?: SceneImage;
	readonly text?: SceneText;
	/** Set for a TextBox. */
	readonly input?: { readonly multiline: boolean; readonly editable: boolean };
	readonly bars?: ReadonlyArray<Bar>;
	/** Product of the CanvasGroups above. */
	readonly opacity: number;
	/** Whether it takes the pointer. */
	readonly interactive: boolean;
	readonly pointer: boolean;
}

export type Quad = readonly [number, number, number, number];

export interface Paint {
	readonly color: string;
	readonly alpha: number;
}

export interface Fill extends Paint {
	readonly gradient?: Gradient;
}

export interface Line extends Paint {
	readonly width: number;
}

export interface Stroke extends Line {
	readonly position: "outer" | "center" | "inner";
	/** Pixels by which it stands farther out than its position says; negative is farther in. */
	readonly offset: number;
	readonly gradient?: Gradient;
}

/** A UIGradient. Offsets are fractions of the node's size. */
export interface Gradient {
	readonly rotation: number;
	readonly offset: readonly [number, number];
	readonly color: ReadonlyArray<readonly [number, string]>;
	readonly alpha: ReadonlyArray<readonly [number, number]>;
}

export interface SceneImage extends Paint {
	/** As the script wrote it. */
	readonly source: string;
	readonly scaleType: string;
	/** Left, top, right, bottom of the middle cell, in pixels of the source. */
	readonly slice?: Quad;
	readonly sliceScale?: number;
	/** x, y, width, height of the part that is shown, in pixels of the source. */
	readonly rect?: Quad;
	readonly tile?: readonly [number, number];
	readonly pixelated: boolean;
}

export interface SceneText extends Paint {
	readonly value: string;
	readonly rich: boolean;
	/** The TextSize that is drawn: UIScale and TextScaled are applied. */
	readonly size: number;
	/** What a size in the markup is multiplied by (UIScale). */
	readonly richScale: number;
	readonly family: string;
	readonly weight: number;
	readonly italic: boolean;
	readonly xAlign: string;
	readonly yAlign: string;
	/** Height of a line as a multiple of the size. */
	readonly lineHeight: number;
	readonly wrapped: boolean;
	readonly truncated: boolean;
	readonly stroke?: Line;
	/** Broken and truncated: what is drawn, without markup. */
	readonly lines: ReadonlyArray<{ readonly text: string; readonly width: number }>;
	/** Left, top, right, bottom. */
	readonly padding: Quad;
	/** -1 shows all. */
	readonly maxGraphemes: number;
	readonly placeholder: boolean;
}

/** The handle of one bar of a ScrollingFrame. */
export interface Bar extends Paint {
	readonly x: number;
	readonly y: number;
	readonly w: number;
	readonly h: number;
}
