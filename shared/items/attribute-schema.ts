/** A value of one attribute: what DataStores and remotes carry unchanged. */
export type AttributeValue = number | string | boolean;

export interface NumberAttribute {
	readonly type: "number";
	readonly default: number;
	/** Lowest value that is allowed. */
	readonly min?: number;
	/** Highest value that is allowed. */
	readonly max?: number;
	/** Whole numbers only. */
	readonly integer?: boolean;
}

export interface StringAttribute {
	readonly type: "string";
	readonly default: string;
	/** Most bytes; 100 if left out. */
	readonly maxLength?: number;
}

export interface BooleanAttribute {
	readonly type: "boolean";
	readonly default: boolean;
}

/** Which values an attribute of an item may have, and which one it has until somebody changes it. */
export type AttributeSchema = NumberAttribute | StringAttribute | BooleanAttribute;

/** Most bytes of a string attribute whose schema names no length. */
const LONGEST_STRING = 100;

/** Whether an attribute may have this value. Numbers must be finite, strings valid UTF-8, or they could not be saved. */
export function isAttributeValue(schema: AttributeSchema, value: unknown): value is AttributeValue {
	switch (schema.type) {
		case "number":
			return (
				typeIs(value, "number") &&
				value >= (schema.min ?? -math.huge) &&
				value <= (schema.max ?? math.huge) &&
				math.abs(value) < math.huge &&
				(!schema.integer || value % 1 === 0)
			);
		case "string":
			return (
				typeIs(value, "string") &&
				value.size() <= (schema.maxLength ?? LONGEST_STRING) &&
				utf8.len(value)[0] !== undefined
			);
		case "boolean":
			return typeIs(value, "boolean");
	}
}
