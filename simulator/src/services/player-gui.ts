import { implement } from "../datamodel/implementation";
import { createState, fireEvent, InstanceRecord } from "../datamodel/record";
import { enumItem } from "../gui/datatypes";
import { findGui } from "../gui/gui";
import { nodesAt } from "../gui/input/hit-test";

function isBelow(record: InstanceRecord, ancestor: InstanceRecord): boolean {
	let current = record.parent;
	while (current) {
		if (current === ancestor) return true;
		current = current.parent;
	}
	return false;
}

/** BasePlayerGui.yaml */
export const basePlayerGuiImplementation = implement("BasePlayerGui", {
	methods: {
		GetGuiObjectsAtPosition: (record, x, y) => {
			const gui = findGui(record.realm);
			const found = new Array<GuiObject>();
			if (!gui) return found;
			// The position counts from below the top bar.
			for (const node of nodesAt(gui.tree, x, y + gui.screen.topInset)) {
				if (isBelow(node.record, record)) found.push(node.record.proxy as GuiObject);
			}
			return found;
		},
	},
});

// PlayerGui:GetTopbarTransparency defaults to 0.5.
const topbarOf = createState(() => ({ transparency: 0.5 }));

/** PlayerGui.yaml */
export const playerGuiImplementation = implement("PlayerGui", {
	properties: {
		CurrentScreenOrientation: {
			read: (record) => {
				const screen = findGui(record.realm)?.screen;
				const portrait = screen !== undefined && screen.height > screen.width;
				return enumItem<Enum.ScreenOrientation>("ScreenOrientation", portrait ? "Portrait" : "LandscapeLeft");
			},
		},
	},
	methods: {
		GetTopbarTransparency: (record) => topbarOf(record).transparency,
		SetTopbarTransparency: (record, transparency) => {
			const state = topbarOf(record);
			const clamped = math.clamp(transparency, 0, 1);
			if (state.transparency === clamped) return;
			state.transparency = clamped;
			fireEvent(record, "TopbarTransparencyChangedSignal", clamped);
		},
	},
});
