/**
 * Writes a value as HttpService:JSONEncode does. What JSON has no form for (functions, instances, vectors) becomes
 * null. Throws a sentence without a position when a table holds itself or a text is not UTF-8.
 */
export function encode(value: unknown): string;

/** Reads JSON as HttpService:JSONDecode does; null leaves no value behind. Throws when the text is no JSON. */
export function decode(text: string): unknown;
