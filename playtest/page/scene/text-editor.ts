import type { InputEvent } from "../../protocol/input";
import type { SceneNode, SceneText } from "../../protocol/scene";
import { trim } from "./color";
import type { Scene } from "./scene";
import { textStyle } from "./text-part";

/** Far below what a message may hold, and the most that a TextBox of Roblox takes is unstated. */
const LONGEST = 10_000;

/** The real text field that lies over a TextBox while it has the focus; the browser does the typing. */
export class TextEditor {
	private field: HTMLInputElement | HTMLTextAreaElement | undefined;
	private id: number | undefined;
	/** What the simulator said last that is in the box: what it has not said anew must not undo what was typed since. */
	private known = "";
	/** Texts on their way to the simulator; their echoes must not undo what was typed since. */
	private sent: string[] = [];
	/** The focus moves because the simulator said so, which is no news to it. */
	private silent = false;

	constructor(
		private readonly stage: HTMLElement,
		private readonly scene: Scene,
		private readonly send: (event: InputEvent) => void,
	) {}

	/** Gives the focus to a node, or takes it away. */
	focus(id: number | null): void {
		if (id === this.id) {
			return;
		}
		this.close();
		const node = id === null ? undefined : this.scene.node(id);
		if (node !== undefined) {
			this.open(node);
		}
	}

	/** Follows the node that is edited after the scene has changed. */
	refresh(): void {
		const { field, id } = this;
		if (field === undefined || id === undefined) {
			return;
		}
		const node = this.scene.node(id);
		if (node === undefined || node.text === null) {
			this.close();
			return;
		}
		this.place(field, node);
		const text = shownText(node);
		if (text === this.known) {
			return;
		}
		this.known = text;
		const echo = this.sent.indexOf(text);
		if (echo !== -1) {
			this.sent = this.sent.slice(echo + 1);
		} else if (text !== field.value) {
			this.sent = [];
			field.value = text;
		}
	}

	/** Whether the element is the open field. */
	owns(target: EventTarget | null): boolean {
		return this.field !== undefined && target === this.field;
	}

	private open(node: SceneNode): void {
		if (node.input === null || node.text === null) {
			return;
		}
		const field = document.createElement(node.input.multiline ? "textarea" : "input");
		field.className = "editor";
		field.readOnly = !node.input.editable;
		field.maxLength = LONGEST;
		field.spellcheck = false;
		field.autocomplete = "off";
		field.setAttribute("aria-label", node.name);
		this.known = shownText(node);
		field.value = this.known;
		field.addEventListener("input", () => {
			this.sent.push(field.value);
			this.send({ kind: "text", node: node.id, text: field.value });
		});
		field.addEventListener("keydown", (event) => {
			if (!(event instanceof KeyboardEvent) || event.isComposing) {
				return;
			}
			if (event.key === "Enter" && node.input?.multiline === false) {
				event.preventDefault();
				this.send({ kind: "submit", node: node.id });
			} else if (event.key === "Escape") {
				field.blur();
			}
		});
		field.addEventListener("blur", () => {
			if (!this.silent) {
				this.send({ kind: "focusout", node: node.id });
				this.close();
			}
		});
		this.id = node.id;
		this.field = field;
		this.place(field, node);
		this.scene.find(node.id)?.element.classList.add("edited");
		this.stage.append(field);
		field.focus({ preventScroll: true });
		field.setSelectionRange(field.value.length, field.value.length);
	}

	private close(): void {
		const { field, id } = this;
		if (field === undefined || id === undefined) {
			return;
		}
		this.silent = true;
		this.field = undefined;
		this.id = undefined;
		this.sent = [];
		this.scene.find(id)?.element.classList.remove("edited");
		const focused = document.activeElement === field;
		field.remove();
		if (focused) {
			this.stage.focus({ preventScroll: true });
		}
		this.silent = false;
	}

	private place(field: HTMLInputElement | HTMLTextAreaElement, node: SceneNode): void {
		if (node.text === null) {
			return;
		}
		const [left, top, right, bottom] = node.text.padding;
		const inner = node.h - top - bottom;
		const line = node.text.size * node.text.lineHeight;
		const single = field instanceof HTMLInputElement;
		const height = single ? Math.min(line, inner) : inner;
		const style = [
			textStyle(node.text),
			"inset:auto",
			`left:${trim(node.x + left)}px`,
			`top:${trim(node.y + top + (single ? gapAbove(node.text, inner - height) : 0))}px`,
			`width:${trim(Math.max(0, node.w - left - right))}px`,
			`height:${trim(Math.max(0, height))}px`,
		].join(";");
		if (field.dataset.style !== style) {
			field.dataset.style = style;
			field.style.cssText = style;
		}
	}
}

/** What is in the box; a placeholder is not. */
function shownText(node: SceneNode): string {
	return node.text === null || node.text.placeholder === true ? "" : node.text.value;
}

function gapAbove(text: SceneText, room: number): number {
	return { top: 0, center: room / 2, bottom: room }[text.yAlign];
}
