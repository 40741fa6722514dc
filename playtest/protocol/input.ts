/** One thing a player did; coordinates are pixels from the top-left of the stage. */
export type InputEvent =
	| { readonly kind: "mousemove"; readonly x: number; readonly y: number }
	| {
			readonly kind: "mousedown" | "mouseup";
			readonly button: 0 | 1 | 2;
			readonly x: number;
			readonly y: number;
	  }
	| {
			readonly kind: "wheel";
			readonly x: number;
			readonly y: number;
			/** One notch; 1 is away from the user, as in Roblox. */
			readonly delta: 1 | -1;
	  }
	| { readonly kind: "keydown" | "keyup"; /** DOM KeyboardEvent.code */ readonly code: string }
	| {
			readonly kind: "touchstart" | "touchmove" | "touchend" | "touchcancel";
			readonly id: number;
			readonly x: number;
			readonly y: number;
	  }
	| { readonly kind: "text"; readonly node: number; /** The whole new text. */ readonly text: string }
	| { readonly kind: "submit" | "focusout"; readonly node: number }
	| { readonly kind: "blur" };
