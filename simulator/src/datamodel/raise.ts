/**
 * Throws what the engine throws: the bare sentence. Only Luau's own errors start with the script's position; scripts
 * match the engine's from their first word (`^The Parent property of`). The output window adds the stack.
 * @returns never; typed so that callers may write `return raise(...)`.
 */
export function raise(message: string): never {
	return error(message, 0);
}
