import { InstanceRecord } from "./record";

/** Gives a record that has no `proxy` one when it is first read: the userdata which scripts hold for an instance. */
export function deferProxy(record: InstanceRecord): void;
