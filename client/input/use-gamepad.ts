import { useEffect, useMemo } from "@rbxts/react";
import { GuiService, UserInputService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";
import { GamepadCommand, toGamepadCommand } from "./gamepad";
import { isTopScope, isWindowCovered, openScope } from "./selection-scopes";
import { useKeyPress } from "./use-key-press";

/** Calls the action for the buttons of a gamepad, while enabled and nothing lies above the windows. */
export function useGamepad(enabled: boolean, action: (command: GamepadCommand) => void): void {
	const latest = useLatest(action);

	useEffect(() => {
		if (!enabled) {
			return undefined;
		}

		const connection = UserInputService.InputBegan.Connect((input) => {
			const command = toGamepadCommand(input.KeyCode);

			if (command && !isWindowCovered() && UserInputService.GetFocusedTextBox() === undefined) {
				latest.current(command);
			}
		});

		return () => connection.Disconnect();
	}, [enabled]);
}

/** Calls the action when the triggers of a gamepad ask for the page before or after the open one, while enabled. */
export function usePageButtons(enabled: boolean, action: (step: 1 | -1) => void): void {
	const step = (by: 1 | -1) => {
		if (!isWindowCovered()) {
			action(by);
		}
	};

	useKeyPress(Enum.KeyCode.ButtonL2, () => step(-1), enabled, true);
	useKeyPress(Enum.KeyCode.ButtonR2, () => step(1), enabled, true);
}

/** Whether the player uses a gamepad at the moment. */
export function usesGamepad(): boolean {
	return UserInputService.PreferredInput === Enum.PreferredInput.Gamepad;
}

/** Whether a gamepad can select an object, and do something with it. */
function canSelect(object: GuiObject): boolean {
	return object.Selectable && object.Interactable && object.Visible && object.IsDescendantOf(game);
}

function isUsable(selected: GuiObject | undefined, container: Instance): boolean {
	return selected !== undefined && selected.IsDescendantOf(container) && canSelect(selected);
}

function findSelectable(container: Instance): GuiObject | undefined {
	return container
		.GetDescendants()
		.find((object): object is GuiObject => object.IsA("GuiObject") && canSelect(object));
}

/**
 * While open, a gamepad selects within a container: at first what `findFirst` names, or anything else there that can be
 * selected. It does so again when what was selected goes away, and when the player takes up the gamepad. What was
 * selected before is selected again afterwards.
 * @param isAbove it lies above the windows, whose buttons rest meanwhile
 */
export function useSelectionWithin(
	open: boolean,
	findContainer: () => Instance | undefined,
	findFirst: () => GuiObject | undefined,
	isAbove = false,
): void {
	const latest = useLatest({ findContainer, findFirst });
	const scope = useMemo(() => ({ isAbove }), [isAbove]);

	const keep = () => {
		const parent = latest.current.findContainer();

		if (!parent || !usesGamepad() || !isTopScope(scope) || isUsable(GuiService.SelectedObject, parent)) {
			return;
		}

		const first = latest.current.findFirst();
		const target = first && canSelect(first) ? first : findSelectable(parent);
		const { SelectedObject: selected } = GuiService;

		// A button that can not be pressed for a moment keeps the selection, if there is no other.
		if (target || !selected?.IsDescendantOf(parent)) {
			GuiService.SelectedObject = target;
		}
	};

	useEffect(() => {
		if (!open) {
			return undefined;
		}

		const before = GuiService.SelectedObject;
		const close = openScope(scope);
		const connections = [
			UserInputService.GetPropertyChangedSignal("PreferredInput").Connect(keep),
			GuiService.GetPropertyChangedSignal("SelectedObject").Connect(keep),
		];

		return () => {
			connections.forEach((connection) => connection.Disconnect());
			close();

			if (usesGamepad()) {
				GuiService.SelectedObject = before?.IsDescendantOf(game) ? before : undefined;
			}
		};
	}, [open, scope]);

	// What was selected may be gone, or no longer be possible, after any render.
	useEffect(() => {
		if (open) {
			keep();
		}
	});
}
