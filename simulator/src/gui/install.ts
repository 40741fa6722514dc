import { moveTo, setStored } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import { findChildOfClass, getStored } from "../datamodel/record";
import { RealmLoop } from "../kernel/frame";
import { findGui, Gui, setGui } from "./gui";
import { dispatchInput } from "./input/dispatch";
import { InputEvent } from "./input/events";
import { InputState } from "./input/input-state";
import { announceChanges, fireComputed } from "./tree/announce";
import { GuiTree } from "./tree/gui-tree";
import { DEFAULT_TOP_INSET, ScreenArea } from "./tree/screen-area";

/** The screen of a client. Pixels. */
export interface GuiOptions {
	readonly width: number;
	readonly height: number;
	/** Whether the player touches the screen, and has neither mouse nor keyboard. */
	readonly touch: boolean;
	/** Height of the strip at the top that ScreenGuis stay below unless they ignore it. */
	readonly topInset?: number;
}

const DEFAULT_SCREEN: GuiOptions = { width: 1280, height: 720, touch: false };

/** The client's camera, which the place's scripts find from their first line on. */
function installCamera(realm: Realm): void {
	const workspace = realm.getService("Workspace");
	if (getStored(workspace, "CurrentCamera") !== undefined) return;
	const camera = findChildOfClass(workspace, "Camera") ?? realm.create("Camera");
	if (camera.parent !== workspace) moveTo(camera, workspace);
	setStored(workspace, "CurrentCamera", camera.proxy);
}

function runInput({ input }: Gui): void {
	while (input.queue.size() > 0) {
		const run = input.queue.shift()!;
		run();
		// Each input is a resumption point (scripting/events/deferred.md).
		input.realm.scheduler.flush();
	}
}

/** Gives a client's realm a screen with layout and input. Called once, before its first script runs. */
export function installGui(realm: Realm, loop: RealmLoop, options: GuiOptions = DEFAULT_SCREEN): void {
	const screen: ScreenArea = {
		width: options.width,
		height: options.height,
		topInset: options.topInset ?? DEFAULT_TOP_INSET,
		touch: options.touch,
	};
	const tree = new GuiTree(realm, screen);
	const gui: Gui = { screen, tree, input: new InputState(realm, screen) };
	setGui(realm, gui);
	tree.adopt(realm.game);
	installCamera(realm);
	loop.addStage("input", { hasWork: () => gui.input.queue.size() > 0, run: () => runInput(gui) });
	loop.addStage("layout", { hasWork: () => tree.hasWork(), run: () => announceChanges(tree) });
}

/** Hands over something that the player did. Scripts learn of it in the input stage of the client's next frame. */
export function sendInput(realm: Realm, event: InputEvent): void {
	const gui = findGui(realm);
	assert(gui, `${realm.name} has no screen`);
	gui.input.queue.push(() => dispatchInput(gui, event));
}

/** Gives a client's screen another size, in pixels. */
export function setViewport(realm: Realm, width: number, height: number): void {
	const gui = findGui(realm);
	assert(gui, `${realm.name} has no screen`);
	const { screen } = gui;
	if (screen.width === width && screen.height === height) return;
	screen.width = width;
	screen.height = height;
	gui.tree.screenChanged();
	const camera = realm.recordOf(getStored(realm.getService("Workspace"), "CurrentCamera"));
	if (camera) fireComputed(camera, "ViewportSize");
	fireComputed(realm.getService("GuiService"), "TopbarInset");
}

/** The id of the scene node of the TextBox that takes what is typed. */
export function focusedNode(realm: Realm): number | undefined {
	return findGui(realm)?.input.getFocus()?.record.id;
}
