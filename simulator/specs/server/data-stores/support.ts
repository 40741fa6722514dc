import { DataStoreService, HttpService } from "@rbxts/services";

let raised = false;

/** A data store that no other spec knows, with limits that the specs of one file never reach. */
export function newStore(): DataStore {
	if (!raised) {
		raised = true;
		// Another file may have done so: it works once for each kind.
		for (const kind of ["StandardRead", "StandardWrite", "StandardRemove", "StandardList"] as const) {
			pcall(() => DataStoreService.SetRateLimitForRequestType(Enum.DataStoreRequestType[kind], 10000, 0));
		}
	}
	return DataStoreService.GetDataStore(newName());
}

export function newOrderedStore(): OrderedDataStore {
	for (const kind of ["OrderedRead", "OrderedWrite", "OrderedRemove", "OrderedList"] as const) {
		pcall(() => DataStoreService.SetRateLimitForRequestType(Enum.DataStoreRequestType[kind], 10000, 0));
	}
	return DataStoreService.GetOrderedDataStore(newName());
}

export function newName(): string {
	return HttpService.GenerateGUID(false);
}

/** What a standard store holds now, past the cache. */
export function readFresh(store: DataStore, key: string): unknown {
	const options = new Instance("DataStoreGetOptions");
	options.UseCache = false;
	return store.GetAsync(key, options)[0];
}
