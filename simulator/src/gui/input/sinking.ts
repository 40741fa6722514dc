import { getStored } from "../../datamodel/record";
import { GuiNode } from "../tree/node";

/** How much of the input over it a GuiObject keeps from what lies below (Enum.InputSink). */
export type Sink = "none" | "activate" | "all";

export function isInteractable(node: GuiNode): boolean {
	return getStored(node.record, "Interactable") !== false;
}

export function isActive(node: GuiNode): boolean {
	return getStored(node.record, "Active") === true;
}

/**
 * What a GuiObject sinks: InputSink where it was set; else a button that is Active keeps presses, and anything else
 * that is Active keeps everything (GuiObject.Active, GuiObject.InputSink).
 */
export function sinkOf(node: GuiNode): Sink {
	const set = node.record.properties.get("InputSink") as Enum.InputSink | undefined;
	if (set) return set.Name === "All" ? "all" : set.Name === "Activate" ? "activate" : "none";
	if (!isActive(node)) return node.class.textBox && isInteractable(node) ? "activate" : "none";
	return node.class.button || node.class.textBox ? "activate" : "all";
}

/** The nodes that a press reaches: from the topmost down to the first that sinks it. */
export function pressTargets(nodes: ReadonlyArray<GuiNode>): LuaTuple<[targets: Array<GuiNode>, sunk: boolean]> {
	const targets = new Array<GuiNode>();
	for (const node of nodes) {
		targets.push(node);
		if (sinkOf(node) !== "none") return $tuple(targets, true);
	}
	return $tuple(targets, false);
}

/** The nodes that a movement reaches: from the topmost down to the first that sinks everything. */
export function moveTargets(nodes: ReadonlyArray<GuiNode>): LuaTuple<[targets: Array<GuiNode>, sunk: boolean]> {
	const targets = new Array<GuiNode>();
	for (const node of nodes) {
		targets.push(node);
		if (sinkOf(node) === "all") return $tuple(targets, true);
	}
	return $tuple(targets, false);
}
