import { AnyImplementation } from "../datamodel/implementation";
import { analyticsServiceImplementation } from "./analytics-service";
import { marketplaceServiceImplementation } from "./marketplace-service";
import { memoryStoreHashMapImplementation, memoryStoreHashMapPagesImplementation } from "./memory-store-hash-map";
import { memoryStoreQueueImplementation } from "./memory-store-queue";
import { memoryStoreServiceImplementation } from "./memory-store-service";
import { memoryStoreSortedMapImplementation } from "./memory-store-sorted-map";
import { messagingServiceImplementation } from "./messaging-service";
import { policyServiceImplementation } from "./policy-service";

/** What servers of an experience share beside data stores: memory stores, messages, and what is sold. */
export const sharedImplementations: ReadonlyArray<AnyImplementation> = [
	analyticsServiceImplementation,
	marketplaceServiceImplementation,
	memoryStoreHashMapImplementation,
	memoryStoreHashMapPagesImplementation,
	memoryStoreQueueImplementation,
	memoryStoreServiceImplementation,
	memoryStoreSortedMapImplementation,
	messagingServiceImplementation,
	policyServiceImplementation,
];
