import { useMemo, useState } from "@rbxts/react";

/** What a pointer does with a button, and the listeners that find out. */
export interface Press {
	readonly hovered: boolean;
	readonly pressed: boolean;
	readonly events: {
		readonly MouseEnter: () => void;
		readonly MouseLeave: () => void;
		readonly InputBegan: (rbx: GuiObject, input: InputObject) => void;
		readonly InputEnded: (rbx: GuiObject, input: InputObject) => void;
	};
}

function presses(input: InputObject): boolean {
	return (
		input.UserInputType === Enum.UserInputType.MouseButton1 ||
		input.UserInputType === Enum.UserInputType.Touch ||
		input.KeyCode === Enum.KeyCode.ButtonA
	);
}

/** Hover and press of one button. A finger that leaves ends both, since it can not hover. */
export function usePress(): Press {
	const [hovered, setHovered] = useState(false);
	const [pressed, setPressed] = useState(false);

	const events = useMemo(
		() => ({
			MouseEnter: () => setHovered(true),
			MouseLeave: () => {
				setHovered(false);
				setPressed(false);
			},
			InputBegan: (_: GuiObject, input: InputObject) => {
				if (presses(input)) {
					setPressed(true);
				}
			},
			InputEnded: (_: GuiObject, input: InputObject) => {
				if (presses(input)) {
					setPressed(false);
				}

				if (input.UserInputType === Enum.UserInputType.Touch) {
					setHovered(false);
				}
			},
		}),
		[],
	);

	return { hovered, pressed, events };
}
