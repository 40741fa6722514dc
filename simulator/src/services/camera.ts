import { implement } from "../datamodel/implementation";
import { makeVector2 } from "../gui/datatypes";
import { findGui } from "../gui/gui";

/** Camera.ViewportSize is the client's screen; a server has one of a single pixel. */
export const cameraImplementation = implement("Camera", {
	properties: {
		ViewportSize: {
			read: (camera) => {
				const screen = findGui(camera.realm)?.screen;
				return screen ? makeVector2(screen.width, screen.height) : makeVector2(1, 1);
			},
		},
	},
});
