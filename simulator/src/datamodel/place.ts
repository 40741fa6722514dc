import { adoptValue } from "../datatypes/adopt";
import { fail } from "../fail";
import { host, HostInstance } from "../host";
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

/** Makes the instances of a place in a realm's DataModel. Services that are there already get the place's children. */
export function buildPlace(realm: Realm, place: Place): void {
	const made = new Map<InstanceTemplate, InstanceRecord>();
	for (const template of place.services) {
		const service = realm.findService(template.className);
		if (service) fill(service, template, made);
		else buildTemplate(realm, template, realm.game, made);
	}
	for (const [template, record] of made) {
		for (const [property, target] of template.references) {
			const targetRecord = made.get(target);
			if (targetRecord) record.properties.set(property, targetRecord.proxy);
		}
	}
}

function buildTemplate(
	realm: Realm,
	template: InstanceTemplate,
	parent: InstanceRecord,
	made: Map<InstanceTemplate, InstanceRecord>,
): void {
	const classInfo = realm.reflection.find(template.className);
	if (!classInfo) {
		realm.output(
			"warning",
			`The place has a ${template.className}, a class that is not known here; it is left out`,
		);
		return;
	}
	const record = realm.createRecord(classInfo);
	record.name = template.name;
	fill(record, template, made);
	moveTo(record, parent);
}

function fill(record: InstanceRecord, template: InstanceTemplate, made: Map<InstanceTemplate, InstanceRecord>): void {
	made.set(template, record);
	for (const [property, value] of template.properties) {
		const member = record.class.members.get(property);
		if (member && member.kind === "property" && member.write && !member.read) member.write(record, value);
		else record.properties.set(property, value);
	}
	if (template.attributes) record.attributes = table.clone(template.attributes);
	if (template.tags) record.tags = new Set(template.tags);
	for (const child of template.children) buildTemplate(record.realm, child, record, made);
}
