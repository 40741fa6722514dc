import { typeOf } from "../kernel/proxy";

/** A value as text, for messages. */
export function show(value: unknown): string {
	if (typeIs(value, "string")) return `"${value}"`;
	if (!typeIs(value, "table")) return tostring(value);
	const parts = new Array<string>();
	const list = value as Array<unknown>;
	if (list.size() > 0) for (const item of list) parts.push(show(item));
	else
		for (const [key, item] of pairs(value as Record<string, unknown>))
			parts.push(`${tostring(key)} = ${show(item)}`);
	return `{ ${parts.join(", ")} }`;
}

/** Whether two values are equal, tables by what they hold. */
export function isSame(actual: unknown, expected: unknown): boolean {
	if (actual === expected) return true;
	if (!typeIs(actual, "table") || !typeIs(expected, "table")) return false;
	const [left, right] = [actual as Map<unknown, unknown>, expected as Map<unknown, unknown>];
	for (const [key, value] of left) if (!isSame(value, right.get(key))) return false;
	for (const [key] of right) if (left.get(key) === undefined) return false;
	return true;
}

/** Tables are compared by what they hold. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
	if (!isSame(actual, expected)) throw `${what}: expected ${show(expected)}, got ${show(actual)}`;
}

export function expectDifferent(actual: unknown, other: unknown, what: string): void {
	if (isSame(actual, other)) throw `${what}: both are ${show(actual)}`;
}

export function expectTrue(condition: boolean, what: string): void {
	if (!condition) throw what;
}

/** One of the lines contains the text. */
export function expectLine(lines: ReadonlyArray<string>, text: string): void {
	for (const line of lines) if (line.find(text, 1, true)[0] !== undefined) return;
	throw `no line has "${text}": ${show(lines)}`;
}

/** None of the lines contains the text. */
export function expectNoLine(lines: ReadonlyArray<string>, text: string): void {
	for (const line of lines) if (line.find(text, 1, true)[0] !== undefined) throw `a line has "${text}": "${line}"`;
}

/** The function throws a text that contains this one. */
export function expectThrows(callback: () => void, text: string): void {
	const [ok, thrown] = pcall(callback);
	if (ok) throw `expected an error with "${text}", got none`;
	const message = typeOf(thrown) === "string" ? (thrown as string) : tostring(thrown);
	if (message.find(text, 1, true)[0] === undefined) throw `expected an error with "${text}", got "${message}"`;
}
