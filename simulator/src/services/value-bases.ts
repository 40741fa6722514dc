import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { getStored, InstanceRecord } from "../datamodel/record";

function clampValue(record: InstanceRecord, value: number): number {
	const low = getStored(record, "MinValue") as number;
	const high = getStored(record, "MaxValue") as number;
	return math.max(low, math.min(value, high));
}

function setValue(record: InstanceRecord, value: number): void {
	setStored(record, "Value", clampValue(record, value));
}

function readValue(record: InstanceRecord): number {
	return clampValue(record, getStored(record, "Value") as number);
}

/** A value that never leaves its bounds; `ConstrainedValue` is another name of `Value`. */
const constrained = {
	properties: {
		Value: { replicated: true, write: setValue },
		ConstrainedValue: { read: readValue, write: setValue },
		MinValue: { changed: (record: InstanceRecord) => setValue(record, getStored(record, "Value") as number) },
		MaxValue: { changed: (record: InstanceRecord) => setValue(record, getStored(record, "Value") as number) },
	},
};

/** IntConstrainedValue (IntConstrainedValue.yaml). */
export const intConstrainedValueImplementation = implement("IntConstrainedValue", constrained);

/** DoubleConstrainedValue (DoubleConstrainedValue.yaml). */
export const doubleConstrainedValueImplementation = implement("DoubleConstrainedValue", constrained);
