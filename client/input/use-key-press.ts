import { useEffect } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";

/**
 * Calls the action when the key goes down while `enabled`. Keys that go into a text box do not count, except the ones
 * that `always` asks for: the platform marks Escape as its own, too.
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

			if (always || (!handled && UserInputService.GetFocusedTextBox() === undefined)) {
				latest.current();
			}
		});

		return () => connection.Disconnect();
	}, [key, enabled, always]);
}
