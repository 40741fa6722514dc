import { describe, expect, it } from "@rbxts/jest-globals";
import { MemoryStoreService } from "@rbxts/services";
import { callMember } from "../../shared/members";

const HOUR = 3600;
/** Virtual milliseconds for specs that wait. */
const PATIENCE = 60_000;
let names = 0;

/** A name that no other spec uses: the structures outlive a spec. */
function fresh(): string {
	names += 1;
	return `Spec${names}`;
}

describe("memory stores (cloud-services/memory-stores/index.md)", () => {
	it("should refuse a key that is empty or longer than 128 characters", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		expect(() => map.GetAsync("")).toThrow("InvalidRequest");
		expect(() => map.GetAsync(string.rep("k", 129))).toThrow("InvalidRequest");
		expect(map.GetAsync(string.rep("ü", 128))).toBeUndefined();
	});

	it("should refuse an expiration outside of 45 days, or none at all", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		expect(() => map.SetAsync("a", 1, -1)).toThrow("InvalidExpirationTime");
		expect(() => map.SetAsync("a", 1, 3888001)).toThrow("between 0 and 3,888,000");
		expect(() => callMember(map, "SetAsync", "a", 1)).toThrow("Argument 3 missing or nil");
		expect(map.SetAsync("a", 1, 3888000)).toBe(false);
		map.RemoveAsync("a");
	});

	it("should refuse values that JSON cannot hold, and values of more than 32 KB", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		for (const value of [new Instance("Part"), Vector3.zero, { at: Vector3.zero }, () => {}, 0 / 0]) {
			expect(() => map.SetAsync("a", value, HOUR)).toThrow("Unable to convert value to json");
		}
		expect(() => map.SetAsync("a", string.rep("x", 32 * 1024 + 1), HOUR)).toThrow("ItemValueSizeTooLarge");
	});

	it("should refuse what needs more memory than 64 KB and 1.2 KB for each user, and take what needs less", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		const large = string.rep("x", 30 * 1024);
		map.SetAsync("a", large, 60);
		map.SetAsync("b", large, 60);
		expect(() => map.SetAsync("c", large, 60)).toThrow("TotalMemoryOverLimit");
		map.SetAsync("a", "small", 60);
		map.SetAsync("c", large, 60);
		for (const key of ["a", "b", "c"]) map.RemoveAsync(key);
	});
});

describe("MemoryStoreHashMap (reference/engine/classes/MemoryStoreHashMap)", () => {
	it("should give every reader a copy of its own, and say whether a value was overwritten", () => {
		const name = fresh();
		const value = { list: [1, 2], name: "x" };
		const map = MemoryStoreService.GetHashMap(name);
		expect(map.SetAsync("a", value, HOUR)).toBe(false);
		value.name = "changed";
		expect(MemoryStoreService.GetHashMap(name).GetAsync("a")).toEqual({ list: [1, 2], name: "x" });
		expect(map.SetAsync("a", 5, HOUR)).toBe(true);
		map.RemoveAsync("a");
		expect(map.GetAsync("a")).toBeUndefined();
	});

	it(
		"should forget a value when its time is over, counted from the last write",
		() => {
			const map = MemoryStoreService.GetHashMap(fresh());
			map.SetAsync("a", 1, 5);
			task.wait(3);
			map.UpdateAsync("a", (old) => (old as number) + 1, 5);
			task.wait(3);
			expect(map.GetAsync("a")).toBe(2);
			task.wait(3);
			expect(map.GetAsync("a")).toBeUndefined();
			expect(map.SetAsync("a", 1, 0)).toBe(false);
			expect(map.GetAsync("a")).toBeUndefined();
		},
		PATIENCE,
	);

	it("should write nothing when the transform returns nil or throws", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		map.SetAsync("a", 1, HOUR);
		expect(map.UpdateAsync("a", () => undefined, HOUR)).toBeUndefined();
		expect(() => map.UpdateAsync("a", () => error("no"), HOUR)).toThrow("TransformCallbackFailed");
		expect(map.GetAsync("a")).toBe(1);
	});

	it("should run the transform again when another write came between", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		let runs = 0;
		let done = 0;
		for (let worker = 0; worker < 4; worker++) {
			task.spawn(() => {
				map.UpdateAsync(
					"count",
					(old) => {
						runs += 1;
						return ((old as number | undefined) ?? 0) + 1;
					},
					HOUR,
				);
				done += 1;
			});
		}
		while (done < 4) task.wait();
		expect(map.GetAsync("count")).toBe(4);
		expect(runs).toBeGreaterThan(4);
	});

	it("should list all items in pages of 1 to 200", () => {
		const map = MemoryStoreService.GetHashMap(fresh());
		for (let index = 1; index <= 7; index++) map.SetAsync(`key${index}`, index, HOUR);
		expect(() => map.ListItemsAsync(0)).toThrow("between 1 and 200");
		expect(() => map.ListItemsAsync(201)).toThrow("between 1 and 200");
		const pages = map.ListItemsAsync(3);
		const found = new Map<string, unknown>();
		const sizes = new Array<number>();
		for (;;) {
			const page = pages.GetCurrentPage() as Array<{ key: string; value: unknown }>;
			sizes.push(page.size());
			for (const { key, value } of page) found.set(key, value);
			if (pages.IsFinished) break;
			pages.AdvanceToNextPageAsync();
		}
		expect(sizes).toEqual([3, 3, 1]);
		for (let index = 1; index <= 7; index++) expect(found.get(`key${index}`)).toBe(index);
		expect(() => pages.AdvanceToNextPageAsync()).toThrow("No pages to advance to");
	});
});

describe("MemoryStoreSortedMap (reference/engine/classes/MemoryStoreSortedMap)", () => {
	function keysOf(items: Array<{ key: string }>): string {
		return items.map(({ key }) => key).join(" ");
	}

	it("should refuse sort keys that are neither numbers nor texts", () => {
		const map = MemoryStoreService.GetSortedMap(fresh());
		expect(() => callMember(map, "SetAsync", "a", 1, HOUR, {})).toThrow("Unable to convert sortKey");
		expect(() => map.SetAsync("a", 1, HOUR, string.rep("s", 129))).toThrow("Unable to convert sortKey");
		expect(map.GetSizeAsync()).toBe(0);
	});

	it("should order by number, then by text, then without a sort key, and by key within", () => {
		const map = MemoryStoreService.GetSortedMap(fresh());
		map.SetAsync("none-b", 1, HOUR);
		map.SetAsync("none-a", 1, HOUR);
		map.SetAsync("text", 1, HOUR, "10");
		map.SetAsync("ten", 1, HOUR, 10);
		map.SetAsync("two-b", 1, HOUR, 2);
		map.SetAsync("two-a", 1, HOUR, 2);
		const all = "two-a two-b ten text none-a none-b";
		expect(keysOf(map.GetRangeAsync(Enum.SortDirection.Ascending, 200))).toBe(all);
		expect(keysOf(map.GetRangeAsync("Descending", 2))).toBe("none-b none-a");
		expect(map.GetSizeAsync()).toBe(6);
		const [value, sortKey] = map.GetAsync("text");
		expect(value).toBe(1);
		expect(sortKey).toBe("10");
	});

	it("should leave out the bounds of a range", () => {
		const map = MemoryStoreService.GetSortedMap(fresh());
		for (let index = 1; index <= 5; index++) map.SetAsync(`k${index}`, index, HOUR, math.ceil(index / 2));
		const ascending = Enum.SortDirection.Ascending;
		expect(keysOf(map.GetRangeAsync(ascending, 9, { key: "k1", sortKey: 1 }, { key: "k5", sortKey: 3 }))).toBe(
			"k2 k3 k4",
		);
		expect(keysOf(map.GetRangeAsync(ascending, 9, { sortKey: 1 }, { sortKey: 3 }))).toBe("k3 k4");
		expect(keysOf(map.GetRangeAsync("Descending", 1, undefined, { sortKey: 3 }))).toBe("k4");
		expect(() => map.GetRangeAsync(ascending, 9, {})).toThrow("key or sortKey");
		expect(() => map.GetRangeAsync(ascending, 201)).toThrow("between 1 and 200");
	});

	it("should move an item whose sort key changes, and lose its sort key when a write gives none", () => {
		const map = MemoryStoreService.GetSortedMap(fresh());
		map.SetAsync("a", 1, HOUR, 1);
		map.SetAsync("b", 1, HOUR, 2);
		const [value, sortKey] = callMember(
			map,
			"UpdateAsync",
			"a",
			(old: number, key: number) => $tuple(old + 1, key + 5),
			HOUR,
		) as unknown as LuaTuple<[unknown, unknown]>;
		expect([value, sortKey]).toEqual([2, 6]);
		expect(keysOf(map.GetRangeAsync("Ascending", 9))).toBe("b a");
		expect(map.SetAsync("b", 1, HOUR)).toBe(true);
		expect(keysOf(map.GetRangeAsync("Ascending", 9))).toBe("a b");
		map.RemoveAsync("a");
		expect(map.GetSizeAsync()).toBe(1);
	});

	it(
		"should forget items whose time is over",
		() => {
			const map = MemoryStoreService.GetSortedMap(fresh());
			map.SetAsync("short", 1, 2, 1);
			map.SetAsync("long", 1, 60, 2);
			task.wait(3);
			expect(keysOf(map.GetRangeAsync("Ascending", 9))).toBe("long");
			expect(map.GetSizeAsync()).toBe(1);
		},
		PATIENCE,
	);
});

describe("MemoryStoreQueue (reference/engine/classes/MemoryStoreQueue)", () => {
	it("should refuse to read more than 100 items", () => {
		const queue = MemoryStoreService.GetQueue(fresh());
		expect(() => queue.ReadAsync(101, false, 0)).toThrow("between 1 and 100");
		expect(() => queue.ReadAsync(0, false, 0)).toThrow("between 1 and 100");
	});

	it("should read the highest priority first, and the oldest of the same", () => {
		const queue = MemoryStoreService.GetQueue(fresh());
		queue.AddAsync("a", HOUR);
		queue.AddAsync("b", HOUR, 5);
		queue.AddAsync("c", HOUR, 5);
		queue.AddAsync("d", HOUR, -1);
		expect(queue.ReadAsync(3, false, 0)[0]).toEqual(["b", "c", "a"]);
		expect(queue.ReadAsync(3, false, 0)[0]).toEqual(["d"]);
	});

	it(
		"should give items again that were read and not removed in time",
		() => {
			const queue = MemoryStoreService.GetQueue(fresh(), 5);
			queue.AddAsync("job", HOUR);
			const [, id] = queue.ReadAsync(1, false, 0);
			expect(queue.GetSizeAsync()).toBe(1);
			expect(queue.GetSizeAsync(true)).toBe(0);
			expect(queue.ReadAsync(1, false, 0)[0]).toEqual([]);
			task.wait(6);
			const [items, again] = queue.ReadAsync(1, false, 0);
			expect(items).toEqual(["job"]);
			queue.RemoveAsync(id);
			expect(queue.GetSizeAsync()).toBe(1);
			queue.RemoveAsync(again);
			expect(queue.GetSizeAsync()).toBe(0);
		},
		PATIENCE,
	);

	it("should return nothing when all are wanted and some are missing", () => {
		const queue = MemoryStoreService.GetQueue(fresh());
		queue.AddAsync("a", HOUR);
		expect(queue.ReadAsync(2, true, 0)[0]).toEqual([]);
		expect(queue.ReadAsync(2, false, 0)[0]).toEqual(["a"]);
	});

	it(
		"should wait for items, looking every two seconds, for as long as it is told",
		() => {
			const queue = MemoryStoreService.GetQueue(fresh());
			const start = os.clock();
			expect(queue.ReadAsync(1, false, 5)[0]).toEqual([]);
			expect(os.clock() - start).toBeGreaterThanOrEqual(5);
			task.delay(5, () => queue.AddAsync("late", HOUR));
			const [items] = queue.ReadAsync(1);
			expect(items).toEqual(["late"]);
			expect(os.clock() - start).toBeLessThan(14);
		},
		PATIENCE,
	);
});
