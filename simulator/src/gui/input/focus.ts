import { setStored } from "../../datamodel/mutations";
import { fireEvent, getStored, InstanceRecord } from "../../datamodel/record";
import { GuiNode } from "../tree/node";
import { InputState } from "./input-state";

function userInputService(input: InputState): InstanceRecord {
	return input.realm.getService("UserInputService");
}

/** Gives a TextBox what is typed (TextBox:CaptureFocus). */
export function captureFocus(input: InputState, node: GuiNode, cause?: InstanceRecord): void {
	if (input.getFocus() === node) return;
	releaseFocus(input, false, cause);
	input.setFocus(node);
	const { record } = node;
	if (getStored(record, "ClearTextOnFocus") === true && getStored(record, "TextEditable") === true) {
		setStored(record, "Text", "");
	}
	setStored(record, "CursorPosition", (getStored(record, "Text") as string).size() + 1);
	fireEvent(record, "Focused");
	fireEvent(userInputService(input), "TextBoxFocused", record.proxy);
}

/**
 * Takes the focus from the TextBox that has it.
 * @param submitted whether Enter ended the editing (TextBox.FocusLost).
 * @param cause the input that did.
 */
export function releaseFocus(input: InputState, submitted: boolean, cause?: InstanceRecord): void {
	const node = input.getFocus();
	if (!node) return;
	input.setFocus(undefined);
	const { record } = node;
	setStored(record, "CursorPosition", -1);
	setStored(record, "SelectionStart", -1);
	const reason = cause ?? input.createInput("None", "None");
	fireEvent(record, "FocusLost", submitted, reason.proxy);
	fireEvent(userInputService(input), "TextBoxFocusReleased", record.proxy);
}

/** What typing does to the TextBox that has the focus. @param text the whole new text. */
export function typeText(input: InputState, text: string): void {
	const node = input.getFocus();
	if (!node || getStored(node.record, "TextEditable") !== true) return;
	const multiLine = getStored(node.record, "MultiLine") === true;
	const typed = multiLine ? text : text.gsub("[\r\n]", "")[0];
	setStored(node.record, "Text", typed);
	setStored(node.record, "CursorPosition", typed.size() + 1);
}

/** What keys do to the TextBox that has the focus, besides the letters that they type. */
export function editByKey(input: InputState, keyCode: string, cause: InstanceRecord): void {
	const node = input.getFocus();
	if (!node) return;
	const text = getStored(node.record, "Text") as string;
	if (keyCode === "Backspace") {
		const last = utf8.offset(text, -1);
		if (text !== "" && last !== undefined) typeText(input, text.sub(1, last - 1));
	} else if (keyCode === "Return" || keyCode === "KeypadEnter") {
		if (getStored(node.record, "MultiLine") === true) typeText(input, `${text}\n`);
		else releaseFocus(input, true, cause);
	}
}
