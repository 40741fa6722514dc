import type { Screen } from "../protocol/messages";

/** Milliseconds of rest after which a new size is told; dragging a window's edge would flood the simulator. */
const REST = 120;

/** The size of the stage in whole pixels, and whether the machine's first pointer is a finger. */
export function screenOf(stage: HTMLElement): Screen {
	return {
		width: Math.max(1, Math.round(stage.clientWidth)),
		height: Math.max(1, Math.round(stage.clientHeight)),
		touch: matchMedia("(pointer: coarse)").matches,
	};
}

/** Tells of every new size of the stage. */
export function watchSize(
	stage: HTMLElement,
	changed: (width: number, height: number) => void,
): { readonly check: () => void } {
	let known: Screen | undefined;
	let timer: number | undefined;
	const check = (): void => {
		window.clearTimeout(timer);
		timer = window.setTimeout(() => {
			const screen = screenOf(stage);
			if (screen.width !== known?.width || screen.height !== known.height) {
				known = screen;
				changed(screen.width, screen.height);
			}
		}, REST);
	};
	new ResizeObserver(check).observe(stage);
	return { check };
}
