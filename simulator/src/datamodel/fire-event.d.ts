import { InstanceRecord } from "./record";

/** Fires an event. Costs nothing while nobody has asked for its signal. */
export function fireEvent(record: InstanceRecord, event: string, ...values: Array<unknown>): void;
