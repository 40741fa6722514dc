/** Thrown by the checks below; its message is fit to be sent to whoever wrote the bad value. */
export class BadMessage extends Error {}

/** A JSON object whose fields have not been looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; arrays and null are none. */
export function object(value: unknown, where: string): Fields {
	if (typeof value !== "object" || value === null || Array.isArray(value)) {
		throw new BadMessage(`${where} must be an object`);
	}
	return Object.fromEntries(Object.entries(value));
}

/** The field as a finite number from `low` to `high`. */
export function number(fields: Fields, key: string, low: number, high: number): number {
	const value = fields[key];
	if (typeof value !== "number" || !Number.isFinite(value) || value < low || value > high) {
		throw new BadMessage(`"${key}" must be a number from ${low} to ${high}`);
	}
	return value;
}

/** The field as a whole number from `low` to `high`. */
export function integer(fields: Fields, key: string, low: number, high: number): number {
	const value = number(fields, key, low, high);
	if (!Number.isInteger(value)) {
		throw new BadMessage(`"${key}" must be a whole number`);
	}
	return value;
}

/** The field as a string of at most `longest` UTF-16 units. */
export function string(fields: Fields, key: string, longest: number): string {
	const value = fields[key];
	if (typeof value !== "string" || value.length > longest) {
		throw new BadMessage(`"${key}" must be a text of at most ${longest} characters`);
	}
	return value;
}

/** The field as true or false. */
export function boolean(fields: Fields, key: string): boolean {
	const value = fields[key];
	if (typeof value !== "boolean") {
		throw new BadMessage(`"${key}" must be true or false`);
	}
	return value;
}
