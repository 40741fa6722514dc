import { fireEvent } from "../../datamodel/record";
import { makeVector2 } from "../datatypes";
import { Gui } from "../gui";
import { fireComputed } from "../tree/announce";
import { GuiNode } from "../tree/node";
import { activate, activateSecondary, findButton } from "./buttons";
import { captureFocus, releaseFocus } from "./focus";
import { nodesAt } from "./hit-test";
import { changeHover } from "./hover";
import { fireMouseEvent } from "./player-mouse";
import { reportInput } from "./report";
import { isScrollable, scrollBarAt, scrollByWheel, scrollHandleTo } from "./scroll";
import { isInteractable, moveTargets, pressTargets } from "./sinking";

// DOM button numbers: 1 is the middle one, which Roblox counts last.
const BUTTON_NAMES = ["MouseButton1", "MouseButton3", "MouseButton2"];

function moveMouse(gui: Gui, x: number, y: number): ReadonlyArray<GuiNode> {
	const { input, tree } = gui;
	input.mouseX = x;
	input.mouseY = y;
	input.moveInput(input.movement, x, y, 0);
	const nodes = nodesAt(tree, x, y);
	const before = input.hovered;
	changeHover(input, tree, nodes, x, y, input.movement);
	const [reached] = moveTargets(nodes);
	for (const node of nodes) {
		if (!before.some((other) => other.record === node.record)) continue;
		if (reached.includes(node)) fireEvent(node.record, "InputChanged", input.movement.proxy);
		fireEvent(node.record, "MouseMoved", x, y);
	}
	return nodes;
}

export function mouseMoved(gui: Gui, x: number, y: number): void {
	const { input } = gui;
	if (x === input.mouseX && y === input.mouseY && input.lastInputType === "MouseMovement") return;
	const nodes = moveMouse(gui, x, y);
	const { barDrag } = input;
	if (barDrag && barDrag.frame.live) {
		const along = barDrag.vertical ? y - barDrag.frame.y : x - barDrag.frame.x;
		scrollHandleTo(barDrag.frame, barDrag.vertical, along - barDrag.grip);
	}
	const [, sunk] = moveTargets(nodes);
	reportInput(input, input.movement, "Change", sunk || barDrag !== undefined);
	fireMouseEvent(input.realm, "Move");
}

/** Where the pointer is pressed or let go without having moved there first. */
function followMouse(gui: Gui, x: number, y: number): void {
	if (gui.input.mouseX !== x || gui.input.mouseY !== y) moveMouse(gui, x, y);
}

export function mousePressed(gui: Gui, button: number, x: number, y: number): void {
	const { input, tree } = gui;
	const name = BUTTON_NAMES[button]!;
	if (input.buttons.has(name)) mouseReleased(gui, button, x, y);
	followMouse(gui, x, y);
	const object = input.createInput(name, "Begin");
	input.moveInput(object, x, y, 0);
	input.buttons.set(name, object);
	const [targets, sunk] = pressTargets(nodesAt(tree, x, y));
	let processed = sunk;

	const textBox = targets.find((node) => node.class.textBox && isInteractable(node));
	const focused = input.getFocus();
	if (focused && focused !== textBox) releaseFocus(input, false, object);

	const barred = name === "MouseButton1" ? targets.find((node) => scrollBarAt(node, x, y) !== undefined) : undefined;
	const pressed = barred ? undefined : findButton(targets);
	for (const node of targets) fireEvent(node.record, "InputBegan", object.proxy);
	if (barred) {
		const bar = scrollBarAt(barred, x, y)!;
		const along = bar.vertical ? y - bar.y : x - bar.x;
		const onHandle = along >= bar.handleStart && along < bar.handleStart + bar.handleLength;
		// Beside the handle, the bar jumps so that the handle's middle comes under the mouse.
		const grip = onHandle ? along - bar.handleStart : bar.handleLength / 2;
		input.barDrag = { frame: barred, vertical: bar.vertical, grip };
		if (!onHandle) scrollHandleTo(barred, bar.vertical, along - grip);
		processed = true;
	}
	if (pressed) {
		input.pressed.set(name, pressed);
		if (name !== "MouseButton3") fireEvent(pressed.record, `${name}Down`, x, y);
		fireComputed(pressed.record, "GuiState");
		tree.repaint(pressed);
	}
	if (textBox && name === "MouseButton1") {
		captureFocus(input, textBox, object);
		processed = true;
	}
	const handled = reportInput(input, object, "Begin", processed);
	if (!handled && name !== "MouseButton3") fireMouseEvent(input.realm, `Button${name.sub(-1)}Down`);
}

export function mouseReleased(gui: Gui, button: number, x: number, y: number): void {
	const { input, tree } = gui;
	const name = BUTTON_NAMES[button]!;
	const object = input.buttons.get(name);
	if (!object) return;
	followMouse(gui, x, y);
	input.buttons.delete(name);
	input.moveInput(object, x, y, 0);
	input.setInputState(object, "End");
	const [targets, sunk] = pressTargets(nodesAt(tree, x, y));
	const pressed = input.pressed.get(name);
	input.pressed.delete(name);
	const dragged = input.barDrag !== undefined && name === "MouseButton1";
	if (dragged) input.barDrag = undefined;
	for (const node of targets) fireEvent(node.record, "InputEnded", object.proxy);
	const under = dragged ? undefined : findButton(targets);
	if (under && name !== "MouseButton3") fireEvent(under.record, `${name}Up`, x, y);
	if (pressed) {
		fireComputed(pressed.record, "GuiState");
		tree.repaint(pressed);
		if (under && pressed.record === under.record) {
			if (name === "MouseButton1") {
				activate(input, under, object);
			} else if (name === "MouseButton2") {
				fireEvent(pressed.record, "MouseButton2Click");
				activateSecondary(under, object);
			}
		}
	}
	const handled = reportInput(input, object, "End", sunk || dragged);
	if (!handled && name !== "MouseButton3") fireMouseEvent(input.realm, `Button${name.sub(-1)}Up`);
}

/** @param delta notches; 1 is away from the player. */
export function wheelTurned(gui: Gui, x: number, y: number, delta: number): void {
	const { input, tree } = gui;
	followMouse(gui, x, y);
	const object = input.wheel;
	input.moveInput(object, x, y, delta);
	const nodes = nodesAt(tree, x, y);
	const [targets, sunk] = moveTargets(nodes);
	for (const node of targets) {
		fireEvent(node.record, "InputChanged", object.proxy);
		fireEvent(node.record, delta > 0 ? "MouseWheelForward" : "MouseWheelBackward", x, y);
	}
	const frame = targets.find((node) => node.class.scrolling && isScrollable(node));
	if (frame) scrollByWheel(frame, delta);
	const processed = sunk || frame !== undefined;
	reportInput(input, object, "Change", processed);
	const service = input.realm.getService("UserInputService");
	fireEvent(service, "PointerAction", delta, makeVector2(0, 0), 0, processed);
	if (!processed) fireMouseEvent(input.realm, delta > 0 ? "WheelForward" : "WheelBackward");
}
