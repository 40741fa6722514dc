import { AnyImplementation } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { InstanceRecord } from "../datamodel/record";
import { ClassOutline } from "../datamodel/reflection";
import { requireString } from "../datatypes/arguments";
import { NO_CAPABILITIES } from "../datatypes/security-capabilities";

interface ClassFilter {
	readonly IsA?: unknown;
	readonly ExcludeDisplay?: unknown;
	readonly Security?: unknown;
}

function readFilter(filter: unknown): ClassFilter {
	if (filter === undefined) return {};
	if (!typeIs(filter, "table")) return raise("ReflectionService: the filter must be a table");
	const { Security } = filter as ClassFilter;
	if (Security !== undefined) return raise("not simulated: ReflectionService filters by Security");
	return filter as ClassFilter;
}

function inherits(classes: ReadonlyMap<string, ClassOutline>, outline: ClassOutline, ancestor: string): boolean {
	let current: ClassOutline | undefined = outline;
	while (current) {
		if (current.name === ancestor) return true;
		current = current.superclass !== undefined ? classes.get(current.superclass) : undefined;
	}
	return false;
}

type Outlines = ReadonlyMap<string, ClassOutline>;

/** By ancestor. React asks for all classes of its kind in every client that starts. */
const lists = new Map<Outlines, Map<string, ReadonlyArray<ClassOutline>>>();

/** The classes that inherit from one, by name; without one, all. */
function listClasses(classes: Outlines, ancestor: string | undefined): ReadonlyArray<ClassOutline> {
	const key = ancestor === undefined ? "" : `of ${ancestor}`;
	const byAncestor = lists.get(classes) ?? new Map<string, ReadonlyArray<ClassOutline>>();
	lists.set(classes, byAncestor);
	const known = byAncestor.get(key);
	if (known) return known;
	const found = new Array<ClassOutline>();
	for (const [, outline] of classes) {
		if (ancestor === undefined || inherits(classes, outline, ancestor)) found.push(outline);
	}
	found.sort((a, b) => a.name < b.name);
	byAncestor.set(key, found);
	return found;
}

function describe(outline: ClassOutline, { ExcludeDisplay }: ClassFilter): object {
	const { name, superclass, subclasses, tags } = outline;
	const deprecated = tags.includes("Deprecated") ? "Deprecated" : undefined;
	return {
		Name: name,
		Serialized: !tags.includes("NotCreatable") || tags.includes("Service"),
		Superclass: superclass,
		Subclasses: table.clone(subclasses),
		Display: ExcludeDisplay === true ? undefined : { Category: "General", DeprecationMessage: deprecated },
		Permits: {
			GetService: tags.includes("Service") ? NO_CAPABILITIES : undefined,
			New: tags.includes("NotCreatable") ? undefined : NO_CAPABILITIES,
		},
	};
}

/** ReflectionService (ReflectionService.yaml): the classes, not yet their members. */
export const reflectionServiceImplementation: AnyImplementation = {
	className: "ReflectionService",
	untypedMethods: {
		GetClass: (service: InstanceRecord, className: unknown, filter: unknown) => {
			const settings = readFilter(filter);
			const classes = service.realm.reflection.outline();
			const outline = classes.get(requireString(className, 1, "GetClass"));
			if (!outline) return undefined;
			if (typeIs(settings.IsA, "string") && !inherits(classes, outline, settings.IsA)) return undefined;
			return describe(outline, settings);
		},
		GetClasses: (service: InstanceRecord, filter: unknown) => {
			const settings = readFilter(filter);
			const classes = service.realm.reflection.outline();
			const ancestor = typeIs(settings.IsA, "string") ? settings.IsA : undefined;
			return listClasses(classes, ancestor).map((outline) => describe(outline, settings));
		},
	},
};
