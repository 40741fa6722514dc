/** Display order of the layers; a higher one covers and is hit before a lower one. */
export const LAYERS = {
	backdrop: 10,
	hud: 15,
	window: 20,
	dragged: 30,
	menu: 35,
	tooltip: 40,
	banner: 43,
	dialogBackdrop: 45,
	dialog: 47,
	toasts: 50,
} as const;
