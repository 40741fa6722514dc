/** Display order of the layers; a higher one covers and is hit before a lower one. */
export const LAYERS = {
	backdrop: 10,
	hud: 15,
	window: 20,
	toasts: 50,
} as const;
