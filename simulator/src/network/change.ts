import { ClassInfo, PropertyMember } from "../datamodel/class-info";
import { InstanceRecord } from "../datamodel/record";
import { Packed } from "../kernel/pack";

/** An instance of the server as it was at one moment, with what is below it. */
export interface SnapshotNode {
	/** The server's instance: its identity on the wire. */
	readonly record: InstanceRecord;
	readonly class: ClassInfo;
	readonly name: string;
	readonly properties: Map<string, unknown>;
	/** Properties that point to instances; values are the server's. */
	readonly references?: ReadonlyArray<readonly [PropertyMember, InstanceRecord]>;
	readonly attributes?: Map<string, unknown>;
	readonly tags?: Set<string>;
	readonly children: ReadonlyArray<SnapshotNode>;
	/** The Player whose client alone has it. */
	readonly owner?: InstanceRecord;
}

/** A property got another value. The value is replaced while the change waits to be sent. */
export interface PropertyChange {
	readonly kind: "property";
	readonly record: InstanceRecord;
	readonly property: string;
	value: unknown;
}

/** Something that reached an instance's copy on clients. Records are the server's. */
export type InstanceChange =
	| { readonly kind: "create"; readonly node: SnapshotNode; readonly parent: InstanceRecord }
	| PropertyChange
	| { readonly kind: "attribute"; readonly record: InstanceRecord; readonly name: string; readonly value: unknown }
	| { readonly kind: "tag"; readonly record: InstanceRecord; readonly tag: string; readonly present: boolean }
	| { readonly kind: "parent"; readonly record: InstanceRecord; readonly parent: InstanceRecord }
	/** It left the replicated containers (`destroyed` false), or exists no more. */
	| {
			readonly kind: "remove";
			readonly record: InstanceRecord;
			readonly descendants: ReadonlyArray<InstanceRecord>;
			readonly destroyed: boolean;
	  };

/** A call of a remote on its way to a client. */
export interface RemoteMessage {
	readonly kind: "remote";
	/** The server's instance. */
	readonly remote: InstanceRecord;
	readonly values: Packed;
	/** Whether the receiver needs a copy of its own: instances are to be translated, or others receive it too. */
	readonly copy: boolean;
	readonly call: "event" | "unreliable" | "invoke" | "respond" | "fail";
	/** Of invocations and their answers: which one. */
	readonly id: number;
}

/** What a server sends to a client. */
export type Message = InstanceChange | RemoteMessage;
