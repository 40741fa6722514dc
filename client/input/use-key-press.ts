import { useEffect } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";

/**
 * Calls the action when the key goes down while `enabled`. Keys that go into a text box do not count. `always` counts
 * those that the platform uses as well: it marks Escape as its own.
 */
export function useKeyPress(key: Enum.KeyCode, action: () => void, enabled = true, always = false): void {
	const latest = useLatest(action);

	useEffect(() => {
		if (!enabled) {
			return;
		}

		const connection = UserInputService.InputBegan.Connect((input, handled) => {
			if (input.KeyCode !== key) {
				return;
			}

			if ((always || !handled) && UserInputService.GetFocusedTextBox() === undefined) {
				latest.current();
			}
		});

		return () => connection.Disconnect();
	}, [key, enabled, always]);
}
