import { InputState } from "./input-state";

/** The name in Enum.PreferredInput of what the player is likely to go on using (UserInputService.PreferredInput). */
export function preferredInputOf(state: InputState): string {
	if (state.lastInputType.sub(1, 7) === "Gamepad") return "Gamepad";
	if (!state.screen.touch) return "KeyboardAndMouse";
	const { lastInputType } = state;
	return lastInputType === "Keyboard" || lastInputType.sub(1, 5) === "Mouse" ? "KeyboardAndMouse" : "Touch";
}
