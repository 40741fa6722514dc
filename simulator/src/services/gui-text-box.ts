import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { findGui, Gui } from "../gui/gui";
import { captureFocus, releaseFocus } from "../gui/input/focus";
import { findNode } from "../gui/tree/gui-tree";

function guiOf(record: InstanceRecord, method: string): Gui {
	return findGui(record.realm) ?? raise(`${method} can only be called from the client`);
}

/** Editing of a TextBox (TextBox.yaml). */
export const textBoxImplementation = implement("TextBox", {
	properties: { CursorPosition: { default: -1 }, SelectionStart: { default: -1 } },
	methods: {
		CaptureFocus: (record) => {
			const gui = guiOf(record, "CaptureFocus");
			const node = findNode(record);
			if (node && node.live) captureFocus(gui.input, node);
		},
		ReleaseFocus: (record, submitted) => {
			const gui = guiOf(record, "ReleaseFocus");
			if (gui.input.getFocus()?.record === record) releaseFocus(gui.input, submitted === true);
		},
		IsFocused: (record) => findGui(record.realm)?.input.getFocus()?.record === record,
	},
});
