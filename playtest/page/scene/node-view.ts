import type { SceneNode } from "../../protocol/scene";
import { boxStyle } from "./box-style";
import { createImage } from "./image-part";
import { createRings } from "./rings";
import { createText } from "./text-part";

/** A piece inside a node's element, and what it was made from; it is made anew only when that changes. */
interface Part {
	key: string;
	elements: readonly HTMLElement[];
}

/** One scene node on the page. Elements are flat below the stage: a node is never inside another. */
export class NodeView {
	readonly element = document.createElement("div");
	private style = "";
	private readonly image: Part = { key: "null", elements: [] };
	private readonly rings: Part = { key: "[]", elements: [] };
	private readonly text: Part = { key: "null", elements: [] };

	constructor(public node: SceneNode) {
		this.element.className = "node";
		this.element.dataset.id = String(node.id);
		this.update(node);
	}

	/** Shows the node as it is now, touching only what differs. */
	update(node: SceneNode): void {
		this.node = node;
		const { element } = this;
		const style = boxStyle(node);
		if (style !== this.style) {
			this.style = style;
			element.style.cssText = style;
		}
		setData(element, "name", node.name);
		setData(element, "path", node.path);
		setData(element, "class", node.class);
		// Paint order within the element: the image lies under strokes, and both under the text.
		this.remake(
			this.text,
			JSON.stringify(node.text),
			() => (node.text === null ? [] : [createText(node.text)]),
			[],
		);
		const ringKey = node.strokes.length === 0 ? "[]" : JSON.stringify([node.strokes, node.radius, node.w, node.h]);
		this.remake(this.rings, ringKey, () => createRings(node), [this.text]);
		this.remake(this.image, JSON.stringify(node.image), () => imageOf(node), [this.rings, this.text]);
	}

	private remake(part: Part, key: string, create: () => readonly HTMLElement[], above: readonly Part[]): void {
		if (part.key === key) {
			return;
		}
		part.key = key;
		for (const old of part.elements) {
			old.remove();
		}
		part.elements = create();
		const before = above.flatMap((higher) => higher.elements)[0] ?? null;
		for (const element of part.elements) {
			this.element.insertBefore(element, before);
		}
	}
}

function imageOf(node: SceneNode): HTMLElement[] {
	const image = node.image === null ? undefined : createImage(node.image);
	return image === undefined ? [] : [image];
}

function setData(element: HTMLElement, key: string, value: string): void {
	if (element.dataset[key] !== value) {
		element.dataset[key] = value;
	}
}
