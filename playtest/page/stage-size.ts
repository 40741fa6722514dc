import type { Screen } from "../protocol/messages";

/** Milliseconds of rest after which a new size is told; dragging a window's edge would flood the simulator. */
const REST = 120;

/** Knows the size of the stage, and what of it the simulator was told. */
export class StageSize {
	private told: Screen | undefined;
	private timer: number | undefined;

	constructor(
		private readonly stage: HTMLElement,
		private readonly changed: (width: number, height: number) => void,
	) {
		new ResizeObserver(() => this.check()).observe(stage);
	}

	/** The size in whole pixels, and whether the machine's first pointer is a finger; taken as told. */
	tell(): Screen {
		this.told = {
			width: Math.max(1, Math.round(this.stage.clientWidth)),
			height: Math.max(1, Math.round(this.stage.clientHeight)),
			touch: matchMedia("(pointer: coarse)").matches,
		};
		return this.told;
	}

	/** Tells of a new size once it rests, if there is one. */
	private check(): void {
		window.clearTimeout(this.timer);
		this.timer = window.setTimeout(() => {
			const before = this.told;
			const { width, height } = this.tell();
			if (width !== before?.width || height !== before.height) {
				this.changed(width, height);
			}
		}, REST);
	}
}
