import { Realm } from "../../datamodel/realm";
import { findGui, Gui } from "../gui";
import { GuiNode } from "../tree/node";
import { paintOrder } from "../tree/paint-order";
import { ClipFinder, isOutside } from "./clip";
import { describeNode } from "./describe";
import { encodeNode } from "./encode";
import { PaintOrders } from "./orders";

/** What is another than when it was last asked for. */
export interface SceneUpdate {
	/** Whether `nodes` are all there are, and what was known before is void. */
	readonly full: boolean;
	/** Each node whole, as JSON. */
	readonly nodes: ReadonlyArray<string>;
	/** Ids of nodes that are no longer drawn. */
	readonly removed: ReadonlyArray<number>;
}

/**
 * Tells what a client's screen shows, and from then on what has changed of it. A call after which nothing has changed
 * costs nothing: the tree is not walked. One per client.
 */
export class SceneReporter {
	private readonly gui: Gui;
	private readonly orders = new PaintOrders();
	/** What was sent of each node, by id. */
	private sent = new Map<number, string>();
	private sentNodes = new Map<number, GuiNode>();
	private full = true;

	constructor(realm: Realm) {
		const gui = findGui(realm);
		assert(gui, `${realm.name} has no screen`);
		this.gui = gui;
		gui.tree.repaints = [];
	}

	/** Makes the next update a full one, for a page that starts anew. */
	reset(): void {
		this.full = true;
	}

	/** What has changed since the last call; undefined when nothing has. */
	collect(): SceneUpdate | undefined {
		const { tree } = this.gui;
		tree.layout();
		const removed = new Array<number>();
		const full = this.full;
		if (full) {
			this.full = false;
			this.sent = new Map();
			this.sentNodes = new Map();
			tree.orderDirty = true;
		}
		if (tree.orderDirty) this.followOrder(removed, full);
		const repaints = tree.repaints!;
		if (repaints.size() === 0 && removed.size() === 0) {
			return full ? { full, nodes: [], removed } : undefined;
		}
		tree.repaints = [];
		const nodes = this.draw(repaints, removed);
		if (!full && nodes.size() === 0 && removed.size() === 0) return undefined;
		return { full, nodes, removed: removed.filter((id) => !this.sent.has(id)) };
	}

	private followOrder(removed: Array<number>, full: boolean): void {
		const { tree } = this.gui;
		const shown = paintOrder(tree);
		for (const node of this.orders.update(shown)) tree.repaint(node);
		for (const node of shown) if (full || this.sentNodes.get(node.record.id) !== node) tree.repaint(node);
		for (const [id, node] of this.sentNodes) {
			if (node.paintIndex > 0) continue;
			// The instance may be on the screen again by now; then it is drawn, and not removed after all.
			this.forget(id);
			removed.push(id);
		}
	}

	private forget(id: number): void {
		this.sentNodes.delete(id);
		this.sent.delete(id);
	}

	private draw(repaints: ReadonlyArray<GuiNode>, removed: Array<number>): Array<string> {
		const { input } = this.gui;
		const clips = new ClipFinder();
		const nodes = new Array<string>();
		for (const node of repaints) {
			node.repaint = false;
			if (node.paintIndex === 0) continue;
			const { id } = node.record;
			const clip = clips.below(node.parent);
			if (isOutside(node, clip)) {
				if (!this.sent.has(id)) continue;
				this.forget(id);
				removed.push(id);
				continue;
			}
			const text = encodeNode(describeNode(node, this.orders.get(node), clip, input));
			if (this.sent.get(id) === text && this.sentNodes.get(id) === node) continue;
			this.sent.set(id, text);
			this.sentNodes.set(id, node);
			nodes.push(text);
		}
		return nodes;
	}
}

/** The message in which a page gets an update (live protocol). */
export function encodeScene(player: number, update: SceneUpdate): string {
	const nodes = update.nodes.join(",");
	const removed = update.removed.map((id) => tostring(id)).join(",");
	return `{"type":"scene","player":${player},"full":${update.full},"nodes":[${nodes}],"removed":[${removed}]}`;
}
