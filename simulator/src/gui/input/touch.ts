import { fireEvent } from "../../datamodel/record";
import { enumItem, makeVector2 } from "../datatypes";
import { Gui } from "../gui";
import { fireComputed } from "../tree/announce";
import { activate, activateSecondary, findButton } from "./buttons";
import { captureFocus, releaseFocus } from "./focus";
import { nodesAt } from "./hit-test";
import { changeHover } from "./hover";
import { Touch } from "./input-state";
import { reportInput } from "./report";
import { isScrollable, scrollBy } from "./scroll";
import { isInteractable, pressTargets } from "./sinking";

/** Pixels that a finger may stray and still tap. */
const TAP_SLOP = 8;
/** Seconds after which a press is a long one (GuiObject.TouchLongPress: platform dependent). */
const LONG_PRESS = 0.6;

function positionOf(gui: Gui, touch: Touch): Array<Vector2> {
	return [makeVector2(touch.x, touch.y - gui.screen.topInset)];
}

export function touchStarted(gui: Gui, id: number, x: number, y: number): void {
	const { input, tree } = gui;
	if (input.touches.has(id)) touchEnded(gui, id, x, y, true);
	const object = input.createInput("Touch", "Begin");
	input.moveInput(object, x, y, 0);
	input.mouseX = x;
	input.mouseY = y;
	const nodes = nodesAt(tree, x, y);
	const [targets, sunk] = pressTargets(nodes);
	const textBox = targets.find((node) => node.class.textBox && isInteractable(node));
	const focused = input.getFocus();
	if (focused && focused !== textBox) releaseFocus(input, false, object);
	const touch: Touch = {
		input: object,
		startX: x,
		startY: y,
		startedAt: input.realm.now(),
		x,
		y,
		targets,
		pressed: findButton(targets),
		scrolling: undefined,
		moved: false,
		long: false,
		processed: sunk,
	};
	input.touches.set(id, touch);
	changeHover(input, tree, nodes, x, y);
	for (const node of targets) fireEvent(node.record, "InputBegan", object.proxy);
	if (touch.pressed) {
		fireEvent(touch.pressed.record, "MouseButton1Down", x, y);
		fireComputed(touch.pressed.record, "GuiState");
		tree.repaint(touch.pressed);
	}
	input.realm.scheduler.delay(LONG_PRESS, () => longPressed(gui, id, touch));
	const service = input.realm.getService("UserInputService");
	fireEvent(service, "TouchStarted", object.proxy, sunk);
	reportInput(input, object, "Begin", sunk);
}

function longPressed(gui: Gui, id: number, touch: Touch): void {
	const { input } = gui;
	if (input.touches.get(id) !== touch || touch.moved) return;
	touch.long = true;
	tellLongPress(gui, touch, "Begin");
	if (touch.pressed && touch.pressed.live) activateSecondary(touch.pressed, touch.input);
}

function tellLongPress(gui: Gui, touch: Touch, phase: string): void {
	const positions = positionOf(gui, touch);
	const state = enumItem("UserInputState", phase);
	for (const node of touch.targets) if (node.live) fireEvent(node.record, "TouchLongPress", positions, state);
	const service = gui.input.realm.getService("UserInputService");
	fireEvent(service, "TouchLongPress", positions, state, touch.processed);
}

/** A finger that has strayed drags the canvas under it, and lets go of the button that it pressed. */
function beginDrag(gui: Gui, touch: Touch): void {
	touch.moved = true;
	const sideways = math.abs(touch.x - touch.startX) > math.abs(touch.y - touch.startY);
	touch.scrolling = nodesAt(gui.tree, touch.startX, touch.startY).find((node) => {
		if (!node.class.scrolling || !isScrollable(node) || !node.scroll) return false;
		return sideways ? node.scroll.barX : node.scroll.barY;
	});
	if (touch.scrolling && touch.pressed) {
		const released = touch.pressed;
		touch.pressed = undefined;
		fireComputed(released.record, "GuiState");
		gui.tree.repaint(released);
	}
}

export function touchMoved(gui: Gui, id: number, x: number, y: number): void {
	const { input, tree } = gui;
	const touch = input.touches.get(id);
	if (!touch) return;
	const byX = touch.x - x;
	const byY = touch.y - y;
	touch.x = x;
	touch.y = y;
	input.mouseX = x;
	input.mouseY = y;
	input.moveInput(touch.input, x, y, 0);
	input.setInputState(touch.input, "Change");
	const strayed = math.abs(x - touch.startX) > TAP_SLOP || math.abs(y - touch.startY) > TAP_SLOP;
	if (strayed && !touch.moved) beginDrag(gui, touch);
	if (touch.scrolling && touch.scrolling.live) scrollBy(touch.scrolling, byX, byY);
	changeHover(input, tree, nodesAt(tree, x, y), x, y);
	for (const node of touch.targets) if (node.live) fireEvent(node.record, "InputChanged", touch.input.proxy);
	if (touch.long) tellLongPress(gui, touch, "Change");
	const processed = touch.processed || touch.scrolling !== undefined;
	const service = input.realm.getService("UserInputService");
	fireEvent(service, "TouchMoved", touch.input.proxy, processed);
	reportInput(input, touch.input, "Change", processed);
}

/** @param cancelled whether the system took the finger away; nothing is tapped then. */
export function touchEnded(gui: Gui, id: number, x: number, y: number, cancelled: boolean): void {
	const { input, tree } = gui;
	const touch = input.touches.get(id);
	if (!touch) return;
	input.touches.delete(id);
	touch.x = x;
	touch.y = y;
	input.moveInput(touch.input, x, y, 0);
	input.setInputState(touch.input, cancelled ? "Cancel" : "End");
	const service = input.realm.getService("UserInputService");
	const nodes = nodesAt(tree, x, y);
	const tapped = !cancelled && !touch.moved && !touch.long;
	for (const node of touch.targets) if (node.live) fireEvent(node.record, "InputEnded", touch.input.proxy);
	if (touch.long) tellLongPress(gui, touch, "End");
	const { pressed } = touch;
	if (pressed && pressed.live) {
		fireComputed(pressed.record, "GuiState");
		tree.repaint(pressed);
		if (!cancelled && nodes.includes(pressed)) {
			fireEvent(pressed.record, "MouseButton1Up", x, y);
			activate(input, pressed, touch.input);
		}
	}
	if (tapped) {
		const positions = positionOf(gui, touch);
		for (const node of touch.targets) if (node.live) fireEvent(node.record, "TouchTap", positions);
		fireEvent(service, "TouchTap", positions, touch.processed);
		fireEvent(service, "TouchTapInWorld", positions[0], touch.processed);
		const textBox = touch.targets.find((node) => node.class.textBox && isInteractable(node));
		if (textBox && textBox.live) captureFocus(input, textBox, touch.input);
	}
	changeHover(input, tree, [], x, y);
	const processed = touch.processed || touch.scrolling !== undefined;
	fireEvent(service, "TouchEnded", touch.input.proxy, processed);
	reportInput(input, touch.input, "End", processed);
}
