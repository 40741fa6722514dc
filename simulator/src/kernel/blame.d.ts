/** The stack level, for `error`, of the script that called into a replaced library function; 0 when there is none. */
export function blameLevel(): number;
