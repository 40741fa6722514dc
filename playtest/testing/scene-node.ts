import type { SceneNode, SceneText } from "../protocol/scene";

/** A plain frame, changed as the test says. */
export function sceneNode(changes: Partial<SceneNode> & { readonly id: number }): SceneNode {
	const name = changes.name ?? `Node${changes.id}`;
	return {
		path: `Gui.${name}`,
		class: "Frame",
		name,
		order: changes.id,
		x: 0,
		y: 0,
		w: 100,
		h: 100,
		rotation: 0,
		clip: null,
		radius: [0, 0, 0, 0],
		background: null,
		border: null,
		strokes: [],
		image: null,
		text: null,
		input: null,
		scroll: null,
		opacity: 1,
		interactive: false,
		...changes,
	};
}

/** A plain text of one line, changed as the test says. */
export function sceneText(value: string, changes: Partial<SceneText> = {}): SceneText {
	return {
		value,
		rich: false,
		color: "#eef1f6",
		alpha: 1,
		size: 14,
		font: { family: "BuilderSans", weight: 400, style: "normal" },
		xAlign: "center",
		yAlign: "center",
		lineHeight: 1,
		wrapped: false,
		truncate: "none",
		stroke: null,
		lines: value.split("\n").map((text) => ({ text, width: text.length * 7 })),
		padding: [0, 0, 0, 0],
		maxGraphemes: -1,
		...changes,
	};
}
