import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { getStored, InstanceRecord } from "../datamodel/record";
import { enumItem, makeUDim, makeVector2 } from "../gui/datatypes";
import { laidOut } from "../gui/gui";
import { fireComputed } from "../gui/tree/announce";
import { LayoutState } from "../gui/tree/node";

/** What a layout found out about itself; undefined for one that places nothing. */
function layoutStateOf(record: InstanceRecord): LayoutState | undefined {
	const node = record.parent && laidOut(record.parent);
	return node && node.live && node.modifiers?.layout?.record === record ? node.layout : undefined;
}

// The reflection database leaves out defaults of inherited enum properties; the documented ones stand here.
/** UIGridStyleLayout.yaml */
export const gridStyleLayoutImplementation = implement("UIGridStyleLayout", {
	properties: {
		FillDirection: { default: enumItem<Enum.FillDirection>("FillDirection", "Horizontal") },
		HorizontalAlignment: { default: enumItem<Enum.HorizontalAlignment>("HorizontalAlignment", "Left") },
		VerticalAlignment: { default: enumItem<Enum.VerticalAlignment>("VerticalAlignment", "Top") },
		AbsoluteContentSize: {
			read: (record) => {
				const state = layoutStateOf(record);
				return makeVector2(state?.contentWidth ?? 0, state?.contentHeight ?? 0);
			},
		},
	},
	methods: {
		// Layouts follow every change by themselves; reading anything that they compute applies them.
		ApplyLayout: (record) => {
			layoutStateOf(record);
		},
	},
});

const downward = { FillDirection: { default: enumItem<Enum.FillDirection>("FillDirection", "Vertical") } };

export const listLayoutImplementation = implement("UIListLayout", { properties: downward });

export const tableLayoutImplementation = implement("UITableLayout", { properties: downward });

/** UIGridLayout.yaml */
export const gridLayoutImplementation = implement("UIGridLayout", {
	properties: {
		AbsoluteCellSize: {
			read: (record) => {
				const state = layoutStateOf(record);
				return makeVector2(state?.cellWidth ?? 0, state?.cellHeight ?? 0);
			},
		},
		AbsoluteCellCount: {
			read: (record) => {
				const state = layoutStateOf(record);
				return makeVector2(state?.columns ?? 0, state?.rows ?? 0);
			},
		},
	},
});

const CORNERS = ["TopLeftRadius", "TopRightRadius", "BottomRightRadius", "BottomLeftRadius"];

/** UICorner.CornerRadius sets all four radii and reads the one of the top left (UICorner.yaml). */
export const cornerImplementation = implement("UICorner", {
	properties: {
		CornerRadius: {
			read: (record) => getStored(record, "TopLeftRadius") as UDim,
			write: (record, value) => {
				for (const corner of CORNERS) setStored(record, corner, value);
			},
			default: makeUDim(0, 8),
		},
		TopLeftRadius: { changed: (record) => fireComputed(record, "CornerRadius") },
	},
});
