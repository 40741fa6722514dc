import { describe, expect, it } from "@rbxts/jest-globals";
import { createClientStore } from "client/store";
import { DataStatus } from "shared/data";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { PlayerDataClient } from "./player-data-client";

const LOADED: DataStatus = { saves: 0, readOnly: false };

function setUp() {
	const store = createClientStore(7);
	const playerData = new PlayerDataClient(store);
	const heard = new Array<string>();
	playerData.updated.connect((key, value) => heard.push(`${key} ${value === undefined ? "gone" : "there"}`));
	playerData.loaded.connect((problem) => heard.push(`loaded ${problem}`));
	playerData.saved.connect((problem) => heard.push(`saved ${problem}`));

	return {
		store,
		playerData,
		/** What was heard since the last call, once a frame has passed. */
		hear: () => {
			store.flush();
			const taken = [...heard];
			heard.clear();

			return taken;
		},
	};
}

describe("PlayerDataClient", () => {
	it("should know nothing before the data is loaded", () => {
		const { playerData } = setUp();

		expect(playerData.hasLoaded()).toBe(false);
		expect(playerData.get("inventory")).toBe(undefined);
		expect(playerData.get("settings")).toBe(undefined);
		expect(playerData.getLoadError()).toBe(undefined);
		expect(playerData.isReadOnly()).toBe(false);
	});

	it("should say why the data could not be loaded, when the reason changes, and when it was loaded after all", () => {
		const { store, playerData, hear } = setUp();

		store.setDataStatus("7", { ...LOADED, loadError: "SessionLocked" });
		expect(hear()).toEqual(["loaded SessionLocked"]);
		expect(playerData.getLoadError()).toBe("SessionLocked");
		expect(playerData.hasLoaded()).toBe(true);

		store.setDataStatus("7", { ...LOADED, loadError: "DataStoreError" });
		expect(hear()).toEqual(["loaded DataStoreError"]);

		store.forgetPlayer("7");
		store.setDataStatus("7", LOADED);
		expect(hear()).toEqual(["loaded nil"]);
		expect(playerData.getLoadError()).toBe(undefined);
	});

	it("should say how each save went, and none of those before it came", () => {
		const { store, playerData, hear } = setUp();

		store.setDataStatus("7", { ...LOADED, saves: 3 });
		expect(hear()).toEqual(["loaded nil"]);

		store.setDataStatus("7", { saves: 4, saveError: "DataStoreError", readOnly: true });
		expect(hear()).toEqual(["saved DataStoreError"]);
		expect(playerData.getSaveError()).toBe("DataStoreError");
		expect(playerData.isReadOnly()).toBe(true);

		store.setDataStatus("7", { ...LOADED, saves: 5 });
		expect(hear()).toEqual(["saved nil"]);
		expect(playerData.getSaveError()).toBe(undefined);
	});

	it("should have the values of the local player by key, and say which changed", () => {
		const { store, playerData, hear } = setUp();
		const inventory = createInventory(DEFAULT_LIMITS);

		store.setInventory("7", inventory);
		store.setData("7", "settings", { music: true });
		store.setData("8", "settings", { music: false });
		expect(hear()).toEqual(["inventory there", "settings there"]);
		expect(playerData.get("inventory")).toBe(inventory);
		expect(playerData.get("settings")).toEqual({ music: true });

		store.setData("7", "settings", undefined);
		expect(hear()).toEqual(["settings gone"]);
	});

	it("should take a value that makes no sense for none", () => {
		const { store, playerData, hear } = setUp();
		store.setData("7", "settings", [1, 2]);

		expect(hear()).toEqual([]);
		expect(playerData.get("settings")).toBe(undefined);
	});

	it("should say nothing once it is destroyed", () => {
		const { store, playerData, hear } = setUp();
		playerData.destroy();
		store.setDataStatus("7", LOADED);

		expect(hear()).toEqual([]);
	});
});
