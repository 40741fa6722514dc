import type { InputEvent } from "../../protocol/input";

/** Reload and the developer tools stay with the browser. */
const BROWSER_KEYS = new Set(["F5", "F12"]);

/** Sends keys as events while the player is at the stage and not in the developer bar. */
export function listenToKeyboard(
	isGame: (target: EventTarget | null) => boolean,
	isEditor: (target: EventTarget | null) => boolean,
	push: (event: InputEvent) => void,
): void {
	const held = new Set<string>();
	const press = (event: KeyboardEvent): void => {
		if (!isGame(event.target) || event.isComposing || !isKey(event.code) || BROWSER_KEYS.has(event.code)) {
			return;
		}
		// Shortcuts with Ctrl or the command key (copy, new tab, zoom) still work, and so does typing.
		if (!event.ctrlKey && !event.metaKey && (!isEditor(event.target) || event.code === "Tab")) {
			event.preventDefault();
		}
		if (!event.repeat && !held.has(event.code)) {
			held.add(event.code);
			push({ kind: "keydown", code: event.code });
		}
	};
	// Before the text field hears of it: Enter and Escape are pressed in the field, and leave it afterwards.
	window.addEventListener("keydown", press, { capture: true });
	window.addEventListener("keyup", (event) => {
		release(event.code);
		// macOS tells of no release while its command key is down.
		if (event.key === "Meta") {
			[...held].forEach(release);
		}
	});
	window.addEventListener("blur", () => {
		held.clear();
		push({ kind: "blur" });
	});
	const release = (code: string): void => {
		if (held.delete(code)) {
			push({ kind: "keyup", code });
		}
	};
}

/** Some virtual keyboards send keys without a code. */
function isKey(code: string): boolean {
	return /^[A-Za-z0-9]{1,32}$/.test(code);
}
