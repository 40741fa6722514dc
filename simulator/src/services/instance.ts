import { implement } from "../datamodel/implementation";
import { clone, destroy, setAttribute, setName, setParent, setProperty, setTag } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import {
	findAncestorWhichIsA,
	findChild,
	findChildOfClass,
	findChildWhichIsA,
	findRecord,
	getDescendants,
	getFullName,
	getSignal,
	getStored,
	InstanceRecord,
	isA,
	isAncestorOf,
} from "../datamodel/record";
import { typeOf } from "../kernel/proxy";
import { Signal } from "../kernel/signal";
import { requireYieldable } from "../kernel/threads";

// Instance.yaml: WaitForChild warns after 5 s without a timeout.
const INFINITE_YIELD_WARNING_SECONDS = 5;
// Studio properties and attributes: the types that an attribute may hold.
const ATTRIBUTE_TYPES = new Set([
	"string",
	"boolean",
	"number",
	"UDim",
	"UDim2",
	"BrickColor",
	"Color3",
	"Vector2",
	"Vector3",
	"CFrame",
	"NumberSequence",
	"ColorSequence",
	"NumberRange",
	"Rect",
	"Font",
	"EnumItem",
]);
const ATTRIBUTE_NAME_LIMIT = 100;

function findDescendant(record: InstanceRecord, name: string): InstanceRecord | undefined {
	for (const child of record.children) {
		if (child.name === name) return child;
		const found = findDescendant(child, name);
		if (found) return found;
	}
	return undefined;
}

function proxies(records: ReadonlyArray<InstanceRecord>): Array<Instance> {
	const list = new Array<Instance>();
	for (const record of records) list.push(record.proxy);
	return list;
}

/** What the deprecated Remove does: the instance and everything below it lose their parents. */
function removeTree(record: InstanceRecord): void {
	for (const child of table.clone(record.children)) removeTree(child);
	setParent(record, undefined);
}

function requireString(value: unknown, position: number, method: string): string {
	if (typeIs(value, "string")) return value;
	if (typeIs(value, "number")) return tostring(value);
	return raise(
		value === undefined
			? `Argument ${position} missing or nil`
			: `invalid argument #${position} to '${method}' (string expected, got ${typeOf(value)})`,
	);
}

/** Yields until a child of that name is there; undefined when the timeout passes first. */
function waitForChild(record: InstanceRecord, name: string, timeout: number | undefined): Instance | undefined {
	const existing = findChild(record, name);
	if (existing) return existing.proxy;
	requireYieldable();
	const { realm } = record;
	const { scheduler } = realm;
	const waiting = coroutine.running();
	let finished = false;
	const finish = (found: Instance | undefined) => {
		if (finished) return;
		finished = true;
		added.disconnect();
		observerRemove();
		if (coroutine.status(waiting) === "suspended") scheduler.resume(waiting, found);
	};
	// A child may also get the name after it was added.
	const observer = {
		propertyChanged: (changed: InstanceRecord, property: string) => {
			if (property === "Name" && changed.parent === record && changed.name === name) {
				scheduler.defer(() => finish(changed.proxy));
			}
		},
	};
	realm.observers.push(observer);
	const observerRemove = () => {
		const index = realm.observers.indexOf(observer);
		if (index >= 0) realm.observers.remove(index);
	};
	const added = getSignal(record, "ChildAdded").connect((child: Instance) => {
		const childRecord = findRecord(child);
		if (childRecord && childRecord.name === name) finish(child);
	});
	if (timeout !== undefined) {
		scheduler.delay(timeout, () => finish(undefined));
	} else {
		const [source, line] = callerPosition();
		scheduler.delay(INFINITE_YIELD_WARNING_SECONDS, () => {
			if (finished) return;
			const path =
				record.parent || record === realm.game ? `${getFullName(record)}:WaitForChild("${name}")` : name;
			realm.output("warning", `Infinite yield possible on '${path}'\nStack Begin\n${source}:${line}\nStack End`);
		});
	}
	return coroutine.yield()[0] as Instance | undefined;
}

function callerPosition(): [string, number] {
	let level = 2;
	for (;;) {
		const [source, line] = debug.info(level, "sl");
		if (source === undefined) return ["?", 0];
		if (source !== "[C]" && source.sub(1, 10) !== "simulator/") return [source, line];
		level += 1;
	}
}

function namedSignal(
	record: InstanceRecord,
	field: "propertySignals" | "attributeSignals",
	name: string,
): RBXScriptSignal {
	const signals = (record[field] ??= new Map());
	let signal = signals.get(name);
	if (!signal) {
		signal = new Signal(record.realm.scheduler, `${record.class.name}.${name}`, record.realm.deferredSignals);
		signals.set(name, signal);
	}
	return signal.toProxy();
}

function checkAttribute(name: string, value: unknown): void {
	if (name.size() === 0) return raise("Attribute name cannot be empty");
	if (name.size() > ATTRIBUTE_NAME_LIMIT)
		return raise(`Attribute name is longer than ${ATTRIBUTE_NAME_LIMIT} characters`);
	if (name.match("^[%w_%-%./]+$")[0] === undefined)
		return raise(`Attribute name contains invalid characters: ${name}`);
	if (name.sub(1, 3) === "RBX") return raise("Attribute name must not start with RBX");
	if (value !== undefined && !ATTRIBUTE_TYPES.has(typeOf(value))) {
		return raise(`${typeOf(value)} is not a supported attribute type`);
	}
}

/** The members that every instance has (Instance.yaml, Object.yaml). */
export const instanceImplementation = implement("Instance", {
	// The type package leaves Changed out, because its argument is not typed.
	events: ["Changed"],
	properties: {
		Name: {
			read: (record) => record.name,
			write: (record, value) => setName(record, value),
		},
		Parent: {
			read: (record) => record.parent?.proxy,
			write: (record, value) => {
				const parent = findRecord(value);
				if (record.destroyed) {
					if (parent === undefined) return;
					return raise(
						`The Parent property of ${record.name} is locked, current parent: NULL, new parent ${parent.name}`,
					);
				}
				setParent(record, parent);
			},
		},
		ClassName: { read: (record) => record.class.name as keyof Instances },
	},
	methods: {
		IsA: (record, className) => isA(record, className),
		GetFullName: (record) => getFullName(record),
		GetChildren: (record) => proxies(record.children),
		GetDescendants: (record) => proxies(getDescendants(record)),
		FindFirstChild: (record, name, recursive) => {
			const key = requireString(name, 1, "FindFirstChild");
			return (recursive === true ? findDescendant(record, key) : findChild(record, key))?.proxy;
		},
		FindFirstChildOfClass: (record, className) => findChildOfClass(record, className)?.proxy as never,
		FindFirstChildWhichIsA: (record, className, recursive) => {
			if (recursive !== true) return findChildWhichIsA(record, className)?.proxy as never;
			for (const descendant of getDescendants(record))
				if (isA(descendant, className)) return descendant.proxy as never;
			return undefined;
		},
		FindFirstAncestor: (record, name) => {
			let current = record.parent;
			while (current) {
				if (current.name === name) return current.proxy;
				current = current.parent;
			}
			return undefined;
		},
		FindFirstAncestorOfClass: (record, className) => {
			let current = record.parent;
			while (current) {
				if (current.class.name === className) return current.proxy as never;
				current = current.parent;
			}
			return undefined;
		},
		FindFirstAncestorWhichIsA: (record, className) => findAncestorWhichIsA(record, className)?.proxy as never,
		FindFirstDescendant: (record, name) => findDescendant(record, name)?.proxy,
		IsDescendantOf: (record, ancestor) => {
			const target = findRecord(ancestor);
			return target !== undefined && isAncestorOf(target, record);
		},
		IsAncestorOf: (record, descendant) => {
			const target = findRecord(descendant);
			return target !== undefined && isAncestorOf(record, target);
		},
		WaitForChild: (record: InstanceRecord, name: string | number, timeout?: number) =>
			waitForChild(record, requireString(name, 1, "WaitForChild"), timeout) as never,
		Destroy: (record) => {
			if (record.class.service && record.parent === record.realm.game) {
				return raise(`The Parent property of ${record.name} is locked, current parent: Game, new parent NULL`);
			}
			destroy(record);
		},
		ClearAllChildren: (record) => {
			for (const child of table.clone(record.children)) destroy(child);
		},
		Clone: (record) => clone(record)?.proxy as never,
		GetPropertyChangedSignal: (record, property) => {
			const member = record.class.members.get(property);
			if (!member || member.kind !== "property")
				return raise(`${tostring(property)} is not a valid property name.`);
			return namedSignal(record, "propertySignals", property);
		},
		GetAttribute: (record, name) => record.attributes?.get(name) as AttributeValue | undefined,
		SetAttribute: (record, name, value) => {
			checkAttribute(requireString(name, 1, "SetAttribute"), value);
			setAttribute(record, name, value);
		},
		GetAttributes: (record) =>
			(record.attributes ? table.clone(record.attributes) : new Map()) as Map<string, AttributeValue>,
		GetAttributeChangedSignal: (record, name) => namedSignal(record, "attributeSignals", name),
		AddTag: (record, tag) => setTag(record, requireString(tag, 1, "AddTag"), true),
		RemoveTag: (record, tag) => setTag(record, requireString(tag, 1, "RemoveTag"), false),
		HasTag: (record, tag) => record.tags?.has(tag) ?? false,
		GetTags: (record) => {
			const tags = new Array<string>();
			if (record.tags) for (const tag of record.tags) tags.push(tag);
			tags.sort();
			return tags;
		},
		IsPropertyModified: (record, property) => {
			const member = record.class.members.get(property);
			return member !== undefined && member.kind === "property" && getStored(record, property) !== member.default;
		},
		ResetPropertyToDefault: (record, property) => {
			const member = record.class.members.get(property);
			if (!member || member.kind !== "property")
				return raise(`${tostring(property)} is not a valid property name.`);
			if (member.write && member.default !== undefined) member.write(record, member.default);
			else setProperty(record, member, member.default);
		},
	},
	untypedMethods: {
		GetDebugId: (record) => `0_${record.id}`,
		Remove: (record) => removeTree(record),
	},
	// Spellings that the engine still answers to (Instance.yaml, Object.yaml: deprecated).
	aliases: {
		archivable: "Archivable",
		childAdded: "ChildAdded",
		children: "GetChildren",
		className: "ClassName",
		clone: "Clone",
		destroy: "Destroy",
		findFirstChild: "FindFirstChild",
		getChildren: "GetChildren",
		isA: "IsA",
		isDescendantOf: "IsDescendantOf",
		remove: "Remove",
	},
});
