import type { SceneMessage } from "../../protocol/messages";
import type { SceneNode } from "../../protocol/scene";
import { NodeView } from "./node-view";
import { ScrollBars } from "./scroll-bars";

/** Everything that the player sees, kept in step with the simulator's messages. */
export class Scene {
	private readonly views = new Map<number, NodeView>();
	private readonly bars: ScrollBars;
	private applied = 0;

	constructor(private readonly stage: HTMLElement) {
		this.bars = new ScrollBars(stage);
	}

	/** Takes over a message; a full one also takes away what it does not mention. */
	apply(message: SceneMessage): void {
		const started = performance.now();
		if (message.full) {
			const kept = new Set(message.nodes.map((node) => node.id));
			for (const id of [...this.views.keys()].filter((known) => !kept.has(known))) {
				this.remove(id);
			}
		}
		for (const id of message.removed) {
			this.remove(id);
		}
		const added = document.createDocumentFragment();
		for (const node of message.nodes) {
			const view = this.views.get(node.id);
			if (view === undefined) {
				const created = new NodeView(node);
				this.views.set(node.id, created);
				added.append(created.element);
			} else {
				view.update(node);
			}
		}
		this.stage.append(added);
		this.bars.update(this.views);
		// For whoever waits for the page or measures it.
		this.applied += 1;
		this.stage.dataset.scenes = String(this.applied);
		this.stage.dataset.nodes = String(this.views.size);
		this.stage.dataset.applyMs = (performance.now() - started).toFixed(1);
	}

	/** The view of a node that is on the screen. */
	find(id: number): NodeView | undefined {
		return this.views.get(id);
	}

	/** The node of that id as it is now. */
	node(id: number): SceneNode | undefined {
		return this.views.get(id)?.node;
	}

	/** Takes everything away. */
	clear(): void {
		for (const id of [...this.views.keys()]) {
			this.remove(id);
		}
		this.bars.update(this.views);
		this.stage.dataset.nodes = "0";
	}

	private remove(id: number): void {
		this.views.get(id)?.element.remove();
		this.views.delete(id);
	}
}
