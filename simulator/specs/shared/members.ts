/** Reads a member that the type package does not know, as untyped Luau would. */
export function readMember(value: unknown, name: string): unknown {
	return (value as Record<string, unknown>)[name];
}

/** Assigns to a member that the type package does not know, or a value of another type than it has. */
export function writeMember(target: unknown, name: string, value: unknown): void {
	(target as Record<string, unknown>)[name] = value;
}

/** Calls a method with arguments that the type package would refuse. */
export function callMember(target: object, name: string, ...args: Array<unknown>): unknown {
	const method = (target as unknown as Record<string, (this: void, ...values: Array<unknown>) => unknown>)[name]!;
	return method(target, ...args);
}
