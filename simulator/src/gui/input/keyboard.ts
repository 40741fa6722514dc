import { setStored } from "../../datamodel/mutations";
import { enumItem } from "../datatypes";
import { Gui } from "../gui";
import { editByKey } from "./focus";
import { fireMouseEvent } from "./player-mouse";
import { reportInput } from "./report";
import { handleSelectionKey } from "./selection";

/** What the deprecated Mouse.KeyDown passes: the letter itself. */
function letterOf(keyCode: string): string | undefined {
	return keyCode.size() === 1 ? keyCode.lower() : undefined;
}

/** Whether a name in Enum.KeyCode is that of a button of a gamepad. */
function isGamepadKey(keyCode: string): boolean {
	return keyCode.find("^Button")[0] !== undefined || keyCode.find("^DPad")[0] !== undefined;
}

/** @param keyCode a name in Enum.KeyCode. */
export function keyPressed(gui: Gui, keyCode: string): void {
	const { input } = gui;
	// The browser repeats a key that is held down; Roblox reports it once.
	if (keyCode !== "None" && input.keys.has(keyCode)) return;
	const object = input.createInput(isGamepadKey(keyCode) ? "Gamepad1" : "Keyboard", "Begin");
	setStored(object, "KeyCode", enumItem("KeyCode", keyCode));
	if (keyCode !== "None") input.keys.set(keyCode, object);
	const typing = input.getFocus() !== undefined;
	const processed = typing || handleSelectionKey(gui, keyCode, object, true);
	reportInput(input, object, "Begin", processed);
	if (typing) editByKey(input, keyCode, object);
	const letter = letterOf(keyCode);
	if (letter !== undefined && !typing) fireMouseEvent(input.realm, "KeyDown", letter);
}

/** @param keyCode a name in Enum.KeyCode. */
export function keyReleased(gui: Gui, keyCode: string): void {
	const { input } = gui;
	const object = input.keys.get(keyCode);
	if (!object) return;
	input.keys.delete(keyCode);
	input.setInputState(object, "End");
	const typing = input.getFocus() !== undefined;
	const processed = typing || handleSelectionKey(gui, keyCode, object, false);
	reportInput(input, object, "End", processed);
	const letter = letterOf(keyCode);
	if (letter !== undefined && !typing) fireMouseEvent(input.realm, "KeyUp", letter);
}
