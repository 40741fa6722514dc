import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "shared/inventory";
import { createClientStore } from "./create-store";
import {
	selectConfirmedInventory,
	selectData,
	selectEquipped,
	selectHotbar,
	selectInventory,
	selectIsLoaded,
	selectOwnsPass,
	selectPasses,
	selectPolicy,
	selectReadyAt,
	selectSlowSlots,
	selectStack,
	selectStats,
} from "./selectors";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const SWORD: Stack = { itemId: "iron_sword", quantity: 1 };

const inventory = writeSlots(createInventory({ ...DEFAULT_LIMITS, maxSlots: 4 }), new Map([[1, APPLES]]));

function createLoaded() {
	const store = createClientStore(7);
	store.setInventory("7", inventory);

	return store;
}

describe("selectInventory", () => {
	it("should be undefined until the player's own inventory is there", () => {
		const store = createClientStore(7);
		store.setInventory("8", inventory);

		expect(store.getState(selectInventory)).toBe(undefined);
		expect(store.getState(selectStats)).toBe(undefined);
		expect(store.getState(selectIsLoaded)).toBe(false);
	});

	it("should leave out a pending request that the rules refuse on the newest state", () => {
		const store = createLoaded();
		store.addPending({ verb: "move", id: 1, slot: 1, itemId: "apple", target: 2 }, 0);
		store.addPending({ verb: "use", id: 2, slot: 2, itemId: "apple" }, 0);
		store.setSlot("7", 1, { itemId: "crystal", quantity: 1 });

		expect(store.getState(selectInventory)?.slots).toEqual([{ itemId: "crystal", quantity: 1 }]);
	});

	it("should take back only the request that was refused", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" }, 0);
		store.addPending({ verb: "move", id: 2, slot: 1, itemId: "apple", target: 3 }, 0);

		store.dropPending(1);

		expect(store.getState(selectInventory)?.slots).toEqual([false, false, APPLES]);
	});

	it("should show no change twice when state and acknowledgement arrive before the reply", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" }, 0);

		store.setSlot("7", 1, { itemId: "apple", quantity: 4 });
		store.acknowledge("7", 1);

		expect(store.getState(selectInventory)?.slots).toEqual([{ itemId: "apple", quantity: 4 }]);
	});

	it("should show pending requests at once, in the order in which they were sent", () => {
		const store = createLoaded();
		store.addPending({ verb: "split", id: 1, slot: 1, itemId: "apple", target: 2, quantity: 2 }, 0);
		store.addPending({ verb: "use", id: 2, slot: 2, itemId: "apple" }, 0);

		expect(store.getState(selectInventory)?.slots).toEqual([
			{ itemId: "apple", quantity: 3 },
			{ itemId: "apple", quantity: 1 },
		]);
		expect(store.getState(selectConfirmedInventory)).toBe(inventory);
		expect(store.getState(selectStats)?.itemCount).toBe(4);
	});

	it("should be the same value as long as nothing changes", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" }, 0);
		const before = store.getState(selectInventory);

		store.pushToast({ reason: "not_found", verb: "use", itemId: "apple", quantity: 1 });

		expect(store.getState(selectInventory)).toBe(before);
	});
});

describe("selectStack", () => {
	it("should find nothing in an empty slot and before the inventory is there", () => {
		expect(createClientStore(7).getState(selectStack(1))).toBe(undefined);
		expect(createLoaded().getState(selectStack(2))).toBe(undefined);
	});

	it("should find the stack that the slot shows", () => {
		expect(createLoaded().getState(selectStack(1))).toEqual(APPLES);
	});
});

describe("selectSlowSlots", () => {
	it("should hold no slot of a request that was sent just now", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" }, 0);

		expect(store.getState(selectSlowSlots).size()).toBe(0);
	});

	it("should not hold the slots of a request that the rules refuse now", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 2, itemId: "apple" }, 0);
		store.markSlow(1);

		expect(store.getState(selectSlowSlots).size()).toBe(0);
	});

	it("should hold the slots of an equip and those that a sort changes", () => {
		const store = createLoaded();
		store.setSlot("7", 3, SWORD);
		store.addPending({ verb: "equip", id: 1, slot: 3, itemId: "iron_sword" }, 0);
		store.markSlow(1);
		expect(store.getState(selectSlowSlots)).toEqual(new Set([3]));

		store.acknowledge("7", 1);
		store.addPending({ verb: "sort", id: 2, order: "kind" }, 0);
		store.markSlow(2);
		expect(store.getState(selectSlowSlots)).toEqual(new Set([1, 2, 3]));
	});

	it("should hold the slots of requests that take long", () => {
		const store = createLoaded();
		store.addPending({ verb: "move", id: 1, slot: 1, itemId: "apple", target: 3 }, 0);
		store.markSlow(1);

		expect(store.getState(selectSlowSlots)).toEqual(new Set([1, 3]));
	});
});

describe("selectEquipped", () => {
	it("should hold nothing before the inventory is there", () => {
		expect(createClientStore(7).getState(selectEquipped).size()).toBe(0);
	});

	it("should follow a stack that a pending request moves", () => {
		const store = createLoaded();
		store.setSlot("7", 2, SWORD);
		store.setEquipped("7", "hand", 2);

		store.addPending({ verb: "move", id: 1, slot: 2, itemId: "iron_sword", target: 4 }, 0);

		expect(store.getState(selectEquipped)).toEqual(new Map([["hand", { slot: 4, stack: SWORD }]]));
	});
});

describe("selectHotbar", () => {
	it("should hold no keys before the inventory is there", () => {
		expect(createClientStore(7).getState(selectHotbar)).toEqual([]);
	});

	it("should hold every key with its stack and when it is ready", () => {
		const store = createLoaded();
		store.setHotbarKey("7", 2, 1);
		store.setCooldown("7", "apple", 50);

		const entries = store.getState(selectHotbar);

		expect(entries.size()).toBe(8);
		expect(entries[0]).toEqual({ key: 1, readyAt: 0 });
		expect(entries[1]).toEqual({ key: 2, placed: { slot: 1, stack: APPLES }, readyAt: 50 });
	});
});

describe("selectReadyAt", () => {
	it("should be 0 for an item that never cooled down", () => {
		expect(createLoaded().getState(selectReadyAt("crystal"))).toBe(0);
	});

	it("should expect the wait of a use that is under way, for the whole group", () => {
		const store = createLoaded();
		store.setSlot("7", 2, { itemId: "health_potion", quantity: 2 });
		store.setCooldown("7", "healing", 40);

		store.addPending({ verb: "use", id: 1, slot: 2, itemId: "health_potion" }, 100);
		expect(store.getState(selectReadyAt("greater_tonic"))).toBe(103);

		store.dropPending(1);
		expect(store.getState(selectReadyAt("greater_tonic"))).toBe(40);
	});
});

describe("selectData", () => {
	it("should hold what the server said of the local player alone", () => {
		const store = createLoaded();
		store.setData("8", "coins", 1);
		expect(store.getState(selectData("coins"))).toBe(undefined);

		store.setData("7", "coins", 2);
		expect(store.getState(selectData("coins"))).toBe(2);
	});
});

describe("selectPasses", () => {
	it("should know nothing until the server has said what the local player owns", () => {
		const store = createLoaded();
		store.setPasses("8", { roomy_bag: true });

		expect(store.getState(selectPasses)).toEqual({});
		expect(store.getState(selectOwnsPass("roomy_bag"))).toBeUndefined();
	});

	it("should tell what is not owned from what is not known", () => {
		const store = createLoaded();
		store.setPasses("7", { roomy_bag: false });

		expect(store.getState(selectOwnsPass("roomy_bag"))).toBe(false);
		expect(store.getState(selectOwnsPass("strong_back"))).toBeUndefined();
	});
});

describe("selectPolicy", () => {
	it("should be the strictest until the server has said what holds for the local player", () => {
		const store = createLoaded();
		store.setPolicy("8", { paidRandomItems: true, paidItemTrading: true });

		expect(store.getState(selectPolicy)).toEqual({ paidRandomItems: false, paidItemTrading: false });

		store.setPolicy("7", { paidRandomItems: true, paidItemTrading: false });
		expect(store.getState(selectPolicy)).toEqual({ paidRandomItems: true, paidItemTrading: false });
	});
});
