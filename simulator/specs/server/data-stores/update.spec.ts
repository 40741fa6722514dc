import { describe, expect, it } from "@rbxts/jest-globals";
import { newStore, readFresh } from "./support";

describe("GlobalDataStore:UpdateAsync (reference/engine/classes/GlobalDataStore)", () => {
	it("should refuse and write nothing when the function yields", () => {
		const store = newStore();
		let after = false;

		expect(() =>
			store.UpdateAsync("k", () => {
				task.wait();
				after = true;
				return $tuple(1);
			}),
		).toThrow("Callbacks cannot yield");
		task.wait(0.5);
		expect(after).toBe(false);
		expect(readFresh(store, "k")).toBeUndefined();
	});

	it("should throw what the function throws and write nothing", () => {
		const store = newStore();
		store.SetAsync("k", 1);

		expect(() =>
			store.UpdateAsync("k", () => {
				throw "no such item";
			}),
		).toThrow("no such item");
		expect(readFresh(store, "k")).toBe(1);
	});

	it("should refuse what cannot be stored", () => {
		const store = newStore();

		expect(() => store.UpdateAsync("k", () => $tuple(() => {}))).toThrow("103: Can't allow function in DataStore.");
		expect(() => store.UpdateAsync("k", () => $tuple("\xff"))).toThrow("104: Can't store string in DataStore.");
		expect(() => store.UpdateAsync("k", () => $tuple(1, ["x"] as never))).toThrow("513: Attribute userId");
		expect(() => store.UpdateAsync("k", () => $tuple(1, [], 5 as never))).toThrow("513: Attribute metadata");
		expect(readFresh(store, "k")).toBeUndefined();
	});

	it("should change nothing when the function returns nil", () => {
		const store = newStore();
		const version = store.SetAsync("k", 1, [7]);

		store.UpdateAsync("k", () => $tuple(undefined));

		const [value, info] = store.GetAsync("k");
		expect(value).toBe(1);
		expect(info.Version).toBe(version);
		expect(info.GetUserIds()).toEqual([7]);
	});

	it("should give the function no key info when the key is new", () => {
		const store = newStore();
		const seen = new Array<boolean>();

		store.UpdateAsync("k", (value, info) => {
			seen.push(value === undefined, info === undefined);
			return $tuple(1);
		});

		expect(seen).toEqual([true, true]);
	});

	it("should write what the function returns and give it back", () => {
		const store = newStore();
		store.SetAsync("k", { coins: 1 });

		const [value, info] = store.UpdateAsync<{ coins: number }, { coins: number }>("k", (old, keyInfo) => {
			expect(keyInfo!.Version).never.toBe("");
			return $tuple({ coins: old!.coins + 1 }, [8], { level: 2 });
		});

		expect(value).toEqual({ coins: 2 });
		expect(info.GetUserIds()).toEqual([8]);
		expect(info.GetMetadata()).toEqual({ level: 2 });
		expect(store.GetAsync("k")[0]).toEqual({ coins: 2 });
	});

	it("should run the function again when somebody else wrote in between", () => {
		const store = newStore();
		store.SetAsync("k", 0);
		let runs = 0;
		let done = 0;

		for (let writer = 0; writer < 3; writer++) {
			task.spawn(() => {
				store.UpdateAsync<number, number>("k", (value) => {
					runs += 1;
					return $tuple(value! + 1);
				});
				done += 1;
			});
		}
		task.wait(2);

		expect(done).toBe(3);
		expect(readFresh(store, "k")).toBe(3);
		expect(runs > 3).toBe(true);
	});

	it("should leave the value that it was given untouched when the function changes it and returns nil", () => {
		const store = newStore();
		store.SetAsync("k", { list: [1] });

		store.UpdateAsync<{ list: Array<number> }, never>("k", (value) => {
			value!.list.push(2);
			return $tuple(undefined);
		});

		expect(store.GetAsync("k")[0]).toEqual({ list: [1] });
	});
});
