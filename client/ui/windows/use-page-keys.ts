import { useEffect } from "@rbxts/react";
import { GuiService, UserInputService } from "@rbxts/services";
import { useLatest } from "../hooks/use-latest";
import { PageName, PAGES } from "./pages";

/** Calls the action with the page whose key goes down; up on a gamepad is that of the inventory. Keys that go into a text box do not count. */
export function usePageKeys(action: (page: PageName) => void): void {
	const latest = useLatest(action);

	useEffect(() => {
		const connection = UserInputService.InputBegan.Connect((input, handled) => {
			// A gamepad's D-pad is free as long as it selects nothing.
			const opens = input.KeyCode === Enum.KeyCode.DPadUp && GuiService.SelectedObject === undefined;
			const page = PAGES.find(({ key, name }) => key === input.KeyCode || (opens && name === "inventory"));

			if (page && !handled && UserInputService.GetFocusedTextBox() === undefined) {
				latest.current(page.name);
			}
		});

		return () => connection.Disconnect();
	}, []);
}
