import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { findRecord, fireEvent, InstanceRecord } from "../datamodel/record";
import { enumItem, makeRect, makeVector2 } from "../gui/datatypes";
import { findGui } from "../gui/gui";
import { findFirstSelectable, selectNode } from "../gui/input/selection";
import { DEFAULT_TOP_INSET, insetArea, ScreenArea } from "../gui/tree/screen-area";

const NO_SCREEN: ScreenArea = { width: 1, height: 1, topInset: DEFAULT_TOP_INSET, touch: false };

function screenOf(service: InstanceRecord): ScreenArea {
	return findGui(service.realm)?.screen ?? NO_SCREEN;
}

function itemName(value: EnumItem | string | number): string {
	if (typeIs(value, "string")) return value;
	return typeIs(value, "number") ? tostring(value) : value.Name;
}

/** Insets, preferences and what the GUI navigator is on (GuiService.yaml). */
export const guiServiceImplementation = implement("GuiService", {
	properties: {
		AutoSelectGuiEnabled: { default: true },
		GuiNavigationEnabled: { default: true },
		CoreGuiNavigationEnabled: { default: true },
		TouchControlsEnabled: { default: true },
		MenuIsOpen: { read: () => false },
		IsModalDialog: { read: () => false },
		IsWindows: { read: () => false },
		ReducedMotionEnabled: { default: false },
		PreferredTransparency: { default: 1 },
		PreferredTextSize: { default: enumItem<Enum.PreferredTextSize>("PreferredTextSize", "Medium") },
		TopbarInset: {
			read: (service) => {
				const { width, topInset } = screenOf(service);
				return makeRect(0, 0, width, topInset);
			},
		},
		ViewportDisplaySize: {
			read: (service) => enumItem<Enum.DisplaySize>("DisplaySize", screenOf(service).touch ? "Small" : "Medium"),
		},
		SelectedObject: {
			changed: (_service, now, previous) => {
				const left = findRecord(previous);
				const entered = findRecord(now);
				if (left) fireEvent(left, "SelectionLost");
				if (entered) fireEvent(entered, "SelectionGained");
			},
		},
	},
	methods: {
		GetGuiInset: (service) => $tuple(makeVector2(0, screenOf(service).topInset), makeVector2(0, 0)),
		GetInsetArea: (service, insets) => {
			const screen = screenOf(service);
			const area = insetArea(itemName(insets), screen);
			const top = area.y - screen.topInset;
			return makeRect(area.x, top, area.x + area.width, top + area.height);
		},
		IsTenFootInterface: () => false,
		Select: (service, parent) => {
			const gui = findGui(service.realm);
			const record = findRecord(parent);
			if (!record) return raise("Argument 1 missing or nil");
			if (gui) selectNode(gui, findFirstSelectable(gui, record));
		},
		GetEmotesMenuOpen: () => false,
		SetEmotesMenuOpen: () => {},
		GetInspectMenuEnabled: () => true,
		SetInspectMenuEnabled: () => {},
		CloseInspectMenu: () => {},
		GetGameplayPausedNotificationEnabled: () => true,
		SetGameplayPausedNotificationEnabled: () => {},
	},
});
