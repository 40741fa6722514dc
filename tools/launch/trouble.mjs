// @ts-check

/**
 * A failure that the reader can act on: the message says what happened and what to do next, so it is printed without
 * a stack. Every other error is a mistake of ours and keeps its stack.
 */
export class Trouble extends Error {
	/**
	 * @param {string} message
	 * @param {number} [exitCode] 1: it went wrong; 2: the command was written wrongly
	 */
	constructor(message, exitCode = 1) {
		super(message);
		this.name = "Trouble";
		this.exitCode = exitCode;
	}
}

/**
 * The errno-style code of an error, or of the error that caused it.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function errorCode(error) {
	if (!(error instanceof Error)) return undefined;
	const code = /** @type {{ code?: unknown }} */ (error).code;
	if (typeof code === "string") return code;
	return error.cause === undefined ? undefined : errorCode(error.cause);
}

/**
 * What to print for an error that ends a command.
 * @param {unknown} error
 * @returns {string}
 */
export function describeError(error) {
	if (error instanceof Trouble) return error.message;
	const message = error instanceof Error ? error.message : String(error);
	switch (errorCode(error)) {
		case "ENOSPC":
		case "EDQUOT":
			return `The disk is full (${message}). Free some space (1 GB is enough), then run the command again.`;
		case "EROFS":
		case "EACCES":
		case "EPERM":
			return `No permission: ${message}. Check who owns that path and whether another program holds it open.`;
		case "EMFILE":
		case "ENFILE":
			return `Too many open files: ${message}. Close some programs or raise the limit, then run the command again.`;
		default:
			return error instanceof Error ? (error.stack ?? message) : message;
	}
}

/**
 * Prints the error and sets the exit status, without cutting off output that is still being written.
 * @param {unknown} error
 */
export function reportError(error) {
	process.stderr.write(`${describeError(error)}\n`);
	process.exitCode = error instanceof Trouble ? error.exitCode : 1;
}
