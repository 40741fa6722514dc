import { useEffect } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";
import { useLatest } from "client/ui/hooks/use-latest";

const NUMBER_KEYS: ReadonlyArray<Enum.KeyCode> = [
	Enum.KeyCode.One,
	Enum.KeyCode.Two,
	Enum.KeyCode.Three,
	Enum.KeyCode.Four,
	Enum.KeyCode.Five,
	Enum.KeyCode.Six,
	Enum.KeyCode.Seven,
	Enum.KeyCode.Eight,
	Enum.KeyCode.Nine,
];

/** Calls the action with the number, from 1 to `last`, whose key goes down. Keys that go into a text box do not count. */
export function useNumberKeys(last: number, action: (number: number) => void): void {
	const latest = useLatest(action);

	useEffect(() => {
		const connection = UserInputService.InputBegan.Connect((input, handled) => {
			const number = NUMBER_KEYS.indexOf(input.KeyCode) + 1;

			if (number >= 1 && number <= last && !handled && UserInputService.GetFocusedTextBox() === undefined) {
				latest.current(number);
			}
		});

		return () => connection.Disconnect();
	}, [last]);
}
