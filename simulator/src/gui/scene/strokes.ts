import { getStored, InstanceRecord } from "../../datamodel/record";
import { stableSort } from "../layout/stable-sort";
import { textStateOf } from "../layout/text";
import { GuiNode } from "../tree/node";
import { alphaOf, Tint, toHex } from "./colors";
import { describeGradient, findGradient } from "./gradients";
import { Line, Stroke } from "./scene-node";

const POSITIONS: Readonly<Record<string, Stroke["position"]>> = { Outer: "outer", Center: "center", Inner: "inner" };

function strokesOf(node: GuiNode): Array<InstanceRecord> {
	const records = new Array<InstanceRecord>();
	for (const { kind, record } of node.modifiers?.drawn ?? []) {
		if (kind !== "stroke" || getStored(record, "Enabled") !== true) continue;
		if ((getStored(record, "Transparency") as number) >= 1) continue;
		records.push(record);
	}
	const zIndex = (record: InstanceRecord) => getStored(record, "ZIndex") as number;
	return stableSort(records, (a, b) => zIndex(a) < zIndex(b));
}

function isOnText(node: GuiNode, record: InstanceRecord): boolean {
	return node.class.text && (getStored(record, "ApplyStrokeMode") as Enum.ApplyStrokeMode).Name === "Contextual";
}

/** @param unit what a thickness of 1 is when strokes are sized with their owner, in pixels. */
function widthOf(node: GuiNode, record: InstanceRecord, unit: number): number {
	const thickness = getStored(record, "Thickness") as number;
	const scaled = (getStored(record, "StrokeSizingMode") as Enum.StrokeSizingMode).Name === "ScaledSize";
	return thickness * (scaled ? unit : node.scale);
}

/** UIStroke.BorderOffset; its scale refers to the shorter side. */
function offsetOf(node: GuiNode, record: InstanceRecord): number {
	const offset = getStored(record, "BorderOffset") as UDim;
	return offset.Scale * math.min(node.width, node.height) + offset.Offset * node.scale;
}

/** The strokes round a node's box, the lowest first. */
export function describeStrokes(node: GuiNode, tint: Tint | undefined): Array<Stroke> {
	const strokes = new Array<Stroke>();
	for (const record of strokesOf(node)) {
		if (isOnText(node, record)) continue;
		const width = widthOf(node, record, math.min(node.width, node.height));
		if (width <= 0) continue;
		const gradient = findGradient(record);
		strokes.push({
			color: toHex(getStored(record, "Color") as Color3, tint),
			alpha: alphaOf(getStored(record, "Transparency") as number),
			width,
			offset: offsetOf(node, record),
			position: POSITIONS[(getStored(record, "BorderStrokePosition") as EnumItem).Name] ?? "outer",
			gradient: gradient && describeGradient(gradient),
		});
	}
	return strokes;
}

/** The outline of a node's letters: a UIStroke, or the older TextStroke. */
export function describeTextStroke(node: GuiNode, tint: Tint | undefined): Line | undefined {
	for (const record of strokesOf(node)) {
		if (!isOnText(node, record)) continue;
		const width = widthOf(node, record, textStateOf(node).size);
		if (width <= 0) continue;
		return {
			color: toHex(getStored(record, "Color") as Color3, tint),
			alpha: alphaOf(getStored(record, "Transparency") as number),
			width,
		};
	}
	const transparency = getStored(node.record, "TextStrokeTransparency") as number;
	if (transparency >= 1) return undefined;
	return {
		color: toHex(getStored(node.record, "TextStrokeColor3") as Color3, tint),
		alpha: alphaOf(transparency),
		width: 1,
	};
}
