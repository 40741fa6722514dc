import { PropertyMember } from "../datamodel/class-info";
import { destroy, moveTo, setAttribute, setName, setProperty, setTag } from "../datamodel/mutations";
import { Realm } from "../datamodel/realm";
import { findChildOfClass, fireEvent, InstanceRecord } from "../datamodel/record";
import { InstanceChange, PropertyChange, SnapshotNode } from "./change";
import { REPLICATED_SERVICES } from "./containers";
import { exitReason } from "./exit-reason";

/** Instances that each side makes of itself, one in every parent. */
const SINGLE_CLASSES: ReadonlySet<string> = new Set(["Terrain"]);

/**
 * A client's copy of what its server lets it see. Copies are found by the server's instance, which is their identity
 * on the wire. An instance that leaves the replicated containers and returns is a new one for the client.
 */
export class Replica {
	private readonly toClient = new Map<InstanceRecord, InstanceRecord>();
	private readonly toServer = new Map<InstanceRecord, InstanceRecord>();
	/** References of copies to instances that are not here yet, by copy and property. */
	private readonly awaited = new Map<InstanceRecord, Map<string, InstanceRecord>>();
	/** The same by the instance that is awaited. */
	private readonly awaiting = new Map<InstanceRecord, Array<readonly [InstanceRecord, PropertyMember]>>();

	/**
	 * @param realm the client.
	 * @param owner the server's Player whose client this is.
	 */
	constructor(
		private readonly realm: Realm,
		private readonly owner: InstanceRecord,
	) {}

	/** This client's copy of a server's instance. */
	find(original: InstanceRecord): InstanceRecord | undefined {
		const known = this.toClient.get(original);
		if (known) return known;
		if (original.parent !== original.realm.game || !REPLICATED_SERVICES.has(original.class.name)) return undefined;
		const service = this.realm.getService(original.class.name);
		this.link(original, service);
		return service;
	}

	/** The server's instance of which this client's is a copy; undefined for the client's own. */
	findOriginal(copy: InstanceRecord): InstanceRecord | undefined {
		return this.toServer.get(copy);
	}

	/** How many copies it holds. */
	size(): number {
		return this.toServer.size();
	}

	/** Fills a service with what the server's has. What is here already stays. @returns how many instances it made. */
	fillService(node: SnapshotNode): number {
		const service = this.find(node.record);
		if (!service) return 0;
		this.applyState(node, service);
		let count = 0;
		for (const child of node.children) count += this.create(child, service);
		for (const [member, target] of node.references ?? []) this.setReference(service, member, target);
		return count;
	}

	/** Makes copies of an instance and of what is below it. @returns how many. */
	create(node: SnapshotNode, parent: InstanceRecord): number {
		if (this.toClient.has(node.record) || this.isHidden(node)) return 0;
		const own = SINGLE_CLASSES.has(node.class.name) ? findChildOfClass(parent, node.class.name) : undefined;
		if (own) return this.adopt(node, own);
		const made = new Array<SnapshotNode>();
		const known = new Array<readonly [InstanceRecord, InstanceRecord]>();
		const copy = this.build(node, made, known);
		for (const child of made) this.linkReferences(child);
		moveTo(copy, parent);
		for (const [child, childParent] of known) if (!child.destroyed) moveTo(child, childParent);
		if (next(this.awaiting)[0] !== undefined) for (const child of made) this.resolve(child.record);
		return made.size();
	}

	apply(change: InstanceChange): void {
		if (change.kind === "create") {
			const parent = this.find(change.parent);
			if (parent) this.create(change.node, parent);
			return;
		}
		const copy = this.find(change.record);
		if (!copy) return;
		if (change.kind === "property") this.applyProperty(copy, change);
		else if (change.kind === "attribute") setAttribute(copy, change.name, change.value);
		else if (change.kind === "tag") setTag(copy, change.tag, change.present);
		else if (change.kind === "parent") this.applyParent(copy, change.parent);
		else this.remove(change.record, copy, change.descendants, change.destroyed);
	}

	/** Makes an instance that the client has of itself the copy of the server's. */
	private adopt(node: SnapshotNode, own: InstanceRecord): number {
		this.link(node.record, own);
		this.applyState(node, own);
		let count = 1;
		for (const child of node.children) count += this.create(child, own);
		return count;
	}

	/** Gives an instance that others may watch the values of a captured one. */
	private applyState(node: SnapshotNode, copy: InstanceRecord): void {
		for (const [name, value] of node.properties) {
			const member = copy.class.members.get(name);
			if (member && member.kind === "property") setProperty(copy, member, value);
		}
		if (node.attributes) for (const [name, value] of node.attributes) setAttribute(copy, name, value);
		if (node.tags) for (const tag of node.tags) setTag(copy, tag, true);
	}

	private isHidden(node: SnapshotNode): boolean {
		return node.owner !== undefined && node.owner !== this.owner;
	}

	private link(original: InstanceRecord, copy: InstanceRecord): void {
		this.toClient.set(original, copy);
		this.toServer.set(copy, original);
	}

	private unlink(original: InstanceRecord): InstanceRecord | undefined {
		const copy = this.toClient.get(original);
		if (!copy) return undefined;
		this.toClient.delete(original);
		this.toServer.delete(copy);
		this.awaited.delete(copy);
		return copy;
	}

	/**
	 * Makes a tree that has no parent yet, so that nobody is told of every single part of it.
	 * @param made receives what it made.
	 * @param known receives instances of the tree that were here before, with the parents that they move to.
	 */
	private build(
		node: SnapshotNode,
		made: Array<SnapshotNode>,
		known: Array<readonly [InstanceRecord, InstanceRecord]>,
	): InstanceRecord {
		const copy = this.realm.createRecord(node.class);
		copy.name = node.name;
		for (const [name, value] of node.properties) copy.properties.set(name, value);
		if (node.attributes) copy.attributes = table.clone(node.attributes);
		if (node.tags) copy.tags = table.clone(node.tags);
		this.link(node.record, copy);
		made.push(node);
		for (const child of node.children) {
			if (this.isHidden(child)) continue;
			const existing = this.toClient.get(child.record);
			if (existing) {
				known.push([existing, copy]);
				continue;
			}
			const childCopy = this.build(child, made, known);
			childCopy.parent = copy;
			copy.children.push(childCopy);
		}
		return copy;
	}

	private linkReferences(node: SnapshotNode): void {
		if (!node.references) return;
		const copy = this.toClient.get(node.record)!;
		for (const [member, target] of node.references) {
			const targetCopy = this.find(target);
			if (targetCopy) copy.properties.set(member.name, targetCopy.proxy);
			else this.await(copy, member, target);
		}
	}

	/** A reference to an instance that is not here is nil until that instance arrives. */
	private await(copy: InstanceRecord, member: PropertyMember, target: InstanceRecord): void {
		let awaited = this.awaited.get(copy);
		if (!awaited) {
			awaited = new Map();
			this.awaited.set(copy, awaited);
		}
		awaited.set(member.name, target);
		const others = this.awaiting.get(target);
		if (others) others.push([copy, member]);
		else this.awaiting.set(target, [[copy, member]]);
	}

	private resolve(original: InstanceRecord): void {
		const waiting = this.awaiting.get(original);
		if (!waiting) return;
		this.awaiting.delete(original);
		const target = this.toClient.get(original);
		if (!target) return;
		for (const [copy, member] of waiting) {
			const awaited = this.awaited.get(copy);
			if (!awaited || awaited.get(member.name) !== original) continue;
			awaited.delete(member.name);
			setProperty(copy, member, target.proxy);
		}
	}

	private setReference(copy: InstanceRecord, member: PropertyMember, target: InstanceRecord): void {
		const targetCopy = this.find(target);
		if (!targetCopy) this.await(copy, member, target);
		else this.awaited.get(copy)?.delete(member.name);
		setProperty(copy, member, targetCopy?.proxy);
	}

	private applyProperty(copy: InstanceRecord, change: PropertyChange): void {
		if (change.property === "Name") {
			setName(copy, change.value as string);
			return;
		}
		const member = copy.class.members.get(change.property);
		if (!member || member.kind !== "property") return;
		if (member.valueType === "Ref") {
			if (change.value !== undefined) {
				this.setReference(copy, member, change.value as InstanceRecord);
				return;
			}
			this.awaited.get(copy)?.delete(member.name);
			setProperty(copy, member, undefined);
		} else {
			setProperty(copy, member, change.value);
		}
	}

	private applyParent(copy: InstanceRecord, originalParent: InstanceRecord): void {
		const parent = this.find(originalParent);
		// The client's own scripts may have destroyed its copy, or put the new parent below it.
		if (copy.destroyed || !parent || parent.destroyed || isWithin(parent, copy)) return;
		moveTo(copy, parent);
	}

	private remove(
		original: InstanceRecord,
		copy: InstanceRecord,
		descendants: ReadonlyArray<InstanceRecord>,
		destroyed: boolean,
	): void {
		const players = copy.class.name === "Player" ? copy.parent : undefined;
		if (players) fireEvent(players, "PlayerRemoving", copy.proxy, exitReason("Unknown"));
		this.unlink(original);
		const copies = new Array<InstanceRecord>();
		for (const descendant of descendants) {
			const descendantCopy = this.unlink(descendant);
			if (descendantCopy) copies.push(descendantCopy);
		}
		if (!destroyed) {
			if (!copy.destroyed) moveTo(copy, undefined);
			return;
		}
		destroy(copy);
		for (const descendantCopy of copies) destroy(descendantCopy);
	}
}

function isWithin(record: InstanceRecord, ancestor: InstanceRecord): boolean {
	let current: InstanceRecord | undefined = record;
	while (current) {
		if (current === ancestor) return true;
		current = current.parent;
	}
	return false;
}
