import { ListValues } from "../tree/modifiers";
import { GuiNode } from "../tree/node";
import { LayoutBox, Sizer } from "./sizer";

// A list layout becomes flexible by a flex property, by Wraps, or by an item with a UIFlexItem (UIListLayout.yaml).
// What the reference leaves open follows CSS flexible boxes, whose words it uses.

interface FlexItem {
	readonly node: GuiNode;
	along: number;
	across: number;
	readonly grow: number;
	readonly shrink: number;
	readonly min: number;
	readonly max: number;
	readonly alignment: string;
	frozen: boolean;
}

interface FlexLine {
	readonly items: Array<FlexItem>;
	/** Sizes and gaps of its items. */
	along: number;
	across: number;
	start: number;
}

// Sums of fractions of a width must not wrap the last item of a line that they fill.
const TOLERANCE = 0.01;

export function isFlex(values: ListValues, items: ReadonlyArray<GuiNode>): boolean {
	if (values.wraps || values.flexX !== "None" || values.flexY !== "None") return true;
	if (values.itemAlignment !== "Automatic") return true;
	for (const item of items) if (item.modifiers?.flexItem) return true;
	return false;
}

function createItem(node: GuiNode, horizontal: boolean, fill: boolean, layout: string, scale: number): FlexItem {
	const own = node.modifiers?.flexItem?.get();
	const limits = node.modifiers?.sizeLimits?.get();
	const factor = scale * (node.modifiers?.scale?.get().scale ?? 1);
	return {
		node,
		along: horizontal ? node.targetWidth : node.targetHeight,
		across: horizontal ? node.targetHeight : node.targetWidth,
		grow: own ? own.grow : fill ? 1 : 0,
		shrink: own ? own.shrink : fill ? 1 : 0,
		min: limits ? (horizontal ? limits.minWidth : limits.minHeight) * factor : 0,
		max: limits ? (horizontal ? limits.maxWidth : limits.maxHeight) * factor : math.huge,
		alignment: own && own.alignment !== "Automatic" ? own.alignment : layout,
		frozen: false,
	};
}

/** Deals free room out by the ratios, or takes missing room away; items stop at their limits. */
function resolveLengths(items: ReadonlyArray<FlexItem>, room: number): void {
	let used = 0;
	for (const item of items) used += item.along;
	const growing = room > used;
	const basis = new Map<FlexItem, number>();
	for (const item of items) {
		basis.set(item, item.along);
		item.frozen = (growing ? item.grow : item.shrink * item.along) <= 0;
	}
	for (let round = 0; round <= items.size(); round++) {
		let free = room;
		let weights = 0;
		for (const item of items) {
			free -= item.frozen ? item.along : basis.get(item)!;
			if (!item.frozen) weights += growing ? item.grow : item.shrink * basis.get(item)!;
		}
		if (weights <= 0) return;
		let violated = false;
		for (const item of items) {
			if (item.frozen) continue;
			const own = basis.get(item)!;
			const weight = growing ? item.grow : item.shrink * own;
			const wanted = own + (free * weight) / weights;
			item.along = math.clamp(wanted, item.min, math.max(item.min, item.max));
			if (item.along !== wanted) {
				item.frozen = true;
				violated = true;
			}
		}
		if (!violated) return;
	}
}

/** Where the first of some boxes starts and how much is added to the gaps between them. */
function distribute(mode: string, free: number, count: number, align: number): LuaTuple<[number, number]> {
	if (free > 0 && count > 0) {
		if (mode === "SpaceEvenly") return $tuple(free / (count + 1), free / (count + 1));
		if (mode === "SpaceAround") return $tuple(free / count / 2, free / count);
		if (mode === "SpaceBetween" && count > 1) return $tuple(0, free / (count - 1));
	}
	return $tuple(free * align, 0);
}

const ITEM_FRACTIONS: Readonly<Record<string, number>> = { Start: 0, Center: 0.5, End: 1, Stretch: 0 };

/** Places items in lines that grow and shrink. @returns the size of all lines together, in pixels. */
export function arrangeFlex(
	values: ListValues,
	nodes: ReadonlyArray<GuiNode>,
	box: LayoutBox,
	size: Sizer,
): LuaTuple<[number, number]> {
	const { horizontal } = values;
	const room = horizontal ? box.width : box.height;
	const roomAcross = horizontal ? box.height : box.width;
	const open = horizontal ? box.openX : box.openY;
	const openAcross = horizontal ? box.openY : box.openX;
	const flexAlong = horizontal ? values.flexX : values.flexY;
	const flexAcross = horizontal ? values.flexY : values.flexX;
	const gap = values.padding.scale * room + values.padding.offset * box.scale;
	const lineGap = values.padding.scale * roomAcross + values.padding.offset * box.scale;

	const lines = new Array<FlexLine>();
	let line: FlexLine | undefined;
	for (const node of nodes) {
		const [width, height] = size(node, box.width, box.height, box.scale);
		node.targetWidth = width;
		node.targetHeight = height;
		const item = createItem(node, horizontal, flexAlong === "Fill", values.itemAlignment, box.scale);
		if (!line || (values.wraps && !open && line.along + gap + item.along > room + TOLERANCE)) {
			line = { items: [], along: -gap, across: 0, start: 0 };
			lines.push(line);
		}
		line.items.push(item);
		line.along += gap + item.along;
	}

	for (const each of lines) {
		if (!open) {
			resolveLengths(each.items, room - gap * (each.items.size() - 1));
			each.along = gap * (each.items.size() - 1);
			for (const item of each.items) {
				resize(item, horizontal, box, size, item.along, undefined);
				each.along += item.along;
			}
		}
		for (const item of each.items) each.across = math.max(each.across, item.across);
	}
	// The only line of a container that does not wrap is as thick as the container.
	if (!values.wraps && !openAcross && lines.size() === 1) lines[0]!.across = roomAcross;

	let across = lineGap * (lines.size() - 1);
	for (const each of lines) across += each.across;
	const freeAcross = openAcross ? 0 : roomAcross - across;
	const alignAcross = horizontal ? values.alignY : values.alignX;
	let [start, extra] = distribute(flexAcross, freeAcross, lines.size(), alignAcross);
	if (flexAcross === "Fill" && freeAcross > 0) {
		for (const each of lines) each.across += freeAcross / lines.size();
		start = 0;
		extra = 0;
	}
	let widest = 0;
	let thickest = 0;
	for (const each of lines) {
		each.start = start;
		start += each.across + lineGap + extra;
		placeLine(each, values, box, size, room, flexAlong, flexAcross === "Fill", gap, alignAcross, openAcross);
		widest = math.max(widest, each.along);
		for (const item of each.items) thickest = math.max(thickest, item.across);
	}
	const contentAcross = lines.size() > 1 ? across : thickest;
	if (horizontal) return $tuple(widest, contentAcross);
	return $tuple(contentAcross, widest);
}

function resize(
	item: FlexItem,
	horizontal: boolean,
	box: LayoutBox,
	size: Sizer,
	along: number,
	across: number | undefined,
): void {
	const { node } = item;
	const same = along === (horizontal ? node.targetWidth : node.targetHeight);
	if (same && across === undefined) return;
	const [width, height] = size(
		node,
		box.width,
		box.height,
		box.scale,
		horizontal ? along : across,
		horizontal ? across : along,
	);
	node.targetWidth = width;
	node.targetHeight = height;
	item.along = horizontal ? width : height;
	item.across = horizontal ? height : width;
}

function placeLine(
	line: FlexLine,
	values: ListValues,
	box: LayoutBox,
	size: Sizer,
	room: number,
	flexAlong: string,
	fillAcross: boolean,
	gap: number,
	alignAcross: number,
	openAcross: boolean,
): void {
	const { horizontal } = values;
	const align = horizontal ? values.alignX : values.alignY;
	const [first, extra] = distribute(flexAlong, room - line.along, line.items.size(), align);
	let position = first;
	for (const item of line.items) {
		const stretched = item.alignment === "Stretch" || (fillAcross && item.alignment === "Automatic");
		if (stretched && !openAcross) resize(item, horizontal, box, size, item.along, line.across);
		const fraction = stretched ? 0 : (ITEM_FRACTIONS[item.alignment] ?? alignAcross);
		const across = line.start + (line.across - item.across) * fraction;
		item.node.targetX = box.x + (horizontal ? position : across);
		item.node.targetY = box.y + (horizontal ? across : position);
		position += item.along + gap + extra;
	}
}
