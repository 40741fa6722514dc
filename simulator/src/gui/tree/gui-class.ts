import { ClassInfo } from "../../datamodel/class-info";
import { Change, RelativeTo } from "./change";
import { GuiNode } from "./node";

/** A node without its identity. */
export type GuiFields = Omit<GuiNode, "record" | "class">;

/** Stores a property's value in a node as plain numbers. Returns what it changes (`Change` bits). */
export type Setter = (node: GuiFields, value: unknown) => number;

/** How one class takes part in layout, drawing and input. */
export interface GuiClass {
	readonly info: ClassInfo;
	readonly setters: ReadonlyMap<string, Setter>;
	/** The values of a new instance, without identity. */
	readonly template: GuiFields;
	/** A LayerCollector; only a ScreenGui's is on the screen. */
	readonly layer: boolean;
	readonly screen: boolean;
	readonly text: boolean;
	readonly textBox: boolean;
	readonly image: boolean;
	readonly button: boolean;
	readonly scrolling: boolean;
	readonly group: boolean;
}

/** What an instance is to the GUI. */
export type GuiKind = "object" | "layer" | "modifier" | "container" | "root";

const always = (change: number): Setter => {
	return () => change;
};

const setSize: Setter = (node, value) => {
	const size = value as UDim2;
	const width = size.X;
	const height = size.Y;
	node.sizeXScale = width.Scale;
	node.sizeXOffset = width.Offset;
	node.sizeYScale = height.Scale;
	node.sizeYOffset = height.Offset;
	return Change.Size;
};

const setPosition: Setter = (node, value) => {
	const position = value as UDim2;
	const across = position.X;
	const down = position.Y;
	node.posXScale = across.Scale;
	node.posXOffset = across.Offset;
	node.posYScale = down.Scale;
	node.posYOffset = down.Offset;
	return Change.Size;
};

const setAnchorPoint: Setter = (node, value) => {
	const anchor = value as Vector2;
	node.anchorX = anchor.X;
	node.anchorY = anchor.Y;
	return Change.Size;
};

const setAutomaticSize: Setter = (node, value) => {
	const name = (value as Enum.AutomaticSize).Name;
	node.autoX = name === "X" || name === "XY";
	node.autoY = name === "Y" || name === "XY";
	return Change.Size;
};

const RELATIVE: Readonly<Record<string, RelativeTo>> = {
	RelativeXY: RelativeTo.Both,
	RelativeXX: RelativeTo.Width,
	RelativeYY: RelativeTo.Height,
};

const OBJECT_SETTERS: Readonly<Record<string, Setter>> = {
	Size: setSize,
	Position: setPosition,
	AnchorPoint: setAnchorPoint,
	AutomaticSize: setAutomaticSize,
	SizeConstraint: (node, value) => {
		node.relativeTo = RELATIVE[(value as Enum.SizeConstraint).Name] ?? RelativeTo.Both;
		return Change.Size;
	},
	Rotation: (node, value) => {
		node.turn = value as number;
		return Change.Size;
	},
	Visible: (node, value) => {
		node.visible = value as boolean;
		return Change.Size + Change.Items + Change.Order;
	},
	LayoutOrder: (node, value) => {
		node.layoutOrder = value as number;
		return Change.Size + Change.Items;
	},
	ZIndex: (node, value) => {
		node.zIndex = value as number;
		return Change.Order;
	},
	ClipsDescendants: (node, value) => {
		node.clips = value as boolean;
		return Change.Subtree;
	},
};

const TEXT_CHANGE = Change.Text + Change.Paint;
const TEXT_PROPERTIES = [
	"Text",
	"TextSize",
	"FontFace",
	"RichText",
	"TextScaled",
	"TextWrapped",
	"TextTruncate",
	"LineHeight",
	"PlaceholderText",
];
const SCROLL_PROPERTIES = [
	"CanvasSize",
	"CanvasPosition",
	"AutomaticCanvasSize",
	"ScrollBarThickness",
	"ScrollingDirection",
	"ScrollingEnabled",
	"HorizontalScrollBarInset",
	"VerticalScrollBarInset",
	"VerticalScrollBarPosition",
];

function settersOf(info: ClassInfo): Map<string, Setter> {
	const setters = new Map<string, Setter>();
	if (info.ancestry.has("LayerCollector")) {
		for (const name of ["Enabled", "DisplayOrder", "ZIndexBehavior"]) setters.set(name, always(Change.Order));
		for (const name of ["ScreenInsets", "Size", "CanvasSize"]) setters.set(name, always(Change.Layer));
		return setters;
	}
	for (const [name, setter] of pairs(OBJECT_SETTERS)) setters.set(name, setter);
	if (info.members.has("TextSize")) {
		for (const name of TEXT_PROPERTIES) setters.set(name, always(TEXT_CHANGE));
	}
	if (info.ancestry.has("ScrollingFrame")) {
		for (const name of SCROLL_PROPERTIES) setters.set(name, always(Change.Content + Change.Paint));
	}
	if (info.ancestry.has("CanvasGroup")) {
		for (const name of ["GroupTransparency", "GroupColor3"]) setters.set(name, always(Change.Subtree));
	}
	return setters;
}

const BLANK: GuiFields = {
	type: "node",
	live: true,
	parent: undefined,
	children: [],
	loose: false,
	modifiers: undefined,
	sizeXScale: 0,
	sizeXOffset: 0,
	sizeYScale: 0,
	sizeYOffset: 0,
	posXScale: 0,
	posXOffset: 0,
	posYScale: 0,
	posYOffset: 0,
	anchorX: 0,
	anchorY: 0,
	turn: 0,
	visible: true,
	zIndex: 1,
	layoutOrder: 0,
	autoX: false,
	autoY: false,
	relativeTo: RelativeTo.Both,
	clips: false,
	x: 0,
	y: 0,
	width: 0,
	height: 0,
	rotation: 0,
	scale: 1,
	placed: false,
	targetX: 0,
	targetY: 0,
	targetWidth: 0,
	targetHeight: 0,
	measured: false,
	measuredWidth: 0,
	measuredHeight: 0,
	measuredForWidth: 0,
	measuredForHeight: 0,
	measuredForScale: 0,
	arrangeDirty: true,
	descendantDirty: false,
	touched: false,
	repaint: false,
	paintIndex: 0,
	scroll: undefined,
	textInputs: undefined,
	text: undefined,
	layout: undefined,
	toldX: 0,
	toldY: 0,
	toldWidth: 0,
	toldHeight: 0,
	toldRotation: 0,
	toldScroll: undefined,
	toldText: undefined,
	toldLayout: undefined,
};

function createClass(info: ClassInfo): GuiClass {
	const setters = settersOf(info);
	const template = table.clone(BLANK);
	for (const [name, setter] of setters) {
		const member = info.members.get(name);
		if (member && member.kind === "property" && member.default !== undefined) {
			setter(template, member.default);
		}
	}
	const is = (name: string) => info.ancestry.has(name);
	return {
		info,
		setters,
		template,
		layer: is("LayerCollector"),
		screen: is("ScreenGui"),
		text: info.members.has("TextSize"),
		textBox: is("TextBox"),
		image: is("ImageLabel") || is("ImageButton"),
		button: is("GuiButton"),
		scrolling: is("ScrollingFrame"),
		group: is("CanvasGroup"),
	};
}

const classes = new Map<ClassInfo, GuiClass>();
const kinds = new Map<ClassInfo, GuiKind>();

/** What the GUI has to know of a class. The reflection makes one ClassInfo per class for all realms. */
export function guiClassOf(info: ClassInfo): GuiClass {
	let found = classes.get(info);
	if (!found) {
		found = createClass(info);
		classes.set(info, found);
	}
	return found;
}

export function guiKindOf(info: ClassInfo): GuiKind {
	let kind = kinds.get(info);
	if (kind === undefined) {
		kind = findKind(info);
		kinds.set(info, kind);
	}
	return kind;
}

function findKind(info: ClassInfo): GuiKind {
	if (info.ancestry.has("GuiObject")) return "object";
	if (info.ancestry.has("LayerCollector")) return "layer";
	if (info.ancestry.has("UIBase")) return "modifier";
	return info.name === "PlayerGui" ? "root" : "container";
}
