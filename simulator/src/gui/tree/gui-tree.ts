import { Realm } from "../../datamodel/realm";
import { getStored, InstanceRecord } from "../../datamodel/record";
import { arrangeLayer, LayoutListener } from "../layout/arrange";
import { Change } from "./change";
import { guiClassOf, guiKindOf } from "./gui-class";
import { addModifier, changeOf, Modifier } from "./modifiers";
import { GuiNode } from "./node";
import { layerArea, ScreenArea } from "./screen-area";

const STATE = {};

function stateOf(record: InstanceRecord): GuiNode | Modifier | undefined {
	return record.state.get(STATE) as GuiNode | Modifier | undefined;
}

/** The node of a GuiBase2d that is or was in a player's GUI. */
export function findNode(record: InstanceRecord): GuiNode | undefined {
	const state = stateOf(record);
	return state && state.type === "node" ? state : undefined;
}

/** Where a new part of the tree hangs: a node, the PlayerGui itself, or nothing that is shown. */
interface Above {
	readonly node?: GuiNode;
	/** Whether there is a folder between. */
	readonly loose: boolean;
}

/**
 * The GUI of one client: nodes for everything below its PlayerGui, which of them have to be laid out, announced and
 * drawn again, and in which order.
 */
export class GuiTree implements LayoutListener {
	/** LayerCollectors, in the order in which they came. */
	readonly layers = new Array<GuiNode>();
	/** Nodes that have changes of which scripts have not been told. */
	touched = new Array<GuiNode>();
	/** Nodes to be drawn again. Undefined while nobody draws. */
	repaints: Array<GuiNode> | undefined;
	/** What is shown, from the lowest to the topmost. `paintOrder` keeps it. */
	shown: ReadonlyArray<GuiNode> = [];
	/** What is shown, or what lies above what, is another than before. */
	orderDirty = true;
	private layoutDirty = false;
	private readonly warned = new Set<string>();

	constructor(
		private readonly realm: Realm,
		readonly screen: ScreenArea,
	) {
		realm.observers.push({
			propertyChanged: (record, property, value) => this.propertyChanged(record, property, value),
			parentChanged: (record, parent) => this.parentChanged(record, parent),
		});
	}

	/** Lays out what has changed. Costs nothing when nothing has. */
	layout(): void {
		if (!this.layoutDirty) return;
		this.layoutDirty = false;
		for (const layer of this.layers) {
			const area = layerArea(layer.record, this.screen);
			arrangeLayer(layer, area.x, area.y, area.width, area.height, this);
		}
	}

	/** Whether there is something to lay out or to announce. */
	hasWork(): boolean {
		return this.layoutDirty || this.touched.size() > 0;
	}

	/** The screen has another size, or other insets. */
	screenChanged(): void {
		this.layoutDirty = true;
		this.orderDirty = true;
	}

	readonly moved = (node: GuiNode): void => {
		if (!node.touched) {
			node.touched = true;
			this.touched.push(node);
		}
		this.repaint(node);
	};

	readonly clipChanged = (node: GuiNode): void => {
		this.repaintBelow(node);
	};

	repaint(node: GuiNode): void {
		if (!this.repaints || node.repaint) return;
		node.repaint = true;
		this.repaints.push(node);
	}

	repaintBelow(node: GuiNode): void {
		if (!this.repaints) return;
		this.repaint(node);
		for (const child of node.children) this.repaintBelow(child);
	}

	/** Takes in what was there before the tree was made. */
	adopt(record: InstanceRecord): void {
		if (guiKindOf(record.class) === "root") {
			for (const child of record.children) this.visitChild(child, undefined, false);
			return;
		}
		for (const child of record.children) this.adopt(child);
	}

	private propertyChanged(record: InstanceRecord, property: string, value: unknown): void {
		const state = stateOf(record);
		if (!state) {
			if (record.class.name === "UIGradient") this.gradientChanged(record.parent);
			return;
		}
		if (state.type === "modifier") {
			const { owner } = state;
			if (!owner || !owner.live) return;
			state.reset();
			if (state.kind === "layout" && owner.modifiers) owner.modifiers.items = undefined;
			this.apply(owner, changeOf(state.kind));
			return;
		}
		if (!state.live) return;
		if (property === "Name") {
			this.apply(state, Change.Subtree + Change.Items + Change.Size);
			return;
		}
		const setter = state.class.setters.get(property);
		this.apply(state, setter ? setter(state, value) : Change.Paint);
	}

	/** A UIGradient in a UIStroke belongs to the stroke's owner. */
	private gradientChanged(parent: InstanceRecord | undefined): void {
		const state = parent && stateOf(parent);
		if (state && state.type === "modifier" && state.owner) this.apply(state.owner, Change.Paint);
	}

	private apply(node: GuiNode, change: number): void {
		let size = bit32.btest(change, Change.Size);
		const auto = node.autoX || node.autoY;
		if (bit32.btest(change, Change.Text)) {
			node.text = undefined;
			node.textInputs = undefined;
			if (auto) size = true;
			this.moved(node);
		}
		if (bit32.btest(change, Change.Items) && node.parent && node.parent.modifiers) {
			node.parent.modifiers.items = undefined;
		}
		if (bit32.btest(change, Change.Content)) {
			this.markArrange(node);
			if (auto) size = true;
		}
		if (size) this.invalidateSize(node);
		if (bit32.btest(change, Change.Order)) this.orderDirty = true;
		if (bit32.btest(change, Change.Layer)) this.layoutDirty = true;
		if (bit32.btest(change, Change.Subtree)) this.repaintBelow(node);
		else if (bit32.btest(change, Change.Paint)) this.repaint(node);
	}

	private markArrange(node: GuiNode): void {
		this.layoutDirty = true;
		node.arrangeDirty = true;
		let above = node.parent;
		while (above && !above.descendantDirty) {
			above.descendantDirty = true;
			above = above.parent;
		}
	}

	/** A node's own size or place may be another; ancestors that follow their content are measured again too. */
	private invalidateSize(node: GuiNode): void {
		let current = node;
		for (;;) {
			current.measured = false;
			const parent: GuiNode | undefined = current.parent;
			if (!parent) {
				this.layoutDirty = true;
				return;
			}
			this.markArrange(parent);
			if (!parent.autoX && !parent.autoY) return;
			current = parent;
		}
	}

	private parentChanged(record: InstanceRecord, parent: InstanceRecord | undefined): void {
		const kind = guiKindOf(record.class);
		if (kind === "modifier") {
			this.detachModifier(record);
			if (parent) this.attachModifier(record, parent);
			return;
		}
		if (kind === "container") {
			if (record.children.size() === 0) return;
			this.detachInside(record);
		} else if (kind !== "root") {
			const node = findNode(record);
			if (node && node.live) this.detach(node);
		}
		if (!parent || kind === "root") return;
		const above = this.findAbove(parent);
		if (above) this.visitChild(record, above.node, above.loose);
	}

	private findAbove(parent: InstanceRecord): Above | undefined {
		let current: InstanceRecord | undefined = parent;
		let loose = false;
		while (current) {
			const kind = guiKindOf(current.class);
			if (kind === "object" || kind === "layer") {
				const node = findNode(current);
				return node && node.live ? { node, loose } : undefined;
			}
			if (kind === "root") return { loose };
			if (kind === "modifier") return undefined;
			loose = true;
			current = current.parent;
		}
		return undefined;
	}

	/** Takes in a record that came into the tree, with everything below it. */
	private visitChild(record: InstanceRecord, above: GuiNode | undefined, loose: boolean): void {
		const kind = guiKindOf(record.class);
		if (kind === "object") {
			// A GuiObject outside of every LayerCollector is not shown.
			if (!above) return;
			const node = this.build(record, above, loose);
			above.children.push(node);
			if (above.modifiers) above.modifiers.items = undefined;
			this.invalidateSize(node);
		} else if (kind === "layer") {
			this.layers.push(this.build(record, undefined, false));
			this.layoutDirty = true;
			this.orderDirty = true;
		} else if (kind === "container") {
			for (const child of record.children)
				if (guiKindOf(child.class) !== "modifier") this.visitChild(child, above, true);
		}
	}

	private build(record: InstanceRecord, parent: GuiNode | undefined, loose: boolean): GuiNode {
		const guiClass = guiClassOf(record.class);
		const previous = findNode(record);
		const node: GuiNode = { ...guiClass.template, record, class: guiClass, parent, loose, children: [] };
		if (previous) {
			node.toldX = previous.toldX;
			node.toldY = previous.toldY;
			node.toldWidth = previous.toldWidth;
			node.toldHeight = previous.toldHeight;
			node.toldRotation = previous.toldRotation;
		}
		record.state.set(STATE, node);
		const { setters } = guiClass;
		for (const [property, value] of record.properties) {
			const setter = setters.get(property);
			if (setter) setter(node, value);
		}
		this.orderDirty = true;
		for (const child of record.children) {
			const kind = guiKindOf(child.class);
			if (kind === "object") {
				node.children.push(this.build(child, node, false));
			} else if (kind === "modifier") {
				this.addModifier(node, child);
			} else if (kind === "layer" || child.children.size() > 0) {
				this.visitChild(child, node, true);
			}
		}
		return node;
	}

	private addModifier(node: GuiNode, record: InstanceRecord): Modifier | undefined {
		const made = addModifier(node, record);
		if (made) record.state.set(STATE, made);
		if (record.class.name === "UITableLayout") this.warnOnce("not simulated: UITableLayout");
		return made;
	}

	private warnOnce(text: string): void {
		if (this.warned.has(text)) return;
		this.warned.add(text);
		this.realm.output("warning", text);
	}

	private attachModifier(record: InstanceRecord, parent: InstanceRecord): void {
		const state = stateOf(parent);
		if (state && state.type === "node" && state.live) {
			const made = this.addModifier(state, record);
			if (made) this.apply(state, changeOf(made.kind));
		} else if (record.class.name === "UIGradient") {
			this.gradientChanged(parent);
		}
	}

	private detachModifier(record: InstanceRecord): void {
		const state = stateOf(record);
		if (!state || state.type !== "modifier") return;
		const { owner } = state;
		state.owner = undefined;
		record.state.delete(STATE);
		if (!owner || !owner.live) return;
		owner.modifiers = undefined;
		for (const child of owner.record.children) {
			if (guiKindOf(child.class) === "modifier") this.addModifier(owner, child);
		}
		this.apply(owner, changeOf(state.kind));
		// What a layout had placed goes back to its own Position.
		if (state.kind === "layout") this.markArrange(owner);
	}

	private detach(node: GuiNode): void {
		const { parent } = node;
		this.kill(node);
		this.orderDirty = true;
		if (!parent) {
			const index = this.layers.indexOf(node);
			if (index >= 0) this.layers.remove(index);
			return;
		}
		const index = parent.children.indexOf(node);
		if (index >= 0) parent.children.remove(index);
		if (parent.modifiers) parent.modifiers.items = undefined;
		node.parent = parent;
		this.invalidateSize(node);
		node.parent = undefined;
	}

	private kill(node: GuiNode): void {
		node.live = false;
		for (const child of node.children) this.kill(child);
	}

	private detachInside(container: InstanceRecord): void {
		for (const child of container.children) {
			const kind = guiKindOf(child.class);
			if (kind === "object" || kind === "layer") {
				const node = findNode(child);
				if (node && node.live) this.detach(node);
			} else if (kind === "container") {
				this.detachInside(child);
			}
		}
	}

	/** Whether a LayerCollector is on the screen and enabled. */
	static isShown(layer: GuiNode): boolean {
		return layer.class.screen && getStored(layer.record, "Enabled") === true;
	}
}
