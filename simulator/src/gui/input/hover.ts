import { fireEvent, InstanceRecord } from "../../datamodel/record";
import { fireComputed } from "../tree/announce";
import { GuiTree } from "../tree/gui-tree";
import { GuiNode } from "../tree/node";
import { findButton } from "./buttons";
import { InputState } from "./input-state";
import { moveTargets } from "./sinking";

/** An object that was taken out and put back is the same to scripts, though it has another node. */
function toRecords(nodes: ReadonlyArray<GuiNode>): Set<InstanceRecord> {
	const records = new Set<InstanceRecord>();
	for (const node of nodes) records.add(node.record);
	return records;
}

/**
 * Tells GuiObjects that the pointer came over them or left. MouseEnter and MouseLeave go by the boxes alone, also for
 * what lies under something else (GuiObject.MouseEnter); InputBegan and InputEnded only to where movement reaches.
 * @param nodes what the pointer is over now, the topmost first.
 * @param movement the mouse's InputObject; a finger's own input begins and ends with its touch.
 */
export function changeHover(
	state: InputState,
	tree: GuiTree,
	nodes: ReadonlyArray<GuiNode>,
	x: number,
	y: number,
	movement?: InstanceRecord,
): void {
	const before = toRecords(state.hovered);
	const after = toRecords(nodes);
	const [reached] = moveTargets(nodes);
	const [reachedBefore] = moveTargets(state.hovered);
	const previous = state.hovered;
	state.hovered = nodes;
	for (const node of previous) {
		if (after.has(node.record)) continue;
		if (movement && reachedBefore.includes(node)) fireEvent(node.record, "InputEnded", movement.proxy);
		fireEvent(node.record, "MouseLeave", x, y);
		fireComputed(node.record, "GuiState");
	}
	for (const node of nodes) {
		if (before.has(node.record)) continue;
		if (movement && reached.includes(node)) fireEvent(node.record, "InputBegan", movement.proxy);
		fireEvent(node.record, "MouseEnter", x, y);
		fireComputed(node.record, "GuiState");
	}
	const button = findButton(reached);
	if (button !== state.hoveredButton) {
		if (state.hoveredButton) tree.repaint(state.hoveredButton);
		if (button) tree.repaint(button);
		state.hoveredButton = button;
	}
}
