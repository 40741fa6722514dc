import { createContext, useContext, useEffect, useState } from "@rbxts/react";
import { GuiService } from "@rbxts/services";

type Preference = "ReducedMotionEnabled" | "PreferredTransparency" | "PreferredTextSize";

/** What counts instead of what the platform says; scripts can not change that, so tests put their own here. */
export const PreferenceContext = createContext<Partial<Pick<GuiService, Preference>>>({});

/** What the player asked the platform for, and from now on whatever they change it to. */
export function useGuiPreference<P extends Preference>(preference: P): GuiService[P] {
	const { [preference]: given } = useContext(PreferenceContext);
	const [value, setValue] = useState(() => GuiService[preference]);

	useEffect(() => {
		const connection = GuiService.GetPropertyChangedSignal(preference).Connect(() => {
			setValue(() => GuiService[preference]);
		});

		return () => connection.Disconnect();
	}, [preference]);

	return (given as GuiService[P] | undefined) ?? value;
}

/** Whether the player asked for less motion. */
export function useReducedMotion(): boolean {
	return useGuiPreference("ReducedMotionEnabled");
}

/** A transparency as the player wants it: from the given one down to none, which makes everything opaque. */
export function useTransparency(transparency: number): number {
	return transparency * useGuiPreference("PreferredTransparency");
}
