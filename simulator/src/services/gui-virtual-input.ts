import { AnyImplementation, implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { getStored, InstanceRecord } from "../datamodel/record";
import { findGui, Gui } from "../gui/gui";
import { dispatchInput } from "../gui/input/dispatch";
import { InputEvent } from "../gui/input/events";
import { typeText } from "../gui/input/focus";
import { keyPressed, keyReleased } from "../gui/input/keyboard";
import { typeOf } from "../kernel/proxy";

// Input by script: it waits for the input stage of the next frame, as a player's does.

const BUTTONS: Readonly<Record<string, 0 | 1 | 2 | undefined>> = { MouseButton1: 0, MouseButton2: 2, MouseButton3: 1 };
const REPEATABLE = new Set(["Backspace", "Delete", "Left", "Right", "Up", "Down"]);

function guiOf(record: InstanceRecord, method: string): Gui {
	return findGui(record.realm) ?? raise(`${method} can only be called from the client`);
}

function itemName(value: unknown, position: number): string {
	if (typeIs(value, "string")) return value;
	return typeOf(value) === "EnumItem" ? (value as EnumItem).Name : raise(`Argument ${position} missing or nil`);
}

function pointOf(value: unknown): Vector2 {
	return typeOf(value) === "Vector2" ? (value as Vector2) : raise("Argument 1 missing or nil");
}

function send(gui: Gui, event: InputEvent): void {
	gui.input.queue.push(() => dispatchInput(gui, event));
}

/** UserInputService:CreateVirtualInput */
export const virtualInputOwnerImplementation = implement("UserInputService", {
	methods: { CreateVirtualInput: (service) => service.realm.create("VirtualInput").proxy },
});

/** Input as if a player made it, for tests (VirtualInput.yaml). Positions are raw screen pixels. */
export const virtualInputImplementation: AnyImplementation = {
	className: "VirtualInput",
	untypedMethods: {
		SendKey: (record: InstanceRecord, isPressed: unknown, keyCode: unknown, isRepeated: unknown) => {
			const gui = guiOf(record, "SendKey");
			if (!typeIs(isPressed, "boolean")) return raise("Argument 1 missing or nil");
			const name = itemName(keyCode, 2);
			if (name === "Escape") return raise("SendKey cannot send a key that is bound to a core action");
			if (isRepeated === true && !REPEATABLE.has(name)) {
				return raise("isRepeatedKey is only valid for keys that edit text");
			}
			gui.input.queue.push(() => {
				if (isRepeated === true) gui.input.keys.delete(name);
				if (isPressed) keyPressed(gui, name);
				else keyReleased(gui, name);
			});
		},
		SendMousePosition: (record: InstanceRecord, position: unknown) => {
			const { X, Y } = pointOf(position);
			send(guiOf(record, "SendMousePosition"), { kind: "mousemove", x: X, y: Y });
		},
		SendMouseButton: (record: InstanceRecord, position: unknown, button: unknown, isDown: unknown) => {
			const { X, Y } = pointOf(position);
			const number = BUTTONS[itemName(button, 2)];
			if (number === undefined) return raise("SendMouseButton only supports MouseButton1 to MouseButton3");
			if (!typeIs(isDown, "boolean")) return raise("Argument 3 missing or nil");
			const kind = isDown ? "mousedown" : "mouseup";
			send(guiOf(record, "SendMouseButton"), { kind, button: number, x: X, y: Y });
		},
		SendPointerAction: (record: InstanceRecord, position: unknown, action: unknown) => {
			const { X, Y } = pointOf(position);
			if (!typeIs(action, "table")) return raise("Argument 2 missing or nil");
			const { Wheel } = action as { readonly Wheel?: number };
			if (Wheel === undefined || Wheel === 0) return;
			send(guiOf(record, "SendPointerAction"), { kind: "wheel", x: X, y: Y, delta: Wheel });
		},
		SendTextInput: (record: InstanceRecord, text: unknown) => {
			const gui = guiOf(record, "SendTextInput");
			if (!typeIs(text, "string")) return raise("Argument 1 missing or nil");
			gui.input.queue.push(() => {
				const focused = gui.input.getFocus();
				if (focused) typeText(gui.input, (getStored(focused.record, "Text") as string) + text);
			});
		},
		SendMouseDelta: () => raise("SendMouseDelta can only be called while the cursor is locked"),
	},
};

const TOUCH_KINDS = ["touchstart", "touchmove", "touchend", "touchcancel"] as const;

/** The part of VirtualInputManager that VirtualInput lacks: fingers. Only test runners may use it. */
export const virtualInputManagerImplementation: AnyImplementation = {
	className: "VirtualInputManager",
	untypedMethods: {
		SendTouchEvent: (record: InstanceRecord, id: unknown, state: unknown, x: unknown, y: unknown) => {
			if (!record.realm.testing) {
				return raise("The current thread cannot call 'SendTouchEvent' (lacking capability RobloxScript)");
			}
			const kind = TOUCH_KINDS[state as number];
			if (!typeIs(id, "number") || !typeIs(x, "number") || !typeIs(y, "number") || !kind) {
				return raise("SendTouchEvent needs an id, a state from 0 to 3, and a position");
			}
			send(guiOf(record, "SendTouchEvent"), { kind, id, x, y });
		},
	},
};
