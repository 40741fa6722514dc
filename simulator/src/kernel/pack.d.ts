/** Arguments with their count, so that holes and trailing nils survive. */
export interface Packed {
	readonly n: number;
	readonly [index: number]: unknown;
}

export function pack(...values: Array<unknown>): Packed;
export function unpackAll(packed: Packed): LuaTuple<Array<unknown>>;
/** Calls `callback` with packed arguments and returns what it returns. */
export function applyPacked(callback: Callback, packed: Packed): LuaTuple<Array<unknown>>;
