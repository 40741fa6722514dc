import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { enumItem, makeVector2 } from "../gui/datatypes";
import { findGui } from "../gui/gui";
import { InputState } from "../gui/input/input-state";
import { abbreviatedKeyName, keyName } from "../gui/input/key-names";
import { preferredInputOf } from "../gui/input/preferred-input";

function findInput(service: InstanceRecord): InputState | undefined {
	return findGui(service.realm)?.input;
}

function isTouch(service: InstanceRecord): boolean {
	return findGui(service.realm)?.screen.touch ?? false;
}

function hasMouse(service: InstanceRecord): boolean {
	const gui = findGui(service.realm);
	return gui !== undefined && !gui.screen.touch;
}

function itemName(value: EnumItem | string | number): string {
	if (typeIs(value, "string")) return value;
	return typeIs(value, "number") ? tostring(value) : value.Name;
}

const never = { read: () => false };

/** What the player's devices do (UserInputService.yaml). Events are fired as the inputs arrive. */
export const userInputServiceImplementation = implement("UserInputService", {
	properties: {
		TouchEnabled: { read: isTouch },
		MouseEnabled: { read: hasMouse },
		KeyboardEnabled: { read: hasMouse },
		GamepadEnabled: never,
		AccelerometerEnabled: never,
		GyroscopeEnabled: never,
		VREnabled: never,
		OnScreenKeyboardVisible: {
			read: (service) => isTouch(service) && findInput(service)?.getFocus() !== undefined,
		},
		// The keyboard that a page brings up lies outside of the screen.
		OnScreenKeyboardPosition: { read: () => makeVector2(0, 0) },
		OnScreenKeyboardSize: { read: () => makeVector2(0, 0) },
		PreferredInput: {
			read: (service) => {
				const input = findInput(service);
				const name = input ? preferredInputOf(input) : "KeyboardAndMouse";
				return enumItem<Enum.PreferredInput>("PreferredInput", name);
			},
		},
		MouseIconEnabled: { default: true },
		MouseDeltaSensitivity: { default: 1 },
		MouseIcon: { default: "" },
	},
	methods: {
		GetMouseLocation: (service) => {
			const input = findInput(service);
			return makeVector2(input?.mouseX ?? 0, input?.mouseY ?? 0);
		},
		// The pointer is never locked here, and only a locked one has a delta.
		GetMouseDelta: () => makeVector2(0, 0),
		GetKeysPressed: (service) => {
			const pressed = new Array<InputObject>();
			const input = findInput(service);
			if (input) for (const [, object] of input.keys) pressed.push(object.proxy as InputObject);
			return pressed;
		},
		GetMouseButtonsPressed: (service) => {
			const pressed = new Array<InputObject>();
			const input = findInput(service);
			if (input) for (const [, object] of input.buttons) pressed.push(object.proxy as InputObject);
			return pressed;
		},
		IsKeyDown: (service, keyCode) => {
			if (keyCode === undefined) return raise("Argument 1 missing or nil");
			return findInput(service)?.keys.has(itemName(keyCode)) ?? false;
		},
		IsMouseButtonPressed: (service, button) => {
			if (button === undefined) return raise("Argument 1 missing or nil");
			return findInput(service)?.buttons.has(itemName(button)) ?? false;
		},
		GetLastInputType: (service) =>
			enumItem<Enum.UserInputType>("UserInputType", findInput(service)?.lastInputType ?? "None"),
		GetFocusedTextBox: (service) => findInput(service)?.getFocus()?.record.proxy as TextBox | undefined,
		GetStringForKeyCode: (_service, keyCode, format) => {
			const name = itemName(keyCode);
			return format !== undefined && itemName(format) === "Abbreviated"
				? abbreviatedKeyName(name)
				: keyName(name);
		},
		GetConnectedGamepads: () => [],
		GetNavigationGamepads: () => [],
		GetGamepadConnected: () => false,
		GetGamepadState: () => [],
		GetSupportedGamepadKeyCodes: () => [],
		GamepadSupports: () => false,
		IsGamepadButtonDown: () => false,
		IsNavigationGamepad: () => false,
	},
});
