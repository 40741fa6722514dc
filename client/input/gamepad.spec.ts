import { describe, expect, it } from "@rbxts/jest-globals";
import { toGamepadCommand } from "./gamepad";

describe("toGamepadCommand", () => {
	it("should leave the platform's own buttons alone", () => {
		expect(toGamepadCommand(Enum.KeyCode.ButtonA)).toBeUndefined();
		expect(toGamepadCommand(Enum.KeyCode.DPadUp)).toBeUndefined();
		expect(toGamepadCommand(Enum.KeyCode.B)).toBeUndefined();
	});

	it("should change tabs with the bumpers, and open the menu with Y", () => {
		expect(toGamepadCommand(Enum.KeyCode.ButtonL1)).toBe("previousTab");
		expect(toGamepadCommand(Enum.KeyCode.ButtonR1)).toBe("nextTab");
		expect(toGamepadCommand(Enum.KeyCode.ButtonY)).toBe("menu");
		expect(toGamepadCommand(Enum.KeyCode.ButtonX)).toBe("act");
	});
});
