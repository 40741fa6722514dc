import { getStored, InstanceRecord } from "../../datamodel/record";
import { Change } from "./change";
import { GuiNode } from "./node";

/** A UIComponent of a node: its values as plain numbers, taken apart when they are first asked for. */
export class Modifier<T extends object = object> {
	readonly type = "modifier";
	/** The node that it modifies. */
	owner: GuiNode | undefined;
	private values: T | undefined;

	constructor(
		readonly record: InstanceRecord,
		readonly kind: ModifierKind,
		private readonly decode: (record: InstanceRecord) => T,
	) {}

	get(): T {
		return (this.values ??= this.decode(this.record));
	}

	/** Forgets what was taken apart, because a value has changed. */
	reset(): void {
		this.values = undefined;
	}
}

/** A UDim as two numbers. */
export interface Length {
	readonly scale: number;
	readonly offset: number;
}

export interface PaddingValues {
	readonly left: Length;
	readonly top: Length;
	readonly right: Length;
	readonly bottom: Length;
}

export interface ScaleValues {
	readonly scale: number;
}

export interface AspectValues {
	readonly ratio: number;
	readonly withParent: boolean;
	readonly byWidth: boolean;
}

export interface SizeLimits {
	readonly minWidth: number;
	readonly minHeight: number;
	readonly maxWidth: number;
	readonly maxHeight: number;
}

export interface TextSizeLimits {
	readonly min: number;
	readonly max: number;
}

export interface FlexItemValues {
	readonly grow: number;
	readonly shrink: number;
	readonly alignment: string;
}

/** The radii of a UICorner. */
export interface CornerValues {
	readonly topLeft: Length;
	readonly topRight: Length;
	readonly bottomRight: Length;
	readonly bottomLeft: Length;
}

/** 0 is left or top, 0.5 the middle, 1 right or bottom. */
export type Fraction = 0 | 0.5 | 1;

interface GridStyleValues {
	readonly horizontal: boolean;
	readonly alignX: Fraction;
	readonly alignY: Fraction;
	readonly byName: boolean;
}

export interface ListValues extends GridStyleValues {
	readonly kind: "list";
	readonly padding: Length;
	readonly wraps: boolean;
	readonly flexX: string;
	readonly flexY: string;
	readonly itemAlignment: string;
}

export interface GridValues extends GridStyleValues {
	readonly kind: "grid";
	readonly cellWidth: Length;
	readonly cellHeight: Length;
	readonly paddingX: Length;
	readonly paddingY: Length;
	readonly maxCells: number;
	readonly fromRight: boolean;
	readonly fromBottom: boolean;
}

export interface PageValues extends GridStyleValues {
	readonly kind: "page";
	readonly padding: Length;
	readonly current: InstanceRecord | undefined;
}

export interface UnknownLayout {
	readonly kind: "none";
}

export type LayoutValues = ListValues | GridValues | PageValues | UnknownLayout;

export type ModifierKind =
	| "padding"
	| "layout"
	| "scale"
	| "aspect"
	| "sizeLimits"
	| "textSizeLimits"
	| "flexItem"
	| "corner"
	| "stroke"
	| "gradient"
	| "shadow";

/** The components of one node. Where there are several of a kind that takes one, the first counts. */
export interface Modifiers {
	padding?: Modifier<PaddingValues>;
	layout?: Modifier<LayoutValues>;
	scale?: Modifier<ScaleValues>;
	aspect?: Modifier<AspectValues>;
	sizeLimits?: Modifier<SizeLimits>;
	textSizeLimits?: Modifier<TextSizeLimits>;
	flexItem?: Modifier<FlexItemValues>;
	corner?: Modifier<CornerValues>;
	/** Strokes, gradient, shadow: only drawn, and read from their records when that happens. */
	readonly drawn: Array<Modifier>;
	/** The children that the layout places, in its order. Undefined when it has to be found again. */
	items?: Array<GuiNode>;
}

export function readLength(value: UDim): Length {
	return { scale: value.Scale, offset: value.Offset };
}

function lengthOf(record: InstanceRecord, property: string): Length {
	return readLength(getStored(record, property) as UDim);
}

function itemName(record: InstanceRecord, property: string): string {
	return (getStored(record, property) as EnumItem).Name;
}

const FRACTIONS: Readonly<Record<string, Fraction>> = { Left: 0, Top: 0, Center: 0.5, Right: 1, Bottom: 1 };

function gridStyle(record: InstanceRecord): GridStyleValues {
	return {
		horizontal: itemName(record, "FillDirection") === "Horizontal",
		alignX: FRACTIONS[itemName(record, "HorizontalAlignment")] ?? 0,
		alignY: FRACTIONS[itemName(record, "VerticalAlignment")] ?? 0,
		byName: itemName(record, "SortOrder") !== "LayoutOrder",
	};
}

function decodeList(record: InstanceRecord): LayoutValues {
	return {
		kind: "list",
		...gridStyle(record),
		padding: lengthOf(record, "Padding"),
		wraps: getStored(record, "Wraps") === true,
		flexX: itemName(record, "HorizontalFlex"),
		flexY: itemName(record, "VerticalFlex"),
		itemAlignment: itemName(record, "ItemLineAlignment"),
	};
}

function decodeGrid(record: InstanceRecord): LayoutValues {
	const cell = getStored(record, "CellSize") as UDim2;
	const padding = getStored(record, "CellPadding") as UDim2;
	const corner = itemName(record, "StartCorner");
	return {
		kind: "grid",
		...gridStyle(record),
		cellWidth: readLength(cell.X),
		cellHeight: readLength(cell.Y),
		paddingX: readLength(padding.X),
		paddingY: readLength(padding.Y),
		maxCells: getStored(record, "FillDirectionMaxCells") as number,
		fromRight: corner === "TopRight" || corner === "BottomRight",
		fromBottom: corner === "BottomLeft" || corner === "BottomRight",
	};
}

function decodePages(record: InstanceRecord): LayoutValues {
	return {
		kind: "page",
		...gridStyle(record),
		padding: lengthOf(record, "Padding"),
		current: record.realm.recordOf(getStored(record, "CurrentPage")),
	};
}

// UIFlexItem.FlexMode: the ratios that each mode stands for.
const FLEX_RATIOS: Readonly<Record<string, readonly [number, number]>> = {
	None: [0, 0],
	Grow: [1, 0],
	Shrink: [0, 1],
	Fill: [1, 1],
};

function decodeFlexItem(record: InstanceRecord): FlexItemValues {
	const ratios = FLEX_RATIOS[itemName(record, "FlexMode")];
	return {
		grow: ratios ? ratios[0] : math.max(0, getStored(record, "GrowRatio") as number),
		shrink: ratios ? ratios[1] : math.max(0, getStored(record, "ShrinkRatio") as number),
		alignment: itemName(record, "ItemLineAlignment"),
	};
}

function decodePadding(record: InstanceRecord): PaddingValues {
	return {
		left: lengthOf(record, "PaddingLeft"),
		top: lengthOf(record, "PaddingTop"),
		right: lengthOf(record, "PaddingRight"),
		bottom: lengthOf(record, "PaddingBottom"),
	};
}

function decodeAspect(record: InstanceRecord): AspectValues {
	return {
		ratio: getStored(record, "AspectRatio") as number,
		withParent: itemName(record, "AspectType") === "ScaleWithParentSize",
		byWidth: itemName(record, "DominantAxis") === "Width",
	};
}

function decodeSizeLimits(record: InstanceRecord): SizeLimits {
	const min = getStored(record, "MinSize") as Vector2;
	const max = getStored(record, "MaxSize") as Vector2;
	return { minWidth: min.X, minHeight: min.Y, maxWidth: max.X, maxHeight: max.Y };
}

function decodeTextSizeLimits(record: InstanceRecord): TextSizeLimits {
	return { min: getStored(record, "MinTextSize") as number, max: getStored(record, "MaxTextSize") as number };
}

function decodeScale(record: InstanceRecord): ScaleValues {
	return { scale: math.max(0, getStored(record, "Scale") as number) };
}

function decodeCorner(record: InstanceRecord): CornerValues {
	return {
		topLeft: lengthOf(record, "TopLeftRadius"),
		topRight: lengthOf(record, "TopRightRadius"),
		bottomRight: lengthOf(record, "BottomRightRadius"),
		bottomLeft: lengthOf(record, "BottomLeftRadius"),
	};
}

const decodeNothing = (): object => ({});
const decodeUnknown = (): LayoutValues => ({ kind: "none" });

/** What a component changes of its owner when it comes, goes, or gets other values. */
const CHANGES: Readonly<Record<ModifierKind, number>> = {
	padding: Change.Content + Change.Text + Change.Size + Change.Paint,
	layout: Change.Content,
	scale: Change.Size + Change.Content + Change.Text + Change.Subtree,
	aspect: Change.Size,
	sizeLimits: Change.Size,
	textSizeLimits: Change.Text + Change.Size + Change.Paint,
	flexItem: Change.Size,
	corner: Change.Paint,
	stroke: Change.Paint,
	gradient: Change.Paint,
	shadow: Change.Paint,
};

export function changeOf(kind: ModifierKind): number {
	return CHANGES[kind];
}

type Add = (record: InstanceRecord, to: Modifiers) => Modifier;

function layoutAdder(decode: (record: InstanceRecord) => LayoutValues): Add {
	return (record, to) => {
		const made = new Modifier(record, "layout", decode);
		to.layout ??= made;
		to.items = undefined;
		return made;
	};
}

function drawnAdder(kind: ModifierKind): Add {
	return (record, to) => {
		const made = new Modifier(record, kind, decodeNothing);
		to.drawn.push(made);
		return made;
	};
}

const ADDERS: Readonly<Record<string, Add | undefined>> = {
	UIPadding: (record, to) => {
		const made = new Modifier(record, "padding", decodePadding);
		to.padding ??= made;
		return made;
	},
	UIScale: (record, to) => {
		const made = new Modifier(record, "scale", decodeScale);
		to.scale ??= made;
		return made;
	},
	UIAspectRatioConstraint: (record, to) => {
		const made = new Modifier(record, "aspect", decodeAspect);
		to.aspect ??= made;
		return made;
	},
	UISizeConstraint: (record, to) => {
		const made = new Modifier(record, "sizeLimits", decodeSizeLimits);
		to.sizeLimits ??= made;
		return made;
	},
	UITextSizeConstraint: (record, to) => {
		const made = new Modifier(record, "textSizeLimits", decodeTextSizeLimits);
		to.textSizeLimits ??= made;
		return made;
	},
	UIFlexItem: (record, to) => {
		const made = new Modifier(record, "flexItem", decodeFlexItem);
		to.flexItem ??= made;
		return made;
	},
	UIListLayout: layoutAdder(decodeList),
	UIGridLayout: layoutAdder(decodeGrid),
	UIPageLayout: layoutAdder(decodePages),
	UITableLayout: layoutAdder(decodeUnknown),
	UICorner: (record, to) => {
		const made = new Modifier(record, "corner", decodeCorner);
		to.corner ??= made;
		return made;
	},
	UIStroke: drawnAdder("stroke"),
	UIGradient: drawnAdder("gradient"),
	UIShadow: drawnAdder("shadow"),
};

/** Gives a node the component of a record. @returns undefined for UIComponents that change nothing here. */
export function addModifier(owner: GuiNode, record: InstanceRecord): Modifier | undefined {
	const add = ADDERS[record.class.name];
	if (!add) return undefined;
	owner.modifiers ??= { drawn: [] };
	const made = add(record, owner.modifiers);
	made.owner = owner;
	return made;
}
