import { Member } from "./class-info";
import { InstanceRecord } from "./record";

/** Makes the userdata which scripts hold for an instance. */
export function createInstanceProxy(record: InstanceRecord, members: ReadonlyMap<string, Member>): Instance;
