import { adoptValue } from "../datatypes/adopt";
import { host, HostProperty } from "../host";
import { typeOf } from "../kernel/proxy";
import { ClassInfo, Member, PropertyMember } from "./class-info";
import { converterOf } from "./convert";
import { AnyImplementation, PropertyImplementation } from "./implementation";
import { setStored } from "./mutations";
import { raise } from "./raise";
import { getStored, InstanceRecord } from "./record";
import { createScriptMethod } from "./script-method";
import { zeroValue } from "./zero-values";

/** Names of the methods, events and callbacks of one class, generated from the type package. */
export interface MemberNames {
	readonly methods: ReadonlyArray<string>;
	readonly events: ReadonlyArray<string>;
	readonly callbacks: ReadonlyArray<string>;
}

/** Classes whose new instances are not named like the class; values (StringValue …) are named `Value`. */
const DEFAULT_NAMES: ReadonlyMap<string, string> = new Map([
	["BindableEvent", "Event"],
	["BindableFunction", "Function"],
	["RunService", "Run Service"],
	["TeleportService", "Teleport Service"],
]);

/** What there is to say of a class without looking at its members. */
export interface ClassOutline {
	readonly name: string;
	readonly superclass?: string;
	readonly subclasses: Array<string>;
	/** Such as `NotCreatable`, `Service` or `Deprecated`. */
	readonly tags: ReadonlyArray<string>;
}

type UnknownProperty = PropertyImplementation<unknown>;
type UnknownMethod = (record: InstanceRecord, ...values: Array<unknown>) => unknown;

/** All classes: the reflection database joined with member names and simulated behaviour. One for all realms. */
export class Reflection {
	private readonly database = host.roblox.getReflectionDatabase();
	private readonly classes = new Map<string, ClassInfo>();
	private readonly implementations = new Map<string, Array<AnyImplementation>>();
	private readonly known = new Set<string>();
	private outlines: ReadonlyMap<string, ClassOutline> | undefined;

	constructor(
		implementations: ReadonlyArray<AnyImplementation>,
		private readonly memberNames: ReadonlyMap<string, MemberNames>,
	) {
		for (const name of this.database.GetClassNames()) this.known.add(name);
		for (const implementation of implementations) {
			const existing = this.implementations.get(implementation.className);
			if (existing) existing.push(implementation);
			else this.implementations.set(implementation.className, [implementation]);
			this.known.add(implementation.className);
		}
	}

	/** The class of that name, or undefined when Roblox has none. */
	find(name: string): ClassInfo | undefined {
		const existing = this.classes.get(name);
		if (existing) return existing;
		if (!this.known.has(name)) return undefined;
		const created = this.build(name);
		this.classes.set(name, created);
		return created;
	}

	get(name: string): ClassInfo {
		const found = this.find(name);
		assert(found, `Roblox has no class ${name}`);
		return found;
	}

	/**
	 * All classes that Roblox has, by name, without their members: building those of every class takes long, and nearly
	 * all are never used.
	 */
	outline(): ReadonlyMap<string, ClassOutline> {
		if (this.outlines) return this.outlines;
		const outlines = new Map<string, ClassOutline>();
		const names = this.database.GetClassNames();
		names.sort();
		for (const name of names) {
			const { Superclass: superclass, Tags: tags } = this.database.FindClass(name)!;
			outlines.set(name, { name, superclass, subclasses: [], tags });
		}
		for (const name of names) {
			const { superclass } = outlines.get(name)!;
			if (superclass !== undefined) outlines.get(superclass)?.subclasses.push(name);
		}
		this.outlines = outlines;
		return outlines;
	}

	private build(name: string): ClassInfo {
		const data = this.database.FindClass(name);
		const implementations = this.implementations.get(name) ?? [];
		const superclassName = data ? data.Superclass : (implementations[0]?.superclass ?? "Instance");
		const superclass = superclassName !== undefined ? this.find(superclassName) : undefined;
		const members = new Map<string, Member>();
		if (superclass) for (const [key, member] of superclass.members) members.set(key, member);
		const defaults = data ? data.DefaultProperties : new Map<string, unknown>();
		for (const [key, member] of members) {
			const value = adoptValue(defaults.get(key));
			if (value !== undefined && member.kind === "property") {
				members.set(key, { ...member, default: value, notSimulated: false });
			}
		}
		if (data) {
			for (const [key, property] of data.Properties) {
				const value = adoptValue(defaults.get(key));
				members.set(key, describeProperty(property, value));
			}
		}
		const names = this.memberNames.get(name);
		if (names) {
			for (const key of names.methods) if (!members.has(key)) members.set(key, { kind: "method", name: key });
			for (const key of names.events) members.set(key, { kind: "event", name: key });
			for (const key of names.callbacks) members.set(key, { kind: "callback", name: key });
		}
		for (const implementation of implementations) addImplementation(members, implementation, name);
		const ancestry = new Set<string>([name]);
		if (superclass) for (const ancestor of superclass.ancestry) ancestry.add(ancestor);
		const initialisers = superclass
			? table.clone(superclass.initialisers as Array<(record: InstanceRecord) => void>)
			: [];
		for (const { initialise } of implementations) if (initialise) initialisers.push(initialise);
		const tags = data ? data.Tags : [];
		return {
			name,
			defaultName: DEFAULT_NAMES.get(name) ?? (ancestry.has("ValueBase") ? "Value" : name),
			superclass,
			ancestry,
			members,
			creatable: data !== undefined && !tags.includes("NotCreatable"),
			service: tags.includes("Service") || data === undefined,
			initialisers,
		};
	}
}

/** @param known the default in the reflection database, if it has one. */
function describeProperty(property: HostProperty, known: unknown): PropertyMember {
	const scriptable = property.Scriptability !== "None";
	const readOnly = property.Scriptability === "Read" || property.Tags.includes("ReadOnly");
	return {
		kind: "property",
		name: property.Name,
		valueType: property.Datatype,
		convert: converterOf(property.Datatype),
		scriptable,
		readOnly,
		replicated: !property.Tags.includes("NotReplicated"),
		default: known !== undefined ? known : zeroValue(property.Datatype),
		read: scriptable
			? undefined
			: () => raise(`The current thread cannot read '${property.Name}' (lacking capability RobloxScript)`),
		// Nobody but the engine could ever set it, so any value would be a made-up one until it does.
		notSimulated: readOnly && known === undefined,
	};
}

function addImplementation(members: Map<string, Member>, implementation: AnyImplementation, className: string): void {
	const properties = { ...implementation.properties, ...implementation.untypedProperties } as Record<
		string,
		UnknownProperty
	>;
	for (const [name, property] of pairs(properties)) addProperty(members, name, property);
	const methods = { ...implementation.methods, ...implementation.untypedMethods } as Record<string, UnknownMethod>;
	for (const [name, method] of pairs(methods)) {
		members.set(name, { kind: "method", name, call: createScriptMethod(className, name, method) });
	}
	for (const name of implementation.events ?? []) members.set(name, { kind: "event", name });
	if (implementation.callbacks) {
		for (const [name, changed] of pairs(implementation.callbacks)) {
			members.set(name, { kind: "callback", name, changed });
		}
	}
	for (const [alias, name] of pairs(implementation.aliases ?? {})) addAlias(members, alias, name);
}

function addProperty(members: Map<string, Member>, name: string, property: UnknownProperty): void {
	const existing = members.get(name);
	const valueType = property.default !== undefined ? typeOf(property.default) : "Any";
	const base: PropertyMember =
		existing && existing.kind === "property"
			? existing
			: {
					kind: "property",
					name,
					valueType,
					convert: converterOf(valueType),
					scriptable: true,
					readOnly: property.write === undefined && property.default === undefined,
					replicated: false,
					default: undefined,
					notSimulated: false,
				};
	members.set(name, {
		...base,
		default: property.default !== undefined ? property.default : base.default,
		read: property.read ?? base.read,
		write: property.write ?? base.write,
		changed: property.changed ?? base.changed,
		replicated: property.replicated ?? base.replicated,
		notSimulated: false,
	});
}

function addAlias(members: Map<string, Member>, alias: string, name: string): void {
	const member = members.get(name);
	assert(member, `there is no member ${name} for the alias ${alias}`);
	if (member.kind !== "property") {
		members.set(alias, member);
		return;
	}
	members.set(alias, {
		...member,
		read: member.read ?? ((record) => getStored(record, name)),
		write: member.write ?? ((record, value) => setStored(record, name, value)),
	});
}
