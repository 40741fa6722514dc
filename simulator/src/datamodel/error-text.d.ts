/** The text of whatever was thrown: Lune's own errors are userdata that carry a stack. Other values stay. */
export function errorText(value: unknown): unknown;
