import { InstanceRecord } from "./record";

/**
 * Makes the function which scripts call as a method of a class's instances.
 * @param method gets the instance's record in place of the instance.
 */
export function createScriptMethod(
	className: string,
	name: string,
	method: (record: InstanceRecord, ...values: Array<unknown>) => unknown,
): Callback;
