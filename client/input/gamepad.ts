/** What a button of a gamepad asks for while a window with items is open. A and the D-pad are the platform's own. */
export type GamepadCommand = "act" | "menu" | "previousTab" | "nextTab";

const COMMANDS: ReadonlyMap<Enum.KeyCode, GamepadCommand> = new Map<Enum.KeyCode, GamepadCommand>([
	[Enum.KeyCode.ButtonX, "act"],
	[Enum.KeyCode.ButtonY, "menu"],
	[Enum.KeyCode.ButtonL1, "previousTab"],
	[Enum.KeyCode.ButtonR1, "nextTab"],
]);

/** The command of a button, if it has one. */
export function toGamepadCommand(key: Enum.KeyCode): GamepadCommand | undefined {
	return COMMANDS.get(key);
}
