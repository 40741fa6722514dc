import { describe, expect, it } from "@rbxts/jest-globals";
import { UserInputService } from "@rbxts/services";
import { pressKey, sendKey } from "../support/screen";

describe("Keyboard (UserInputService)", () => {
	it("should refuse when a virtual key cannot be repeated (VirtualInput:SendKey)", () => {
		const virtual = UserInputService.CreateVirtualInput() as VirtualInput;

		expect(() => virtual.SendKey(true, Enum.KeyCode.B, true)).toThrow("isRepeatedKey");
		expect(() => virtual.SendKey(true, Enum.KeyCode.Escape)).toThrow("core action");
	});

	it("should tell that a key went down and up when it is pressed", () => {
		const heard = new Array<string>();
		const connections = [
			UserInputService.InputBegan.Connect((input, processed) => {
				heard.push(`began ${input.KeyCode.Name} ${input.UserInputType.Name} ${processed}`);
			}),
			UserInputService.InputEnded.Connect((input) => void heard.push(`ended ${input.KeyCode.Name}`)),
		];

		pressKey(Enum.KeyCode.B);
		for (const connection of connections) connection.Disconnect();

		expect(heard).toEqual(["began B Keyboard false", "ended B"]);
	});

	it("should know which keys are held when it is asked", () => {
		expect(UserInputService.IsKeyDown(Enum.KeyCode.LeftShift)).toBe(false);
		sendKey(Enum.KeyCode.LeftShift, true);

		expect(UserInputService.IsKeyDown(Enum.KeyCode.LeftShift)).toBe(true);
		const pressed = UserInputService.GetKeysPressed();
		expect(pressed.map((input) => input.KeyCode)).toEqual([Enum.KeyCode.LeftShift]);
		expect(pressed[0]!.IsModifierKeyDown(Enum.ModifierKey.Shift)).toBe(true);
		expect(pressed[0]!.IsModifierKeyDown(Enum.ModifierKey.Ctrl)).toBe(false);
		sendKey(Enum.KeyCode.LeftShift, false);
		expect(UserInputService.GetKeysPressed()).toEqual([]);
	});

	it("should tell once that the kind of input changed when it does", () => {
		const kinds = new Array<string>();
		pressKey(Enum.KeyCode.A);
		const connection = UserInputService.LastInputTypeChanged.Connect((kind) => void kinds.push(kind.Name));

		pressKey(Enum.KeyCode.B);
		(UserInputService.CreateVirtualInput() as VirtualInput).SendMousePosition(new Vector2(321, 654));
		task.wait();
		connection.Disconnect();

		expect(kinds).toEqual(["MouseMovement"]);
		expect(UserInputService.GetLastInputType()).toBe(Enum.UserInputType.MouseMovement);
	});

	it("should name keys as they are printed when it is asked (UserInputService:GetStringForKeyCode)", () => {
		expect(UserInputService.GetStringForKeyCode(Enum.KeyCode.Q)).toBe("Q");
		expect(UserInputService.GetStringForKeyCode(Enum.KeyCode.Equals)).toBe("=");
		expect(UserInputService.GetStringForKeyCode(Enum.KeyCode.At)).toBe("2");
		expect(UserInputService.GetStringForKeyCode(Enum.KeyCode.LeftControl)).toBe("LeftControl");
		expect(
			UserInputService.GetStringForKeyCode(Enum.KeyCode.LeftControl, Enum.KeyCodeStringFormat.Abbreviated),
		).toBe("LCtrl");
	});

	it("should have a keyboard and a mouse, and nothing else, when the screen is not touched", () => {
		expect(UserInputService.KeyboardEnabled).toBe(true);
		expect(UserInputService.MouseEnabled).toBe(true);
		expect(UserInputService.TouchEnabled).toBe(false);
		expect(UserInputService.GamepadEnabled).toBe(false);
		expect(UserInputService.PreferredInput).toBe(Enum.PreferredInput.KeyboardAndMouse);
		expect(UserInputService.GetConnectedGamepads()).toEqual([]);
	});
});
