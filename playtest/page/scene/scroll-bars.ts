import type { SceneNode } from "../../protocol/scene";
import { stackIndex } from "./box-style";
import { cssClip } from "./clip";
import { cssColor, trim } from "./color";
import type { NodeView } from "./node-view";

/** Bars of the scrolling frames. They lie above all that the frame holds, so they cannot be inside its element. */
export class ScrollBars {
	private readonly shown = new Map<number, HTMLElement[]>();

	constructor(private readonly stage: HTMLElement) {}

	/** Shows the bars of every scrolling frame among the nodes. */
	update(views: ReadonlyMap<number, NodeView>): void {
		for (const [id, bars] of this.shown) {
			if (!views.has(id)) {
				for (const bar of bars) {
					bar.remove();
				}
				this.shown.delete(id);
			}
		}
		for (const view of views.values()) {
			const wanted = view.node.scroll?.bars.length ?? 0;
			const bars = this.shown.get(view.node.id) ?? [];
			if (wanted === 0 && bars.length === 0) {
				continue;
			}
			this.resize(bars, wanted);
			this.shown.set(view.node.id, bars);
			if (wanted > 0) {
				paint(bars, view.node, topOrder(view.node, views));
			}
		}
	}

	private resize(bars: HTMLElement[], wanted: number): void {
		while (bars.length > wanted) {
			bars.pop()?.remove();
		}
		while (bars.length < wanted) {
			const bar = document.createElement("div");
			bar.className = "scroll-bar";
			this.stage.append(bar);
			bars.push(bar);
		}
	}
}

function paint(bars: readonly HTMLElement[], node: SceneNode, order: number): void {
	node.scroll?.bars.forEach((bar, index) => {
		const clip = cssClip({ ...node, ...bar, rotation: 0 });
		const style = [
			`left:${trim(bar.x)}px`,
			`top:${trim(bar.y)}px`,
			`width:${trim(bar.w)}px`,
			`height:${trim(bar.h)}px`,
			`border-radius:${trim(Math.min(bar.w, bar.h) / 2)}px`,
			`background:${cssColor(bar.color, bar.alpha * node.opacity)}`,
			`z-index:${stackIndex(order) + 1}`,
			...(clip === undefined ? [] : [`clip-path:${clip}`]),
		].join(";");
		const element = bars[index];
		if (element !== undefined && element.dataset.style !== style) {
			element.dataset.style = style;
			element.style.cssText = style;
		}
	});
}

/** The highest paint order among a node and what is in it. */
function topOrder(node: SceneNode, views: ReadonlyMap<number, NodeView>): number {
	const prefix = `${node.path}.`;
	let top = node.order;
	for (const other of views.values()) {
		if (other.node.order > top && other.node.path.startsWith(prefix)) {
			top = other.node.order;
		}
	}
	return top;
}
