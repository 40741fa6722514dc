import { fireEvent, getStored, InstanceRecord } from "../../datamodel/record";
import { GuiNode } from "../tree/node";
import { InputState } from "./input-state";
import { isActive, isInteractable } from "./sinking";

/** Clicks on the same button that follow each other within this many seconds are counted together. */
const CLICK_SPAN = 0.5;

/** The topmost button among nodes that a press reached. */
export function findButton(targets: ReadonlyArray<GuiNode>): GuiNode | undefined {
	return targets.find((node) => node.class.button && isInteractable(node));
}

/** How many clicks came right before this one (GuiButton.Activated: starts at 0). */
function countClick(state: InputState, node: GuiNode): number {
	const now = state.realm.now();
	const last = state.lastClick;
	const count = last && last.record === node.record && now - last.time <= CLICK_SPAN ? last.count + 1 : 0;
	state.lastClick = { record: node.record, time: now, count };
	return count;
}

/** A button was pressed and let go over itself. */
export function activate(state: InputState, node: GuiNode, input: InstanceRecord): void {
	const { record } = node;
	fireEvent(record, "MouseButton1Click");
	// GuiObject.Active decides whether Activated fires.
	if (isActive(node)) fireEvent(record, "Activated", input.proxy, countClick(state, node));
}

/** Alternate activation: the right mouse button, or a long press. */
export function activateSecondary(node: GuiNode, input: InstanceRecord): void {
	if (isActive(node)) fireEvent(node.record, "SecondaryActivated", input.proxy);
}

export function isSelectable(node: GuiNode): boolean {
	return getStored(node.record, "Selectable") === true;
}
