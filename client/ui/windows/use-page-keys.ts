import { useEffect } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { useLatest } from "../hooks/use-latest";
import { PageName, PAGES } from "./pages";

/** Calls the action with the page whose key goes down. Keys that go into a text box do not count. */
export function usePageKeys(action: (page: PageName) => void): void {
	const latest = useLatest(action);

	useEffect(() => {
		const connection = UserInputService.InputBegan.Connect((input, handled) => {
			const page = PAGES.find(({ key }) => key === input.KeyCode);

			if (page && !handled && UserInputService.GetFocusedTextBox() === undefined) {
				latest.current(page.name);
			}
		});

		return () => connection.Disconnect();
	}, []);
}
