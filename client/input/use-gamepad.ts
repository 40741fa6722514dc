import { useEffect } from "@rbxts/react";
import { GuiService, UserInputService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";
import { GamepadCommand, toGamepadCommand } from "./gamepad";
import { useKeyPress } from "./use-key-press";

/** Calls the action for the buttons of a gamepad, while enabled. */
export function useGamepad(enabled: boolean, action: (command: GamepadCommand) => void): void {
	const latest = useLatest(action);

	useEffect(() => {
		if (!enabled) {
			return undefined;
		}

		const connection = UserInputService.InputBegan.Connect((input) => {
			const command = toGamepadCommand(input.KeyCode);

			if (command && UserInputService.GetFocusedTextBox() === undefined) {
				latest.current(command);
			}
		});

		return () => connection.Disconnect();
	}, [enabled]);
}

/** Calls the action when the triggers of a gamepad ask for the page before or after the open one, while enabled. */
export function usePageButtons(enabled: boolean, action: (step: 1 | -1) => void): void {
	useKeyPress(Enum.KeyCode.ButtonL2, () => action(-1), enabled, true);
	useKeyPress(Enum.KeyCode.ButtonR2, () => action(1), enabled, true);
}

/**
 * While open, a gamepad selects within a container: at first what `findFirst` names. What was selected before is
 * selected again afterwards.
 */
export function useSelectionWithin(open: boolean, findFirst: () => GuiObject | undefined): void {
	const latest = useLatest(findFirst);

	useEffect(() => {
		if (!open || UserInputService.PreferredInput !== Enum.PreferredInput.Gamepad) {
			return undefined;
		}

		const before = GuiService.SelectedObject;
		GuiService.SelectedObject = latest.current();

		return () => {
			GuiService.SelectedObject = before?.IsDescendantOf(game) ? before : undefined;
		};
	}, [open]);
}
