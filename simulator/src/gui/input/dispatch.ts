import { setStored } from "../../datamodel/mutations";
import { fireEvent } from "../../datamodel/record";
import { enumItem } from "../datatypes";
import { Gui } from "../gui";
import { InputEvent } from "./events";
import { releaseFocus, typeText } from "./focus";
import { changeHover } from "./hover";
import { keyCodeName } from "./key-codes";
import { keyPressed, keyReleased } from "./keyboard";
import { mouseMoved, mousePressed, mouseReleased, wheelTurned } from "./mouse";
import { reportInput } from "./report";
import { touchEnded, touchMoved, touchStarted } from "./touch";

/** The window lost the focus: everything that is held counts as let go, and nothing as clicked. */
function windowLeft(gui: Gui): void {
	const { input, tree } = gui;
	if (!input.windowFocused) return;
	for (const held of [input.keys, input.buttons]) {
		for (const [name, object] of table.clone(held)) {
			held.delete(name);
			input.setInputState(object, "End");
			reportInput(input, object, "End", false);
		}
	}
	for (const [, node] of input.pressed) tree.repaint(node);
	input.pressed.clear();
	input.barDrag = undefined;
	for (const [id, touch] of table.clone(input.touches)) touchEnded(gui, id, touch.x, touch.y, true);
	changeHover(input, tree, [], input.mouseX, input.mouseY, input.movement);
	releaseFocus(input, false);
	input.windowFocused = false;
	fireEvent(input.realm.getService("UserInputService"), "WindowFocusReleased");
}

/** Ends the editing of a TextBox with Enter. */
function submit(gui: Gui): void {
	const { input } = gui;
	const key = input.createInput("Keyboard", "Begin");
	setStored(key, "KeyCode", enumItem("KeyCode", "Return"));
	const node = input.getFocus();
	releaseFocus(input, true, key);
	if (input.screen.touch && node) fireEvent(node.record, "ReturnPressedFromOnScreenKeyboard");
}

/** Turns one thing that a player did into Roblox's input. */
export function dispatchInput(gui: Gui, event: InputEvent): void {
	const { input } = gui;
	if (event.kind === "blur") return windowLeft(gui);
	if (!input.windowFocused) {
		input.windowFocused = true;
		fireEvent(input.realm.getService("UserInputService"), "WindowFocused");
	}
	if (event.kind === "mousemove") {
		mouseMoved(gui, event.x, event.y);
	} else if ("button" in event) {
		const change = event.kind === "mousedown" ? mousePressed : mouseReleased;
		change(gui, event.button, event.x, event.y);
	} else if (event.kind === "wheel") {
		wheelTurned(gui, event.x, event.y, event.delta);
	} else if ("code" in event) {
		const change = event.kind === "keydown" ? keyPressed : keyReleased;
		change(gui, keyCodeName(event.code));
	} else if ("id" in event) {
		touch(gui, event);
	} else {
		edit(gui, event);
	}
}

type TouchEvent = Extract<InputEvent, { readonly id: number }>;
type EditEvent = Extract<InputEvent, { readonly node: number }>;

function touch(gui: Gui, event: TouchEvent): void {
	const { id, x, y } = event;
	if (event.kind === "touchstart") touchStarted(gui, id, x, y);
	else if (event.kind === "touchmove") touchMoved(gui, id, x, y);
	else touchEnded(gui, id, x, y, event.kind === "touchcancel");
}

function edit(gui: Gui, event: EditEvent): void {
	const { input } = gui;
	// What a page sends for a box that has lost the focus meanwhile came too late.
	if (input.getFocus()?.record.id !== event.node) return;
	if (event.kind === "text") typeText(input, event.text);
	else if (event.kind === "submit") submit(gui);
	else releaseFocus(input, false);
}
