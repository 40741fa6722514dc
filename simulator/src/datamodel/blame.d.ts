/** The stack level, for `error`, of the script that called into the engine; 0 when there is none. */
export function blameLevel(): number;
