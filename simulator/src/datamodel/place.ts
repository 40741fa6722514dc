import { adoptValue } from "../datatypes/adopt";
import { fail } from "../fail";
import { host, HostInstance } from "../host";
import { ClassInfo } from "./class-info";
import { moveTo } from "./mutations";
import { Realm } from "./realm";
import { InstanceRecord } from "./record";
import { Reflection } from "./reflection";

/** An instance of a place file, ready to be made in any number of realms. */
export interface InstanceTemplate {
	readonly className: string;
	readonly name: string;
	readonly properties: ReadonlyArray<readonly [string, unknown]>;
	/** Properties that point to other instances of the place. */
	readonly references: ReadonlyArray<readonly [string, InstanceTemplate]>;
	readonly attributes?: Map<string, unknown>;
	readonly tags?: ReadonlyArray<string>;
	readonly children: ReadonlyArray<InstanceTemplate>;
}

/** A place file that was read. */
export interface Place {
	readonly path: string;
	readonly services: ReadonlyArray<InstanceTemplate>;
	readonly deferredSignals: boolean;
}

type Reader = { readonly [key: string]: unknown };

/** Properties of the file format that scripts do not have under that name. */
const SKIPPED = new Set([
	"Attributes",
	"Tags",
	"UniqueId",
	"HistoryId",
	"Parent",
	"Name",
	"ClassName",
	"SourceAssetId",
]);

/**
 * Reads a place file. Throws a sentence that says what is wrong when it is not one.
 * @param path of an .rbxl or .rbxlx file.
 */
export function readPlace(path: string, reflection: Reflection): Place {
	if (!host.fs.isFile(path)) fail(`There is no place file at ${path}`);
	const contents = host.fs.readFile(path);
	const [ok, result] = pcall(() => host.roblox.deserializePlace(contents));
	if (!ok) fail(`${path} is not a Roblox place file (.rbxl or .rbxlx)`);
	const reader = new PlaceReader(reflection);
	const services = new Array<InstanceTemplate>();
	let deferredSignals = false;
	for (const child of result.GetChildren()) {
		const template = reader.read(child);
		services.push(template);
		if (template.className === "Workspace") {
			for (const [name, value] of template.properties) {
				if (name === "SignalBehavior") deferredSignals = (value as Enum.SignalBehavior).Name === "Deferred";
			}
		}
	}
	reader.resolveReferences();
	return { path, services, deferredSignals };
}

class PlaceReader {
	private readonly propertyNames = new Map<string, Array<string>>();
	private readonly templates = new Map<HostInstance, InstanceTemplate>();
	private readonly pending = new Array<() => void>();

	constructor(private readonly reflection: Reflection) {}

	read(instance: HostInstance): InstanceTemplate {
		const properties = new Array<readonly [string, unknown]>();
		const references = new Array<readonly [string, InstanceTemplate]>();
		const classInfo = this.reflection.find(instance.ClassName);
		const values = instance as unknown as Reader;
		if (classInfo) {
			for (const name of this.namesOf(instance)) {
				const value = adoptValue(values[name]);
				const member = classInfo.members.get(name);
				if (value === undefined || !member || member.kind !== "property" || value === member.default) continue;
				if (member.valueType === "Ref") {
					this.pending.push(() => {
						const target = this.templates.get(value as HostInstance);
						if (target) references.push([name, target]);
					});
				} else {
					properties.push([name, value]);
				}
			}
		}
		const attributes = new Map<string, unknown>();
		for (const [key, value] of instance.GetAttributes()) attributes.set(key, adoptValue(value));
		const tags = instance.GetTags();
		const children = new Array<InstanceTemplate>();
		for (const child of instance.GetChildren()) children.push(this.read(child));
		const template = {
			className: instance.ClassName,
			name: instance.Name,
			properties,
			references,
			attributes: next(attributes)[0] !== undefined ? attributes : undefined,
			tags: tags.size() > 0 ? tags : undefined,
			children,
		};
		this.templates.set(instance, template);
		return template;
	}

	resolveReferences(): void {
		for (const resolve of this.pending) resolve();
	}

	/** The properties that Lune can read from instances of a class; some error because they are never in a file. */
	private namesOf(instance: HostInstance): Array<string> {
		const known = this.propertyNames.get(instance.ClassName);
		if (known) return known;
		const names = new Array<string>();
		const classInfo = this.reflection.get(instance.ClassName);
		const values = instance as unknown as Reader;
		for (const [name, member] of classInfo.members) {
			if (member.kind !== "property" || SKIPPED.has(name)) continue;
			const [readable] = pcall(() => values[name]);
			if (readable) names.push(name);
		}
		names.sort();
		this.propertyNames.set(instance.ClassName, names);
		return names;
	}
}

/** What of a template is the same in every realm of one reflection. */
interface PreparedTemplate {
	readonly reflection: Reflection;
	readonly class?: ClassInfo;
	/** Values that are stored as they are. */
	readonly stored: Map<string, unknown>;
	/** Values of properties that have a setter of their own. */
	readonly written: ReadonlyArray<readonly [set: (record: InstanceRecord, value: unknown) => void, value: unknown]>;
}

/** A place is built anew for every server, of which a test may start thousands. */
const prepared = setmetatable(new Map<InstanceTemplate, PreparedTemplate>(), { __mode: "k" }) as Map<
	InstanceTemplate,
	PreparedTemplate
>;

function prepare(template: InstanceTemplate, reflection: Reflection): PreparedTemplate {
	const known = prepared.get(template);
	if (known && known.reflection === reflection) return known;
	const classInfo = reflection.find(template.className);
	const stored = new Map<string, unknown>();
	const written = new Array<readonly [(record: InstanceRecord, value: unknown) => void, unknown]>();
	for (const [property, value] of template.properties) {
		const member = classInfo?.members.get(property);
		if (member && member.kind === "property" && member.write && !member.read) written.push([member.write, value]);
		else stored.set(property, value);
	}
	const made: PreparedTemplate = { reflection, class: classInfo, stored, written };
	prepared.set(template, made);
	return made;
}

/** Makes the instances of a place in a realm's DataModel. Services that are there already get the place's children. */
export function buildPlace(realm: Realm, place: Place): void {
	const referring = new Array<readonly [InstanceTemplate, InstanceRecord]>();
	const targets = new Map<InstanceTemplate, InstanceRecord>();
	const builder: Builder = { realm, referring, targets };
	for (const template of place.services) {
		const service = realm.findService(template.className);
		if (service) fill(builder, service, template, prepare(template, realm.reflection));
		else buildTemplate(builder, template, realm.game);
	}
	for (const [template, record] of referring) {
		for (const [property, target] of template.references) {
			const targetRecord = targets.get(target);
			if (targetRecord) record.properties.set(property, targetRecord.proxy);
		}
	}
}

interface Builder {
	readonly realm: Realm;
	/** Templates with references, and what was made of them. */
	readonly referring: Array<readonly [InstanceTemplate, InstanceRecord]>;
	readonly targets: Map<InstanceTemplate, InstanceRecord>;
}

function buildTemplate(builder: Builder, template: InstanceTemplate, parent: InstanceRecord): void {
	const { realm } = builder;
	const parts = prepare(template, realm.reflection);
	if (!parts.class) {
		realm.output(
			"warning",
			`The place has a ${template.className}, a class that is not known here; it is left out`,
		);
		return;
	}
	const record = realm.createRecord(parts.class);
	record.name = template.name;
	fill(builder, record, template, parts);
	// Nobody can listen to a parent that stands nowhere yet.
	if (parent.parent || parent.parentLocked || realm.observers.size() > 0) return moveTo(record, parent);
	record.parent = parent;
	parent.children.push(record);
}

function fill(builder: Builder, record: InstanceRecord, template: InstanceTemplate, parts: PreparedTemplate): void {
	builder.targets.set(template, record);
	if (template.references.size() > 0) builder.referring.push([template, record]);
	for (const [property, value] of parts.stored) record.properties.set(property, value);
	for (const [write, value] of parts.written) write(record, value);
	if (template.attributes) record.attributes = table.clone(template.attributes);
	if (template.tags) record.tags = new Set(template.tags);
	for (const child of template.children) buildTemplate(builder, child, record);
}
