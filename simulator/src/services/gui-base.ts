import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { getStored, InstanceRecord, isA } from "../datamodel/record";
import { brickColorOf, enumItem, makeVector2 } from "../gui/datatypes";
import { findGui, laidOut } from "../gui/gui";
import { guiStateOf } from "../gui/input/gui-state";
import { fireComputed } from "../gui/tree/announce";

/** Places and sizes as layout found them (GuiBase2d.yaml); zero for what was never on a screen. */
export const guiBaseImplementation = implement("GuiBase2d", {
	properties: {
		AbsolutePosition: {
			read: (record) => {
				const node = laidOut(record);
				if (!node || !node.placed) return makeVector2(0, 0);
				return makeVector2(node.x, node.y - findGui(record.realm)!.screen.topInset);
			},
		},
		AbsoluteSize: {
			read: (record) => {
				const node = laidOut(record);
				return node ? makeVector2(node.width, node.height) : makeVector2(0, 0);
			},
		},
		AbsoluteRotation: { read: (record) => laidOut(record)?.rotation ?? 0 },
	},
});

/** A deprecated property that is another one in the older type BrickColor. */
function brickColorAlias(property: string) {
	return {
		read: (record: InstanceRecord) => brickColorOf(getStored(record, property) as Color3),
		write: (record: InstanceRecord, value: BrickColor) => setStored(record, property, value.Color),
	};
}

/** What every GuiObject has besides its stored properties (GuiObject.yaml). */
export const guiObjectImplementation = implement("GuiObject", {
	properties: {
		BackgroundColor: brickColorAlias("BackgroundColor3"),
		BorderColor: brickColorAlias("BorderColor3"),
		BackgroundTransparency: { changed: (record) => fireComputed(record, "Transparency") },
		Transparency: {
			read: (record) => getStored(record, "BackgroundTransparency") as number,
			write: (record, value) => {
				setStored(record, "BackgroundTransparency", value);
				if (record.class.members.has("TextTransparency")) setStored(record, "TextTransparency", value);
			},
		},
		// GuiObject.InputSink: None, except on buttons. The engine sends it under a hidden name.
		InputSink: {
			replicated: true,
			read: (record) =>
				(record.properties.get("InputSink") as Enum.InputSink | undefined) ??
				enumItem<Enum.InputSink>("InputSink", isA(record, "GuiButton") ? "Activate" : "None"),
		},
		GuiState: { read: (record) => enumItem<Enum.GuiState>("GuiState", guiStateOf(record)) },
	},
});
