/** What a rule answers: a new value, or the reason why nothing changed. */
export type Result<Value, Failure extends string> = Success<Value> | Refusal<Failure>;

export interface Success<Value> {
	readonly ok: true;
	readonly value: Value;
}

export interface Refusal<Failure extends string> {
	readonly ok: false;
	readonly reason: Failure;
}

/** The answer of a rule that did what it was asked. */
export function succeed<Value>(value: Value): Success<Value> {
	return { ok: true, value };
}

/** The answer of a rule that changed nothing. */
export function refuse<Failure extends string>(reason: Failure): Refusal<Failure> {
	return { ok: false, reason };
}
