import { useEffect, useState } from "@rbxts/react";
import { GuiService } from "@rbxts/services";

/** Whether the player asked the platform for less motion. */
export function useReducedMotion(): boolean {
	const [reduced, setReduced] = useState(() => GuiService.ReducedMotionEnabled);

	useEffect(() => {
		const connection = GuiService.GetPropertyChangedSignal("ReducedMotionEnabled").Connect(() => {
			setReduced(GuiService.ReducedMotionEnabled);
		});

		return () => connection.Disconnect();
	}, []);

	return reduced;
}
