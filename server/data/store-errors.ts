/**
 * Codes of errors that stay the same however often the request is made: a key, value, user id or metadata of the wrong
 * form, no access from Studio, an operation that is not allowed. From the list of data store error codes.
 */
const PERMANENT_CODES = new ReadonlySet([101, 102, 103, 104, 105, 106, 107, 403, 404, 509, 511, 512, 513]);

/** Parts of the errors of a place without data stores: one that is not published, or Studio without access to them. */
const NO_ACCESS = ["must publish this place", "Studio access to API", "StudioAccessToApisNotAllowed", "HTTP 403"];

/**
 * The number at the beginning of an error such as `502: API Services rejected request`, after the script and line that an
 * error may begin with. A line is no code: one that was taken for a permanent error would end a last save.
 */
export function readErrorCode(message: string): number | undefined {
	const code = string.match(message, "^(%d%d%d):")[0] ?? string.match(message, "^.-:%d+: (%d%d%d):")[0];

	return typeIs(code, "string") ? tonumber(code) : undefined;
}

/** Whether this place has no data stores, now and for as long as the server runs. */
export function isWithoutAccess(message: string): boolean {
	return (
		readErrorCode(message) === 403 || NO_ACCESS.some((text) => string.find(message, text, 1, true)[0] !== undefined)
	);
}

/** Whether asking again can help. An error that nobody has seen before is taken as one that passes. */
export function isRetryable(message: string): boolean {
	const code = readErrorCode(message);

	return !(code !== undefined && PERMANENT_CODES.has(code)) && !isWithoutAccess(message);
}
