import { setStored } from "../../datamodel/mutations";
import { getStored, InstanceRecord, isA } from "../../datamodel/record";
import { Gui } from "../gui";
import { findNode } from "../tree/gui-tree";
import { GuiNode } from "../tree/node";
import { paintOrder } from "../tree/paint-order";
import { activate, isSelectable } from "./buttons";
import { captureFocus } from "./focus";
import { isInteractable } from "./sinking";

/** Unit steps by direction. */
const STEPS: Readonly<Record<string, readonly [x: number, y: number]>> = {
	Up: [0, -1],
	Down: [0, 1],
	Left: [-1, 0],
	Right: [1, 0],
};

/** What the buttons of a gamepad do, as the keys that do the same. */
const GAMEPAD_KEYS: Readonly<Record<string, string>> = {
	DPadUp: "Up",
	DPadDown: "Down",
	DPadLeft: "Left",
	DPadRight: "Right",
	ButtonA: "Return",
	ButtonSelect: "BackSlash",
};

/** How much worse a candidate is for each pixel that it lies off the straight line. */
const SIDE_WEIGHT = 2;

function guiService(gui: Gui): InstanceRecord {
	return gui.input.realm.getService("GuiService");
}

/** The GuiObject that the GUI navigator is on; undefined when it is not shown. */
export function selectedNode(gui: Gui): GuiNode | undefined {
	const record = gui.input.realm.recordOf(getStored(guiService(gui), "SelectedObject"));
	const node = record && findNode(record);
	if (!node || !node.live) return undefined;
	paintOrder(gui.tree);
	return node.paintIndex > 0 ? node : undefined;
}

export function selectNode(gui: Gui, node: GuiNode | undefined): void {
	setStored(guiService(gui), "SelectedObject", node?.record.proxy);
}

function isBelow(node: GuiNode, ancestor: InstanceRecord): boolean {
	let current: InstanceRecord | undefined = node.record;
	while (current) {
		if (current === ancestor) return true;
		current = current.parent;
	}
	return false;
}

/** The shown, selectable object with the lowest SelectionOrder below an instance (GuiService:Select). */
export function findFirstSelectable(gui: Gui, parent: InstanceRecord): GuiNode | undefined {
	let best: GuiNode | undefined;
	let lowest = math.huge;
	for (const node of paintOrder(gui.tree)) {
		if (!isSelectable(node) || !isBelow(node, parent)) continue;
		const order = getStored(node.record, "SelectionOrder") as number;
		if (order < lowest) {
			lowest = order;
			best = node;
		}
	}
	return best;
}

/** The next selectable object in a direction: NextSelection where it is set, else the nearest. */
function findNext(gui: Gui, from: GuiNode, direction: string): GuiNode | undefined {
	const given = gui.input.realm.recordOf(getStored(from.record, `NextSelection${direction}`));
	if (given) return findNode(given);
	const [stepX, stepY] = STEPS[direction]!;
	gui.tree.layout();
	const group = groupOf(from);
	const within = group && findNearest(gui, from, stepX, stepY, (node) => isBelow(node, group));
	if (within || !group) return within ?? findNearest(gui, from, stepX, stepY, () => true);
	const behavior = getStored(group, `SelectionBehavior${direction}`) as Enum.SelectionBehavior | undefined;
	return behavior?.Name === "Stop" ? undefined : findNearest(gui, from, stepX, stepY, () => true);
}

/** The innermost GuiObject around a node that keeps the selection to itself (GuiBase2d.SelectionGroup). */
function groupOf(node: GuiNode): InstanceRecord | undefined {
	let current = node.record.parent;
	while (current && isA(current, "GuiBase2d")) {
		if (getStored(current, "SelectionGroup") === true) return current;
		current = current.parent;
	}
	return undefined;
}

function findNearest(
	gui: Gui,
	from: GuiNode,
	stepX: number,
	stepY: number,
	isCandidate: (node: GuiNode) => boolean,
): GuiNode | undefined {
	const fromX = from.x + from.width / 2;
	const fromY = from.y + from.height / 2;
	let nearest: GuiNode | undefined;
	let least = math.huge;
	for (const node of paintOrder(gui.tree)) {
		if (node === from || !isSelectable(node) || !isCandidate(node)) continue;
		const offsetX = node.x + node.width / 2 - fromX;
		const offsetY = node.y + node.height / 2 - fromY;
		const ahead = offsetX * stepX + offsetY * stepY;
		if (ahead <= 0) continue;
		const aside = math.abs(offsetX * stepY) + math.abs(offsetY * stepX);
		const distance = ahead + aside * SIDE_WEIGHT;
		if (distance < least) {
			least = distance;
			nearest = node;
		}
	}
	return nearest;
}

/**
 * What the keys of GUI navigation do: Backslash turns it on and off, arrows move it, Return activates. On a gamepad
 * these are Select, the D-pad and A.
 * @returns whether the key was one of them.
 */
export function handleSelectionKey(gui: Gui, name: string, input: InstanceRecord, pressed: boolean): boolean {
	const keyCode = GAMEPAD_KEYS[name] ?? name;
	const service = guiService(gui);
	if (getStored(service, "GuiNavigationEnabled") === false) return false;
	const selected = selectedNode(gui);
	if (keyCode === "BackSlash" && getStored(service, "AutoSelectGuiEnabled") !== false) {
		if (!pressed) return selected !== undefined;
		const playerGui = gui.tree.layers[0]?.record.parent;
		selectNode(gui, selected || !playerGui ? undefined : findFirstSelectable(gui, playerGui));
		return true;
	}
	if (!selected) return false;
	if (STEPS[keyCode]) {
		const target = pressed ? findNext(gui, selected, keyCode) : undefined;
		if (target) selectNode(gui, target);
		return true;
	}
	if (keyCode !== "Return" && keyCode !== "KeypadEnter") return false;
	if (!pressed && isInteractable(selected)) {
		if (selected.class.button) activate(gui.input, selected, input);
		else if (selected.class.textBox) captureFocus(gui.input, selected, input);
	}
	return true;
}
