import { describe, expect, it } from "@rbxts/jest-globals";
import { createServerStore, projectDocuments } from "server/store";
import { VirtualCloud } from "./fakes/virtual-cloud.fake";
import { FaultPlan, UNAVAILABLE } from "./fakes/virtual-data-store.fake";
import { startVirtualGame } from "./fakes/virtual-game.fake";
import { projectPlayerData } from "./project-player-data";

const FAILING: FaultPlan = () => ({ kind: "before", message: UNAVAILABLE });
const HEALTHY: FaultPlan = () => undefined;

function setUp() {
	const cloud = new VirtualCloud();
	const host = startVirtualGame(cloud, "a");
	const store = createServerStore();
	projectDocuments(host.documents, store);
	projectPlayerData({ ...host, store });

	const join = (seconds = 60) => {
		host.playerData.join(1);
		expect(cloud.time.advance(seconds, () => host.playerData.hasLoaded(1))).toBe(true);
	};

	return { cloud, playerData: host.playerData, store, join, status: () => store.getState().dataStatus["1"] };
}

describe("projectPlayerData", () => {
	it("should say nothing before the data can be used, and nothing after the player left", () => {
		const { cloud, playerData, store, join, status } = setUp();
		playerData.join(1);
		expect(status()).toBe(undefined);

		join();
		expect(status()).toEqual({ saves: 0, readOnly: false });
		playerData.setValue(1, "settings", { music: true });
		playerData.leave(1);
		cloud.time.advance(60);

		expect(store.getState()).toEqual(createServerStore().getState());
	});

	it("should say why a load failed, and that it was made up for", () => {
		const { cloud, playerData, store, join, status } = setUp();
		cloud.data.plan = FAILING;
		join();
		playerData.setValue(1, "settings", { music: true });
		expect(status()).toEqual({ loadError: "DataStoreError", saves: 0, readOnly: true });

		cloud.data.plan = HEALTHY;
		expect(cloud.time.advance(60, () => status()?.loadError === undefined)).toBe(true);
		expect(status()).toEqual({ saves: 0, readOnly: false });
		expect(store.getState().data["1"]).toBe(undefined);
	});

	it("should say that another server has the data open", () => {
		const cloud = new VirtualCloud();
		cloud.messagesLost = true;
		const other = startVirtualGame(cloud, "b");
		other.playerData.join(1);
		cloud.time.advance(10);
		const host = startVirtualGame(cloud, "a");
		const store = createServerStore();
		projectPlayerData({ ...host, store });

		host.playerData.join(1);
		expect(cloud.time.advance(120, () => host.playerData.hasLoaded(1))).toBe(true);

		expect(store.getState().dataStatus["1"]).toEqual({ loadError: "SessionLocked", saves: 0, readOnly: false });
	});

	it("should count saves, say why one failed, and that it went well later", () => {
		const { cloud, playerData, join, status } = setUp();
		join();
		playerData.setValue(1, "settings", { music: true });
		cloud.time.advance(60);
		expect(status()).toEqual({ saves: 1, readOnly: false });

		cloud.data.plan = FAILING;
		playerData.setValue(1, "settings", { music: false });
		expect(cloud.time.advance(120, () => status()?.saveError !== undefined)).toBe(true);
		expect(status()).toEqual({ saveError: "DataStoreError", saves: 2, readOnly: true });

		cloud.data.plan = HEALTHY;
		expect(cloud.time.advance(60, () => status()?.saveError === undefined)).toBe(true);
		expect(status()?.readOnly).toBe(false);
	});

	it("should hold public values, nothing of a key from when it is private, and never what nobody may know", () => {
		const { playerData, store, join } = setUp();
		join();
		const known = () => store.getState().data["1"];

		playerData.setValue(1, "settings", { music: true });
		expect(known()).toEqual({ settings: { music: true } });
		playerData.setValueAsPrivate(1, "settings", { secret: 1 });
		expect(known()).toBe(undefined);
		playerData.setValue(1, "settings", { secret: 2 });
		playerData.setValue(1, "quarantine", []);
		expect(known()).toBe(undefined);
		expect(playerData.getValue(1, "settings")).toEqual({ secret: 2 });
	});

	it("should tell what was bought and what waits in the inbox, never ids of unique items and receipts", () => {
		const { playerData, store, join } = setUp();
		join();
		playerData.setValue(1, "receipts", { entries: [{ purchaseId: "one", product: "coins_small", grantedAt: 5 }] });
		playerData.setValue(1, "lastParcel", 7);
		playerData.setValue(1, "inbox", [
			{ id: 6, itemId: "apple", quantity: 4, source: "purchase" },
			{ id: 7, itemId: "iron_sword", quantity: 1, source: "gift", uid: "secret", attributes: { durability: 5 } },
		]);
		playerData.setValue(1, "coins", 12);
		playerData.setValue(1, "upgrades", { slots: 6, weight: 0 });

		expect(store.getState().data["1"]).toEqual({
			coins: 12,
			inbox: [
				{ id: 6, itemId: "apple", quantity: 4, source: "purchase" },
				{ id: 7, itemId: "iron_sword", quantity: 1, source: "gift", attributes: { durability: 5 } },
			],
			upgrades: { slots: 6, weight: 0 },
		});
	});

	it("should forget a value that is removed", () => {
		const { playerData, store, join } = setUp();
		join();
		playerData.setValue(1, "settings", { music: true });
		playerData.removeValue(1, "settings");

		expect(store.getState().data["1"]).toBe(undefined);
	});
});
