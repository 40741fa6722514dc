/** Makes a thread whose error stays what was thrown. */
export function create(callback: Callback): thread;
/** Resumes a thread: true and what it yielded or returned, or false and what it threw. */
export function resume(thread: thread, ...values: Array<unknown>): LuaTuple<[boolean, ...Array<unknown>]>;
/** The traceback of a thread, or that of where it threw if it died of an error. */
export function traceOf(thread: thread): string;
/**
 * Throws when the running thread cannot yield. To be called before anything arranges for its resumption: the thread
 * would else be resumed while it waits for something different.
 */
export function requireYieldable(): void;
