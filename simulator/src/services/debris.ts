import { implement } from "../datamodel/implementation";
import { destroy } from "../datamodel/mutations";
import { createState, findRecord, InstanceRecord } from "../datamodel/record";
import { requireNumber, requireType } from "../datatypes/arguments";
import { runLater } from "./loop";

// Debris.yaml: items beyond the thousandth push out the oldest; the lifetime is 10 s unless given.
const LARGEST_COUNT = 1000;
const DEFAULT_LIFETIME = 10;

const itemsOf = createState(() => new Array<InstanceRecord>());

function addItem(service: InstanceRecord, item: unknown, lifetime: unknown): void {
	const record = findRecord(requireType<Instance>(item, 1, "AddItem", "Instance"))!;
	const items = itemsOf(service);
	items.push(record);
	while (items.size() > LARGEST_COUNT) destroy(items.shift()!);
	runLater(service.realm, requireNumber(lifetime, 2, "AddItem", DEFAULT_LIFETIME), () => {
		const index = items.indexOf(record);
		if (index >= 0) items.remove(index);
		destroy(record);
	});
}

/** Debris (Debris.yaml): destroys instances after a time, whatever becomes of the script that asked for it. */
export const debrisImplementation = implement("Debris", {
	methods: { AddItem: addItem },
	untypedMethods: { addItem },
});
