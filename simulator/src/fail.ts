/** Throws a sentence for the person who runs the simulator: without a position in the simulator's own code. */
export function fail(message: string): never {
	return error(message, 0);
}
