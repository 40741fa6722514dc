import { raise } from "../datamodel/raise";
import { create } from "../kernel/proxy";
import { ValueType } from "./value-type";

/** The enums of the reflection database. Their items come in no fixed order, which would make runs differ. */
export interface EnumDatabase {
	GetEnumNames(): Array<string>;
	FindEnum(name: string): { readonly Name: string; readonly Items: Map<string, number> } | undefined;
}

interface EnumRecord {
	readonly name: string;
	readonly proxy: Enum;
	readonly byName: ReadonlyMap<string, EnumItem>;
	readonly byValue: ReadonlyMap<number, EnumItem>;
	/** By value, then by name. */
	readonly items: ReadonlyArray<EnumItem>;
}

interface ItemRecord {
	readonly name: string;
	readonly value: number;
	readonly enum: EnumRecord;
}

const itemType = new ValueType<ItemRecord, EnumItem>("EnumItem", {
	properties: {
		Name: (item) => item.name,
		Value: (item) => item.value,
		EnumType: (item) => item.enum.proxy,
	},
	// The type package gives IsA the form of a type guard, which no function value has.
	methods: { IsA: (item: ItemRecord, enumName: string) => item.enum.name === enumName } as never,
	toText: (item) => `Enum.${item.enum.name}.${item.name}`,
});

const enumMethods: Readonly<Record<string, Callback>> = {
	GetEnumItems: (value: unknown) => table.clone(requireEnum(value, "GetEnumItems").items as Array<EnumItem>),
	FromName: (value: unknown, name: unknown) => requireEnum(value, "FromName").byName.get(name as string),
	FromValue: (value: unknown, number: unknown) => requireEnum(value, "FromValue").byValue.get(number as number),
};

const records = new Map<unknown, EnumRecord>();

function requireEnum(value: unknown, method: string): EnumRecord {
	return records.get(value) ?? raise(`Expected ':' not '.' calling member function ${method}`);
}

function readEnum(record: EnumRecord, key: unknown): unknown {
	return (
		record.byName.get(key as string) ??
		enumMethods[key as string] ??
		raise(`${tostring(key)} is not a valid member of "Enum.${record.name}"`)
	);
}

function createEnum(name: string, values: Map<string, number>): EnumRecord {
	const names = new Array<string>();
	for (const [item] of values) names.push(item);
	names.sort((a, b) => {
		const first = values.get(a)!;
		const second = values.get(b)!;
		return first === second ? a < b : first < second;
	});
	const byName = new Map<string, EnumItem>();
	const byValue = new Map<number, EnumItem>();
	const items = new Array<EnumItem>();
	const record: Writable<EnumRecord> = { name, proxy: undefined!, byName, byValue, items };
	record.proxy = create<EnumRecord, Enum>("Enum", record, readEnum, undefined, () => name);
	records.set(record.proxy, record);
	for (const itemName of names) {
		const value = values.get(itemName)!;
		const item = itemType.wrap({ name: itemName, value, enum: record });
		byName.set(itemName, item);
		if (!byValue.has(value)) byValue.set(value, item);
		items.push(item);
	}
	return record;
}

/** The `Enum` of scripts: one for all realms, whose items are always the same values and can be table keys. */
export function createEnums(database: EnumDatabase): typeof Enum {
	const made = new Map<string, Enum>();
	const find = (name: string): Enum | undefined => {
		const existing = made.get(name);
		if (existing) return existing;
		const data = database.FindEnum(name);
		if (!data) return undefined;
		const { proxy } = createEnum(name, data.Items);
		made.set(name, proxy);
		return proxy;
	};
	const getEnums = () => {
		const names = database.GetEnumNames();
		names.sort();
		const result = new Array<Enum>();
		for (const name of names) {
			const found = find(name);
			if (found) result.push(found);
		}
		return result;
	};
	const index = (_target: object, key: unknown) => {
		if (key === "GetEnums") return getEnums;
		return (
			(typeIs(key, "string") ? find(key) : undefined) ?? raise(`${tostring(key)} is not a valid member of "Enum"`)
		);
	};
	return create<object, typeof Enum>("Enums", {}, index, undefined, () => "Enums");
}
