import { createRealmState, Realm } from "../datamodel/realm";
import { InstanceRecord } from "../datamodel/record";
import { InputState } from "./input/input-state";
import { findNode, GuiTree } from "./tree/gui-tree";
import { GuiNode } from "./tree/node";
import { ScreenArea } from "./tree/screen-area";

/** The screen of one client with what is on it and what its player does. */
export interface Gui {
	readonly screen: ScreenArea;
	readonly tree: GuiTree;
	readonly input: InputState;
}

const slotOf = createRealmState<{ gui?: Gui }>(() => ({}));

export function setGui(realm: Realm, gui: Gui): void {
	slotOf(realm).gui = gui;
}

/** The GUI of a client's realm; undefined on servers, which have no screen. */
export function findGui(realm: Realm): Gui | undefined {
	return slotOf(realm).gui;
}

/** A record's node with its layout up to date; undefined for what was never on a screen. */
export function laidOut(record: InstanceRecord): GuiNode | undefined {
	const gui = findGui(record.realm);
	if (!gui) return undefined;
	gui.tree.layout();
	return findNode(record);
}
