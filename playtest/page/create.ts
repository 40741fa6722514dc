/** Makes an element with a class and a text. */
export function create<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	className: string,
	text?: string,
): HTMLElementTagNameMap[K] {
	const element = document.createElement(tag);
	element.className = className;
	if (text !== undefined) {
		element.textContent = text;
	}
	return element;
}

/** Makes a button that hands the keyboard back to the game when it was clicked with a pointer. */
export function createButton(className: string, text: string, clicked: () => void): HTMLButtonElement {
	const button = create("button", className, text);
	button.type = "button";
	button.addEventListener("click", (event) => {
		clicked();
		if (event.detail > 0) {
			document.querySelector<HTMLElement>(".stage")?.focus({ preventScroll: true });
		}
	});
	return button;
}
