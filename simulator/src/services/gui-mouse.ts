import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { Realm } from "../datamodel/realm";
import { findGui, Gui } from "../gui/gui";
import { playerMouseOf } from "../gui/input/player-mouse";

function guiOf(realm: Realm): Gui {
	return findGui(realm) ?? raise("The mouse is only there on the client");
}

/** The part of Mouse that needs no 3D world (Mouse.yaml). */
export const mouseImplementation = implement("Mouse", {
	properties: {
		X: { read: (mouse) => math.floor(guiOf(mouse.realm).input.mouseX) },
		Y: {
			read: (mouse) => {
				const { input, screen } = guiOf(mouse.realm);
				return math.floor(input.mouseY - screen.topInset);
			},
		},
		ViewSizeX: { read: (mouse) => guiOf(mouse.realm).screen.width },
		ViewSizeY: {
			read: (mouse) => {
				const { screen } = guiOf(mouse.realm);
				return screen.height - screen.topInset;
			},
		},
	},
});

/** Player:GetMouse */
export const playerMouseOwnerImplementation = implement("Player", {
	methods: {
		GetMouse: (player) => {
			if (player.realm.kind !== "client") return raise("GetMouse can only be called from the client");
			return playerMouseOf(player).proxy as PlayerMouse;
		},
	},
});
