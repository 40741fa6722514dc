import { refuseRequest } from "../cloud/memory-stores/errors";
import { MOST_READ, READ_INTERVAL } from "../cloud/memory-stores/limits";
import { Queue } from "../cloud/memory-stores/queue";
import { implement } from "../datamodel/implementation";
import { InstanceRecord } from "../datamodel/record";
import { requireNumber, requireString } from "../datatypes/arguments";
import {
	aboutOf,
	MemoryStoreCall,
	readValue,
	requireCount,
	requireExpiration,
	requireValue,
	StructureKind,
	structureOf,
} from "./memory-store-requests";

const QUEUES: StructureKind<Queue> = { family: "Queue", open: (stores, name) => stores.queue(name) };

/** One look at the queue. Units: what is read, one at least. */
function readOnce(record: InstanceRecord, count: number, allOrNothing: boolean) {
	const call = new MemoryStoreCall(record, QUEUES, "ReadAsync", { writes: true });
	const { invisibility } = structureOf(record);
	return call.send((queue) => {
		const found = queue.read(count, allOrNothing, invisibility);
		if (found) queue.chargeMore(found.texts.size() - 1);
		return found;
	});
}

/**
 * Looks every two seconds until there are items or the time is over.
 * @returns nothing and no id when the time is over.
 */
function read(
	record: InstanceRecord,
	count: unknown,
	allOrNothing: unknown,
	waitTimeout: unknown,
): LuaTuple<[items: Array<unknown>, id: string]> {
	const about = aboutOf(record, QUEUES, "ReadAsync");
	const most = requireCount(count, MOST_READ, "ReadAsync", about);
	const limit = requireNumber(waitTimeout, 3, "ReadAsync", -1);
	const { realm } = record;
	const deadline = limit < 0 ? math.huge : realm.now() + limit;
	for (;;) {
		const found = readOnce(record, most, allOrNothing === true);
		if (found) return $tuple(found.texts.map((text) => readValue(text)) as Array<unknown>, found.id);
		const left = deadline - realm.now();
		if (left <= 0) return $tuple([], undefined as never);
		realm.scheduler.wait(math.min(READ_INTERVAL, left));
	}
}

/** Items that any server may take (MemoryStoreQueue.yaml). */
export const memoryStoreQueueImplementation = implement("MemoryStoreQueue", {
	methods: {
		AddAsync: (record, value, expiration, priority) => {
			const about = aboutOf(record, QUEUES, "AddAsync");
			const text = requireValue(value, about);
			const seconds = requireExpiration(expiration, 2, "AddAsync", about);
			const rank = requireNumber(priority, 3, "AddAsync", 0);
			if (rank !== rank) return refuseRequest("priority must be a number", about);
			const call = new MemoryStoreCall(record, QUEUES, "AddAsync", { writes: true });
			call.send((queue) => queue.add(call.api, text, seconds, rank));
		},
		ReadAsync: read,
		RemoveAsync: (record, id) => {
			const readId = requireString(id, 1, "RemoveAsync");
			const call = new MemoryStoreCall(record, QUEUES, "RemoveAsync", { writes: true });
			call.send((queue) => queue.remove(readId));
		},
		GetSizeAsync: (record, excludeInvisible) => {
			const call = new MemoryStoreCall(record, QUEUES, "GetSizeAsync", { writes: false });
			return call.send((queue) => queue.size(excludeInvisible === true));
		},
	},
});
