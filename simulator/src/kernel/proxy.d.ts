/**
 * Makes a userdata that stands for an engine object.
 * @param index is called with the target and the key on every read.
 * @param newindex is called on every write; without it every write is an error.
 * @param equals compares two such userdata; the same function for all of a type. Without it only identity counts.
 */
export function create<T extends object, P>(
	typeName: string,
	target: T,
	index: (target: T, key: unknown) => unknown,
	newindex: ((target: T, key: unknown, value: unknown) => void) | undefined,
	toString: (target: T) => string,
	equals?: (a: unknown, b: unknown) => boolean,
): P;
/** The engine object behind a proxy of the named type; undefined for every other value. */
export function targetOf<T extends object>(value: unknown, typeName: string): T | undefined;
/** What `typeof` says of any value: proxies answer with the Roblox type that they stand for. */
export function typeOf(value: unknown): string;
/** Whether the value is a proxy of the simulator, whose metatable scripts must not see. */
export function isProxy(value: unknown): boolean;
