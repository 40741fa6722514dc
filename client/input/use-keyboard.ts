import { useEffect, useState } from "@rbxts/react";
import { UserInputService } from "@rbxts/services";

function readKeyboard(): boolean {
	return UserInputService.PreferredInput === Enum.PreferredInput.KeyboardAndMouse;
}

/** Whether the player uses keyboard and mouse at the moment, so that hints may name keys. */
export function useKeyboard(): boolean {
	const [keyboard, setKeyboard] = useState(readKeyboard);

	useEffect(() => {
		const connection = UserInputService.GetPropertyChangedSignal("PreferredInput").Connect(() => {
			setKeyboard(readKeyboard());
		});

		return () => connection.Disconnect();
	}, []);

	return keyboard;
}
