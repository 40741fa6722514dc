import { InstanceRecord } from "./record";

/** Watches every change of one realm's DataModel: replication, script start, GUI layout, tag collections. */
export interface DataModelObserver {
	readonly propertyChanged?: (record: InstanceRecord, property: string, value: unknown) => void;
	/** After the move. Not called for descendants. */
	readonly parentChanged?: (
		record: InstanceRecord,
		parent: InstanceRecord | undefined,
		previous: InstanceRecord | undefined,
	) => void;
	readonly attributeChanged?: (record: InstanceRecord, attribute: string, value: unknown) => void;
	readonly tagChanged?: (record: InstanceRecord, tag: string, added: boolean) => void;
	/** Before the instance loses its parent and its signals. Called for every destroyed descendant. */
	readonly destroying?: (record: InstanceRecord) => void;
}
