import { implement } from "../datamodel/implementation";
import { getStored } from "../datamodel/record";
import { makeVector2 } from "../gui/datatypes";
import { laidOut } from "../gui/gui";

/** ScrollingFrame.yaml */
export const scrollingFrameImplementation = implement("ScrollingFrame", {
	properties: {
		AbsoluteCanvasSize: {
			read: (record) => {
				const scroll = laidOut(record)?.scroll;
				return makeVector2(scroll?.canvasWidth ?? 0, scroll?.canvasHeight ?? 0);
			},
		},
		AbsoluteWindowSize: {
			read: (record) => {
				const scroll = laidOut(record)?.scroll;
				return makeVector2(scroll?.windowWidth ?? 0, scroll?.windowHeight ?? 0);
			},
		},
		CanvasPosition: {
			read: (record) => {
				const node = laidOut(record);
				if (node && node.live && node.scroll) return makeVector2(node.scroll.x, node.scroll.y);
				return getStored(record, "CanvasPosition") as Vector2;
			},
		},
	},
	methods: {
		// The canvas stops where it is let go: there is no inertia.
		GetScrollVelocity: () => makeVector2(0, 0),
		ResetScrollVelocity: () => {},
	},
});
