import type { OutputMessage } from "../../protocol/messages";
import { create, createButton } from "../create";

/** More lines than anyone reads; the oldest go. */
const KEPT_LINES = 1000;
/** A reader this near to the end, in pixels, wants to see new lines. */
const NEAR_END = 24;

/** The list of what scripts printed. */
export class OutputPanel {
	readonly element = create("section", "output");
	private readonly list = create("div", "output-lines");
	private readonly empty = create("p", "output-empty", "Nothing has been printed yet.");

	constructor(cleared: () => void) {
		this.element.setAttribute("aria-label", "Output");
		this.list.setAttribute("role", "log");
		this.list.tabIndex = 0;
		const head = create("header", "output-head");
		const clear = createButton("button", "Clear", () => {
			this.list.replaceChildren(this.empty);
			cleared();
		});
		head.append(create("h2", "output-title", "Output"), clear);
		this.list.append(this.empty);
		this.element.append(head, this.list);
	}

	/** Adds a line at the end. */
	add(message: OutputMessage): void {
		this.empty.remove();
		const { list } = this;
		const following = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
		const line = create("div", `line ${message.level}`);
		line.append(
			create("span", "line-time", message.time.toFixed(2)),
			create("span", `line-realm ${realmKind(message.realm)}`, message.realm),
			create("span", "line-text", message.text),
		);
		list.append(line);
		while (list.childElementCount > KEPT_LINES) {
			list.firstElementChild?.remove();
		}
		if (following) {
			list.scrollTop = list.scrollHeight;
		}
	}

	/** Shows the last line; for when the panel opens. */
	scrollToEnd(): void {
		this.list.scrollTop = this.list.scrollHeight;
	}
}

function realmKind(realm: string): string {
	return realm.startsWith("client") ? "client" : realm === "server" ? "server" : "playtest";
}
