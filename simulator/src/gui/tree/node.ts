import { InstanceRecord } from "../../datamodel/record";
import { TextLine, TextStyle, Truncation } from "../text/break-lines";
import { TextRun } from "../text/rich-text";
import { RelativeTo } from "./change";
import { GuiClass } from "./gui-class";
import { Modifiers } from "./modifiers";

/** The canvas of a ScrollingFrame after layout. Pixels. */
export interface ScrollState {
	readonly canvasWidth: number;
	readonly canvasHeight: number;
	readonly windowWidth: number;
	readonly windowHeight: number;
	/** The canvas point in the window's top-left corner, within its limits. */
	readonly x: number;
	readonly y: number;
	readonly maxX: number;
	readonly maxY: number;
	/** Whether there is a bar that moves the canvas in that direction. */
	readonly barX: boolean;
	readonly barY: boolean;
	readonly barLeft: boolean;
	readonly thickness: number;
}

/** The text of a label, button or box before it is broken into lines. */
export interface TextInputs {
	readonly runs: ReadonlyArray<TextRun>;
	/** With the TextSize that the script set, before UIScale. */
	readonly style: TextStyle;
	readonly wrapped: boolean;
	readonly scaled: boolean;
	readonly truncate: Truncation;
	/** Whether markup was found and could be read. */
	readonly rich: boolean;
	/** Whether it is the PlaceholderText. */
	readonly placeholder: boolean;
}

/** A text as it stands in its box. */
export interface TextState {
	readonly lines: ReadonlyArray<TextLine>;
	/** Pixels per line, after TextScaled and UIScale. */
	readonly size: number;
	readonly width: number;
	readonly height: number;
	readonly fits: boolean;
}

/** What a layout found out about itself. Pixels. */
export interface LayoutState {
	readonly contentWidth: number;
	readonly contentHeight: number;
	readonly cellWidth: number;
	readonly cellHeight: number;
	readonly columns: number;
	readonly rows: number;
}

/**
 * One GuiBase2d that is in a player's GUI: its inputs as plain numbers, and where it stands. A script's values are
 * taken apart once, when they are set.
 */
export interface GuiNode {
	readonly type: "node";
	readonly record: InstanceRecord;
	readonly class: GuiClass;
	/** Whether it is below a PlayerGui. One that has left keeps its last place, and a new node is made if it returns. */
	live: boolean;
	/** The next GuiBase2d above; folders between are passed over. Undefined for a LayerCollector. */
	parent: GuiNode | undefined;
	/** GuiObjects below it, in the order in which they were parented. */
	children: Array<GuiNode>;
	/** Whether a folder stands between it and its parent, which keeps layouts away from it. */
	loose: boolean;
	modifiers: Modifiers | undefined;

	sizeXScale: number;
	sizeXOffset: number;
	sizeYScale: number;
	sizeYOffset: number;
	posXScale: number;
	posXOffset: number;
	posYScale: number;
	posYOffset: number;
	anchorX: number;
	anchorY: number;
	turn: number;
	visible: boolean;
	zIndex: number;
	layoutOrder: number;
	autoX: boolean;
	autoY: boolean;
	relativeTo: RelativeTo;
	clips: boolean;

	/** Raw screen pixels of the unturned box; meaningless until `placed`. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** Degrees, ancestors included. */
	rotation: number;
	/** Product of the UIScales of it and its ancestors. */
	scale: number;
	placed: boolean;

	/** Where a layout or the parent wants the box, before the parent's rotation. */
	targetX: number;
	targetY: number;
	targetWidth: number;
	targetHeight: number;

	/** Whether the measured size below is still right for the same parent's size and scale. */
	measured: boolean;
	measuredWidth: number;
	measuredHeight: number;
	measuredForWidth: number;
	measuredForHeight: number;
	measuredForScale: number;

	/** Its children must be placed again. */
	arrangeDirty: boolean;
	/** One of its descendants is `arrangeDirty`. */
	descendantDirty: boolean;
	/** It is among the nodes whose changes have yet to be announced. */
	touched: boolean;
	/** It is among the nodes that have yet to be drawn again. */
	repaint: boolean;
	/** Its place in the list of what is shown, from 1; 0 when it is not shown. */
	paintIndex: number;

	scroll: ScrollState | undefined;
	/** What the text is made of, taken apart when it is first measured. */
	textInputs: TextInputs | undefined;
	text: TextState | undefined;
	layout: LayoutState | undefined;

	// What scripts have been told by property-changed signals.
	toldX: number;
	toldY: number;
	toldWidth: number;
	toldHeight: number;
	toldRotation: number;
	toldScroll: ScrollState | undefined;
	toldText: TextState | undefined;
	toldLayout: LayoutState | undefined;
}
