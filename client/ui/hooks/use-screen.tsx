import React, { createContext, useCallback, useContext, useMemo, useState } from "@rbxts/react";
import { GuiService } from "@rbxts/services";
import { drawnSize } from "../measure-text";
import { measureScreen, Screen, toPixels, toTextSize } from "../screen";
import { TEXT } from "../theme";
import { useGuiPreference } from "./use-gui-preference";
import { useViewport } from "./use-viewport";

/** The screen that components are laid out for; tests put one of their own there. */
export const ScreenContext = createContext<Screen>(measureScreen(1280, 720, 0));

/**
 * Tells everything below it how large the screen is. The size is that of the area which notches leave free; the
 * camera's, which ignores them, is only the first guess until that area was laid out.
 */
export function ScreenProvider({ children }: React.PropsWithChildren) {
	const viewport = useViewport();
	const [safeArea, setSafeArea] = useState<Vector2>();
	const { X: width, Y: height } = safeArea ?? viewport;

	const preferredTextSize = useGuiPreference("PreferredTextSize");

	const screen = useMemo(() => {
		const [topLeft] = GuiService.GetGuiInset();
		return measureScreen(width, height, topLeft.Y, drawnSize(TEXT.small) / TEXT.small);
	}, [width, height, preferredTextSize]);

	const measure = useCallback((rbx: ScreenGui) => {
		if (rbx.AbsoluteSize.X > 0) {
			setSafeArea(rbx.AbsoluteSize);
		}
	}, []);

	return (
		<ScreenContext.Provider value={screen}>
			<screengui
				key="SafeArea"
				ResetOnSpawn={false}
				ScreenInsets={Enum.ScreenInsets.DeviceSafeInsets}
				ZIndexBehavior={Enum.ZIndexBehavior.Sibling}
				Change={{ AbsoluteSize: measure }}
			/>
			{children}
		</ScreenContext.Provider>
	);
}

/** The screen, for layouts. */
export function useScreen(): Screen {
	return useContext(ScreenContext);
}

/** The screen, for layouts that leave so many pixels at its top to something else. */
export function useScreenBelow(topRoom: number): Screen {
	const screen = useScreen();
	return useMemo(() => ({ ...screen, topInset: screen.topInset + topRoom }), [screen, topRoom]);
}

/** The unit of every length in the interface: turns rem into whole pixels. */
export function useRem(): (rem: number) => number {
	const screen = useScreen();
	return useCallback((rem: number) => toPixels(screen, rem), [screen]);
}

/** The unit of text sizes: turns rem into what a label's TextSize has to be. */
export function useTextSize(): (rem: number) => number {
	const screen = useScreen();
	return useCallback((rem: number) => toTextSize(screen, rem, drawnSize), [screen]);
}
