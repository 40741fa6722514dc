/** One thing that a player did. Coordinates are raw screen pixels from the top-left corner. */
export type InputEvent =
	| { readonly kind: "mousemove"; readonly x: number; readonly y: number }
	| {
			readonly kind: "mousedown" | "mouseup";
			/** 0 left, 1 middle, 2 right, as the DOM counts. */
			readonly button: 0 | 1 | 2;
			readonly x: number;
			readonly y: number;
	  }
	/** @field delta notches; 1 is away from the player. */
	| { readonly kind: "wheel"; readonly x: number; readonly y: number; readonly delta: number }
	/** @field code a DOM `KeyboardEvent.code` such as `KeyB`. */
	| { readonly kind: "keydown" | "keyup"; readonly code: string }
	| {
			readonly kind: "touchstart" | "touchmove" | "touchend" | "touchcancel";
			/** Names a finger for as long as it touches. */
			readonly id: number;
			readonly x: number;
			readonly y: number;
	  }
	/** The whole new text of the TextBox that has the focus. @field node the id of its scene node. */
	| { readonly kind: "text"; readonly node: number; readonly text: string }
	| { readonly kind: "submit" | "focusout"; readonly node: number }
	/** The window lost the focus. */
	| { readonly kind: "blur" };
