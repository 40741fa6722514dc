import { Rect } from "../rect";

/** Where the layer of something lies, in the coordinates of absolute positions and input objects. */
export function layerOrigin(rbx: GuiObject): Vector2 {
	return rbx.FindFirstAncestorWhichIsA("ScreenGui")?.AbsolutePosition ?? Vector2.zero;
}

/** Where an input took place, relative to the layer of what it happened to. */
export function pointInLayer(rbx: GuiObject, input: InputObject): { readonly x: number; readonly y: number } {
	const origin = layerOrigin(rbx);
	return { x: input.Position.X - origin.X, y: input.Position.Y - origin.Y };
}

/** Where something lies relative to its layer. */
export function rectInLayer(rbx: GuiObject): Rect {
	const { X: x, Y: y } = rbx.AbsolutePosition.sub(layerOrigin(rbx));
	return { x, y, width: rbx.AbsoluteSize.X, height: rbx.AbsoluteSize.Y };
}
