import { getStored, InstanceRecord } from "../../datamodel/record";
import { findGui } from "../gui";

/** The name in Enum.GuiState of what the mouse or a finger does with a GuiObject (GuiObject.GuiState). */
export function guiStateOf(record: InstanceRecord): string {
	if (getStored(record, "Interactable") === false) return "NonInteractable";
	const gui = findGui(record.realm);
	if (!gui) return "Idle";
	const { pressed, touches, hovered } = gui.input;
	for (const [, node] of pressed) if (node.record === record) return "Press";
	for (const [, touch] of touches) if (touch.pressed && touch.pressed.record === record) return "Press";
	for (const node of hovered) if (node.record === record) return "Hover";
	return "Idle";
}
