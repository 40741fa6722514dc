import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "shared/inventory";
import { createClientStore } from "./create-store";
import {
	selectConfirmedInventory,
	selectInventory,
	selectIsLoaded,
	selectSlowSlots,
	selectStack,
	selectStats,
} from "./selectors";

const APPLES: Stack = { itemId: "apple", quantity: 5 };

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
		store.addPending({ verb: "move", id: 1, slot: 1, itemId: "apple", target: 2 });
		store.addPending({ verb: "use", id: 2, slot: 2, itemId: "apple" });
		store.setSlot("7", 1, { itemId: "crystal", quantity: 1 });

		expect(store.getState(selectInventory)?.slots).toEqual([{ itemId: "crystal", quantity: 1 }]);
	});

	it("should take back only the request that was refused", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" });
		store.addPending({ verb: "move", id: 2, slot: 1, itemId: "apple", target: 3 });

		store.dropPending(1);

		expect(store.getState(selectInventory)?.slots).toEqual([false, false, APPLES]);
	});

	it("should show no change twice when state and acknowledgement arrive before the reply", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" });

		store.setSlot("7", 1, { itemId: "apple", quantity: 4 });
		store.acknowledge("7", 1);

		expect(store.getState(selectInventory)?.slots).toEqual([{ itemId: "apple", quantity: 4 }]);
	});

	it("should show pending requests at once, in the order in which they were sent", () => {
		const store = createLoaded();
		store.addPending({ verb: "split", id: 1, slot: 1, itemId: "apple", target: 2, quantity: 2 });
		store.addPending({ verb: "use", id: 2, slot: 2, itemId: "apple" });

		expect(store.getState(selectInventory)?.slots).toEqual([
			{ itemId: "apple", quantity: 3 },
			{ itemId: "apple", quantity: 1 },
		]);
		expect(store.getState(selectConfirmedInventory)).toBe(inventory);
		expect(store.getState(selectStats)?.itemCount).toBe(4);
	});

	it("should be the same value as long as nothing changes", () => {
		const store = createLoaded();
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" });
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
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" });

		expect(store.getState(selectSlowSlots).size()).toBe(0);
	});

	it("should hold the slots of requests that take long", () => {
		const store = createLoaded();
		store.addPending({ verb: "move", id: 1, slot: 1, itemId: "apple", target: 3 });
		store.markSlow(1);

		expect(store.getState(selectSlowSlots)).toEqual(new Set([1, 3]));
	});
});
