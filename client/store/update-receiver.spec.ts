import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "shared/inventory";
import { encodePatches } from "shared/store/wire";
import { createClientStore } from "./create-store";
import { selectInventory, selectPending } from "./selectors";
import { createUpdateReceiver } from "./update-receiver";

const APPLES: Stack = { itemId: "apple", quantity: 5 };
const inventory = writeSlots(createInventory(DEFAULT_LIMITS), new Map([[1, APPLES]]));
const SNAPSHOT = encodePatches([{ kind: "forget" }, { kind: "inventory", inventory }]);

function setUp() {
	const store = createClientStore(7);
	const restart = jest.fn();
	let time = 0;
	const receive = createUpdateReceiver({ store, restart, now: () => time });

	return {
		store,
		receive,
		restart,
		pass: (seconds: number) => {
			time += seconds;
		},
	};
}

describe("createUpdateReceiver", () => {
	it("should change nothing, say so once, and ask for a snapshot when an update can not be read", () => {
		const { store, receive, restart, pass } = setUp();
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});
		receive(SNAPSHOT);
		const before = store.getState();
		const half = encodePatches([
			{ kind: "slot", slot: 1, stack: false },
			{ kind: "slot", slot: 300, stack: APPLES },
		]);
		const cut = buffer.create(buffer.len(half) - 1);
		buffer.copy(cut, 0, half, 0, buffer.len(cut));

		for (const bad of [cut, "slots", undefined, buffer.fromstring("\xff")]) {
			receive(bad);
		}

		expect(store.getState()).toBe(before);
		expect(restart).toHaveBeenCalledTimes(1);
		expect(warned).toHaveBeenCalledTimes(1);
		expect(warned).toHaveBeenCalledWith("an update of the server can not be read: an early end at byte 7 of 7");

		pass(5);
		receive(cut);
		expect(restart).toHaveBeenCalledTimes(2);
		warned.mockRestore();
	});

	it("should forget what a snapshot does not hold, and the requests that it acknowledges", () => {
		const { store, receive } = setUp();
		receive(SNAPSHOT);
		store.setData("7", "coins", 5);
		store.addPending({ verb: "use", id: 1, slot: 1, itemId: "apple" }, 0);
		store.addPending({ verb: "use", id: 2, slot: 1, itemId: "apple" }, 0);

		receive(
			encodePatches([
				{ kind: "forget" },
				{ kind: "inventory", inventory },
				{ kind: "acknowledge", requestId: 1 },
			]),
		);

		expect(store.getState().data["7"]).toBe(undefined);
		expect(store.getState(selectPending).map(({ request }) => request.id)).toEqual([2]);
		expect(store.getState(selectInventory)?.slots).toEqual([{ itemId: "apple", quantity: 4 }]);
	});

	it("should hold what each kind of patch says", () => {
		const { store, receive } = setUp();
		const limits = { ...DEFAULT_LIMITS, maxSlots: 30 };
		receive(SNAPSHOT);

		receive(
			encodePatches([
				{ kind: "slot", slot: 2, stack: { itemId: "iron_sword", quantity: 1 } },
				{ kind: "equipped", place: "hand", slot: 2 },
				{ kind: "hotbar", key: 1, slot: 2 },
				{ kind: "limits", limits },
				{ kind: "cooldown", group: "healing", readyAt: 12.5 },
				{ kind: "data", key: "coins", value: 5 },
				{ kind: "status", status: { saveError: "DataStoreError", saves: 2, readOnly: true } },
				{ kind: "acknowledge", requestId: 3 },
			]),
		);

		const state = store.getState();
		expect(state.inventories["7"]?.slots).toEqual([APPLES, { itemId: "iron_sword", quantity: 1 }]);
		expect(state.inventories["7"]?.equipped).toEqual({ hand: 2 });
		expect(state.inventories["7"]?.hotbar[0]).toBe(2);
		expect(state.inventories["7"]?.limits).toEqual(limits);
		expect(state.cooldowns["7"]).toEqual({ healing: 12.5 });
		expect(state.data["7"]).toEqual({ coins: 5 });
		expect(state.dataStatus["7"]).toEqual({ saveError: "DataStoreError", saves: 2, readOnly: true });
		expect(state.acknowledged["7"]).toBe(3);
	});
});
