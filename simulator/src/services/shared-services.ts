import { AnyImplementation } from "../datamodel/implementation";
import { memoryStoreHashMapImplementation, memoryStoreHashMapPagesImplementation } from "./memory-store-hash-map";
import { memoryStoreQueueImplementation } from "./memory-store-queue";
import { memoryStoreServiceImplementation } from "./memory-store-service";
import { memoryStoreSortedMapImplementation } from "./memory-store-sorted-map";
import { messagingServiceImplementation } from "./messaging-service";

/** What servers of an experience share without lasting: memory stores and messages. */
export const sharedImplementations: ReadonlyArray<AnyImplementation> = [
	memoryStoreHashMapImplementation,
	memoryStoreHashMapPagesImplementation,
	memoryStoreQueueImplementation,
	memoryStoreServiceImplementation,
	memoryStoreSortedMapImplementation,
	messagingServiceImplementation,
];
