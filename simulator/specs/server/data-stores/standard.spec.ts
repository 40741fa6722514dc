import { describe, expect, it } from "@rbxts/jest-globals";
import { DataStoreService } from "@rbxts/services";
import { callMember } from "../../shared/members";
import { newName, newStore, readFresh } from "./support";

describe("DataStoreService:GetDataStore (reference/engine/classes/DataStoreService)", () => {
	it("should refuse a name or scope when it is empty or too long", () => {
		expect(() => DataStoreService.GetDataStore("")).toThrow("can't be empty");
		expect(() => DataStoreService.GetDataStore("x".rep(51))).toThrow("50 characters");
		expect(() => DataStoreService.GetDataStore(newName(), "")).toThrow("can't be empty");
		expect(() => DataStoreService.GetDataStore(newName(), "x".rep(51))).toThrow("50 characters");
	});

	it("should refuse a scope beside AllScopes", () => {
		const options = new Instance("DataStoreOptions");
		options.AllScopes = true;

		expect(() => DataStoreService.GetDataStore(newName(), "houses", options)).toThrow("empty string");
	});

	it("should give the same instance when name and scope are the same", () => {
		const name = newName();

		expect(DataStoreService.GetDataStore(name)).toBe(DataStoreService.GetDataStore(name, "global"));
		expect(DataStoreService.GetDataStore(name)).never.toBe(DataStoreService.GetDataStore(name, "other"));
		expect(DataStoreService.GetGlobalDataStore()).toBe(DataStoreService.GetGlobalDataStore());
	});

	it("should do nothing when experimental features are set", () => {
		const options = new Instance("DataStoreOptions");

		expect(() => options.SetExperimentalFeatures({ v2: true })).never.toThrow();
	});
});

describe("keys (cloud-services/data-stores/error-codes-and-limits)", () => {
	it("should be refused when they are empty or too long", () => {
		const store = newStore();

		expect(() => store.GetAsync("")).toThrow("101: Key name can't be empty.");
		expect(() => store.SetAsync("x".rep(51), 1)).toThrow("102: Key name exceeds the 50 character limit.");
	});

	it("should count characters and not bytes", () => {
		const store = newStore();

		store.SetAsync("é".rep(50), 1);
		expect(store.GetAsync("é".rep(50))[0]).toBe(1);
	});

	it("should need a scope in front when the store has all scopes", () => {
		const name = newName();
		const options = new Instance("DataStoreOptions");
		options.AllScopes = true;
		const all = DataStoreService.GetDataStore(name, "", options);

		expect(() => all.GetAsync("K1")).toThrow("scope/key");
		all.SetAsync("house/K1", "there");
		expect(DataStoreService.GetDataStore(name, "house").GetAsync("K1")[0]).toBe("there");
		expect(DataStoreService.GetDataStore(name).GetAsync("K1")[0]).toBeUndefined();
	});
});

describe("values (cloud-services/data-stores/versioning-listing-and-caching, Serialization)", () => {
	it("should be refused when they cannot be stored at all", () => {
		const store = newStore();
		const cyclic: Record<string, unknown> = {};
		cyclic.own = cyclic;

		expect(() => store.SetAsync("k", undefined)).toThrow("103: Can't allow nil in DataStore.");
		expect(() => store.SetAsync("k", () => {})).toThrow("104: Can't store function in DataStore.");
		expect(() => store.SetAsync("k", new Vector3())).toThrow("104: Can't store Vector3 in DataStore.");
		expect(() => store.SetAsync("k", game)).toThrow("104: Can't store Instance in DataStore.");
		expect(() => store.SetAsync("k", "\xff")).toThrow("104: Can't store string in DataStore.");
		expect(() => store.SetAsync("k", { "\xff": 1 })).toThrow("104: Can't store string in DataStore.");
		expect(() => store.SetAsync("k", { text: "\xff" })).toThrow("104: Can't store string in DataStore.");
		expect(() => store.SetAsync("k", new Map([[true, 1]]))).toThrow("104: Can't store boolean in DataStore.");
		expect(() => store.SetAsync("k", cyclic)).toThrow("104: Can't store cyclic table in DataStore.");
		expect(readFresh(store, "k")).toBeUndefined();
	});

	it("should be refused when they are too large", () => {
		const store = newStore();

		expect(() => store.SetAsync("k", "x".rep(4194303))).toThrow("105: Serialized value exceeds 4194304 limit.");
		store.SetAsync("k", "x".rep(4194302));
		expect(() => store.SetAsync("other", { list: ["\n".rep(2097152)] })).toThrow("105");
	});

	it("should lose what JSON has no form for", () => {
		const store = newStore();
		const mixed = [1, 2] as unknown as Record<string, unknown>;
		mixed.name = "lost";

		store.SetAsync("k", { mixed, callback: () => {}, part: new Instance("Part"), kept: true });

		expect(readFresh(store, "k")).toEqual({ mixed: [1, 2], kept: true });
	});

	it("should turn numeric keys into texts when a table is no list", () => {
		const store = newStore();

		store.SetAsync(
			"k",
			new Map<number, string>([
				[5, "five"],
				[2.5, "half"],
			]),
		);

		expect(readFresh(store, "k")).toEqual({ "5": "five", "2.5": "half" });
	});

	it("should keep what JSON has a form for, buffers too", () => {
		const store = newStore();
		const bytes = buffer.fromstring("\x00\xff bytes");

		store.SetAsync("k", { a: [1, 2, { b: "text" }], empty: {}, yes: true, n: -0.5, bytes });

		const value = readFresh(store, "k") as Record<string, unknown>;
		expect(value.a).toEqual([1, 2, { b: "text" }]);
		expect(value.empty).toEqual({});
		expect(value.n).toBe(-0.5);
		expect(buffer.tostring(value.bytes as buffer)).toBe("\x00\xff bytes");
	});

	it("should be copies, on the way in and on the way out", () => {
		const store = newStore();
		const value = { list: [1] };
		store.SetAsync("k", value);
		value.list.push(2);

		const first = store.GetAsync("k")[0] as { list: Array<number> };
		expect(first).toEqual({ list: [1] });
		first.list.push(3);
		expect(store.GetAsync("k")[0]).toEqual({ list: [1] });
	});
});

describe("GlobalDataStore:GetAsync (reference/engine/classes/GlobalDataStore)", () => {
	it("should give nothing twice when there is no such key", () => {
		const store = newStore();
		const results = [...store.GetAsync("missing")];

		expect(results.size()).toBe(0);
	});

	it("should tell of the key beside its value", () => {
		const store = newStore();
		const options = new Instance("DataStoreSetOptions");
		options.SetMetadata({ level: 3 });
		const before = DateTime.now().UnixTimestampMillis;
		const version = store.SetAsync("k", "value", [7], options);

		const [value, info] = store.GetAsync("k");

		expect(value).toBe("value");
		expect(info.Version).toBe(version);
		expect(info.GetUserIds()).toEqual([7]);
		expect(info.GetMetadata()).toEqual({ level: 3 });
		expect(info.CreatedTime).toBe(info.UpdatedTime);
		expect(info.CreatedTime >= before).toBe(true);
		expect(options.GetMetadata()).toEqual({ level: 3 });
	});

	it("should yield for the way to the cloud and back, and not when it comes from the cache", () => {
		const store = newStore();
		const started = os.clock();
		store.GetAsync("k");
		const taken = os.clock() - started;
		const again = os.clock();
		store.GetAsync("k");

		expect(taken >= 0.04 && taken < 0.2).toBe(true);
		expect(os.clock() - again < 0.001).toBe(true);
	});
});

describe("user ids and metadata (cloud-services/data-stores/error-codes-and-limits)", () => {
	function metadata(value: object): DataStoreSetOptions {
		const options = new Instance("DataStoreSetOptions");
		options.SetMetadata(value);
		return options;
	}

	it("should be refused when they are malformed", () => {
		const store = newStore();

		expect(() => callMember(store, "SetAsync", "k", 1, "7")).toThrow("513: Attribute userId format is invalid.");
		expect(() => callMember(store, "SetAsync", "k", 1, ["7"])).toThrow("513: Attribute userId format");
		expect(() => callMember(metadata({}), "SetMetadata", 5)).toThrow("513: Attribute metadata format is invalid.");
		expect(() => callMember(store, "SetAsync", "k", 1, [], { level: 1 })).toThrow("invalid argument #4");
	});

	it("should be refused when they are too many or too large", () => {
		const store = newStore();
		const many = new Array<number>();
		for (let id = 1; id <= 100; id++) many.push(id);

		expect(() => store.SetAsync("k", 1, many)).toThrow("512: UserID size exceeds");
		expect(() => store.SetAsync("k", 1, [], metadata({ ["n".rep(51)]: 1 }))).toThrow(
			"511: Metadata attribute size",
		);
		expect(() => store.SetAsync("k", 1, [], metadata({ n: "v".rep(251) }))).toThrow("511: Metadata attribute size");
		expect(() => store.SetAsync("k", 1, [], metadata({ n: "v".rep(250), m: "w".rep(50) }))).toThrow("511");
		store.SetAsync("k", 1, [], metadata({ n: "v".rep(250), m: "w".rep(48) }));
	});

	it("should be cleared by every write that names none", () => {
		const store = newStore();
		store.SetAsync("set", 1, [7], metadata({ a: 1 }));
		store.SetAsync("set", 2);
		store.SetAsync("increment", 1, [7], metadata({ a: 1 }));
		store.IncrementAsync("increment");
		store.SetAsync("update", 1, [7], metadata({ a: 1 }));
		store.UpdateAsync("update", (value) => $tuple(value));

		for (const key of ["set", "increment", "update"]) {
			const [, info] = store.GetAsync(key);
			expect(info.GetUserIds()).toEqual([]);
			expect(info.GetMetadata()).toEqual({});
		}
	});
});

describe("GlobalDataStore:IncrementAsync (reference/engine/classes/GlobalDataStore)", () => {
	it("should refuse when the stored value is no number", () => {
		const store = newStore();
		store.SetAsync("k", "text");

		expect(() => store.IncrementAsync("k")).toThrow("502");
	});

	it("should add to nothing as to zero", () => {
		const store = newStore();

		expect(store.IncrementAsync("k")[0]).toBe(1);
		expect(store.IncrementAsync("k", 41)[0]).toBe(42);
		expect(store.GetAsync("k")[0]).toBe(42);
	});
});

describe("GlobalDataStore:RemoveAsync (reference/engine/classes/GlobalDataStore)", () => {
	it("should give nothing when there is nothing, also when it was removed before", () => {
		const store = newStore();
		store.SetAsync("k", 1);
		store.RemoveAsync("k");

		expect(store.RemoveAsync("k")[0]).toBeUndefined();
		expect(store.RemoveAsync("never")[0]).toBeUndefined();
	});

	it("should give what was there and leave nothing", () => {
		const store = newStore();
		store.SetAsync("k", { coins: 5 }, [7]);

		const [value, info] = store.RemoveAsync("k");

		expect(value).toEqual({ coins: 5 });
		expect(info!.GetUserIds()).toEqual([7]);
		expect(store.GetAsync("k")[0]).toBeUndefined();
		expect(readFresh(store, "k")).toBeUndefined();
	});
});

describe("Studio's and clients' access", () => {
	it("should not be simulated where it is deprecated, and say so", () => {
		const store = newStore();

		expect(() => store.OnUpdate("k", () => {})).toThrow("not simulated: DataStore.OnUpdate");
	});
});
