import { implement } from "../datamodel/implementation";
import { setTag } from "../datamodel/mutations";
import { DataModelObserver } from "../datamodel/observer";
import { Realm } from "../datamodel/realm";
import { createState, findRecord, fireEvent, getDescendants, InstanceRecord, isAncestorOf } from "../datamodel/record";
import { requireString, requireType } from "../datatypes/arguments";
import { Signal } from "../kernel/signal";

/** The instances below the DataModel that have one tag. */
interface TagCollection {
	/** By the order in which they came. */
	readonly members: Map<InstanceRecord, number>;
	added?: Signal;
	removed?: Signal;
}

/** Which instances of a realm have which tags. */
class TagIndex {
	private readonly collections = new Map<string, TagCollection>();
	private order = 0;

	constructor(private readonly service: InstanceRecord) {
		const { realm } = service;
		this.addTree(realm.game);
		realm.observers.push(this.createObserver(realm));
	}

	get(tag: string): TagCollection {
		let collection = this.collections.get(tag);
		if (!collection) {
			collection = { members: new Map() };
			this.collections.set(tag, collection);
		}
		return collection;
	}

	instances(tag: string): Array<Instance> {
		const { members } = this.get(tag);
		const records = new Array<InstanceRecord>();
		for (const [record] of members) records.push(record);
		records.sort((a, b) => members.get(a)! < members.get(b)!);
		return records.map((record) => record.proxy);
	}

	tags(): Array<string> {
		const tags = new Array<string>();
		for (const [tag, { members }] of this.collections) if (!members.isEmpty()) tags.push(tag);
		return tags.sort();
	}

	private createObserver(realm: Realm): DataModelObserver {
		const inside = (record: InstanceRecord | undefined) =>
			record !== undefined && (record === realm.game || isAncestorOf(realm.game, record));
		return {
			tagChanged: (record, tag, added) => {
				if (!inside(record)) return;
				if (added) this.add(record, tag);
				else this.remove(record, tag);
			},
			parentChanged: (record, parent, previous) => {
				const is = inside(parent);
				if (is === inside(previous)) return;
				if (is) this.addTree(record);
				else this.removeTree(record);
			},
		};
	}

	private addTree(root: InstanceRecord): void {
		this.eachTag(root, (record, tag) => this.add(record, tag));
	}

	private removeTree(root: InstanceRecord): void {
		this.eachTag(root, (record, tag) => this.remove(record, tag));
	}

	private eachTag(root: InstanceRecord, visit: (record: InstanceRecord, tag: string) => void): void {
		const visitTags = (record: InstanceRecord) => {
			if (!record.tags) return;
			const tags = new Array<string>();
			for (const tag of record.tags) tags.push(tag);
			for (const tag of tags.sort()) visit(record, tag);
		};
		visitTags(root);
		for (const descendant of getDescendants(root)) visitTags(descendant);
	}

	private add(record: InstanceRecord, tag: string): void {
		const collection = this.get(tag);
		if (collection.members.has(record)) return;
		const first = collection.members.isEmpty();
		this.order += 1;
		collection.members.set(record, this.order);
		collection.added?.fire(record.proxy);
		if (first) fireEvent(this.service, "TagAdded", tag);
	}

	private remove(record: InstanceRecord, tag: string): void {
		const collection = this.get(tag);
		if (!collection.members.delete(record)) return;
		collection.removed?.fire(record.proxy);
		if (collection.members.isEmpty()) fireEvent(this.service, "TagRemoved", tag);
	}
}

const indexOf = createState((service) => new TagIndex(service));

function recordArgument(instance: unknown, method: string): InstanceRecord {
	return findRecord(requireType<Instance>(instance, 1, method, "Instance"))!;
}

function tagSignal(service: InstanceRecord, tag: unknown, field: "added" | "removed"): RBXScriptSignal {
	const { realm } = service;
	const name = requireString(tag, 1, "GetInstanceAddedSignal");
	const collection = indexOf(service).get(name);
	const signal = (collection[field] ??= new Signal(
		realm.scheduler,
		`CollectionService.${name}.${field}`,
		realm.deferredSignals,
	));
	return signal.toProxy();
}

function tagsOf(record: InstanceRecord): Array<string> {
	const tags = new Array<string>();
	if (record.tags) for (const tag of record.tags) tags.push(tag);
	return tags.sort();
}

/** CollectionService (CollectionService.yaml): only instances below the DataModel belong to collections. */
export const collectionServiceImplementation = implement("CollectionService", {
	// From the start, so that TagAdded knows which tags are new.
	initialise: (service) => void indexOf(service),
	methods: {
		GetTagged: (service, tag) => indexOf(service).instances(requireString(tag, 1, "GetTagged")),
		GetAllTags: (service) => indexOf(service).tags(),
		GetInstanceAddedSignal: (service, tag) => tagSignal(service, tag, "added"),
		GetInstanceRemovedSignal: (service, tag) => tagSignal(service, tag, "removed"),
		AddTag: (_service: InstanceRecord, instance: unknown, tag?: unknown) =>
			setTag(recordArgument(instance, "AddTag"), requireString(tag, 2, "AddTag"), true),
		RemoveTag: (_service: InstanceRecord, instance: unknown, tag?: unknown) =>
			setTag(recordArgument(instance, "RemoveTag"), requireString(tag, 2, "RemoveTag"), false),
		HasTag: (_service: InstanceRecord, instance: unknown, tag?: unknown) =>
			recordArgument(instance, "HasTag").tags?.has(requireString(tag, 2, "HasTag")) ?? false,
		GetTags: (_service: InstanceRecord, instance?: unknown) => tagsOf(recordArgument(instance, "GetTags")),
	},
});
