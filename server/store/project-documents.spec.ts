import { describe, expect, it } from "@rbxts/jest-globals";
import { createPlayerData, PlayerDocuments } from "server/players";
import { Inventory, moveStack, writeSlots } from "shared/inventory";
import { createServerStore } from "./create-store";
import { projectDocuments } from "./project-documents";

function setUp() {
	const documents = new PlayerDocuments();
	const store = createServerStore();
	const actions = new Array<string>();

	store.applyMiddleware(() => (dispatch, name) => (...args) => {
		actions.push(name);
		return dispatch(...args);
	});
	projectDocuments(documents, store);

	return { documents, store, actions };
}

function swap(inventory: Inventory): Inventory {
	const moved = moveStack(inventory, 1, 2);
	assert(moved.ok, "two stacks can change places");
	return moved.value;
}

describe("projectDocuments", () => {
	it("should hold nothing of a player who left", () => {
		const { documents, store } = setUp();
		documents.open(1, createPlayerData());
		store.acknowledge("1", 3);

		documents.close(1);

		expect(store.getState()).toEqual({
			inventories: {},
			acknowledged: {},
			cooldowns: {},
			data: {},
			dataStatus: {},
			passes: {},
			policies: {},
		});
	});

	it("should tell nothing when the inventory stays the same", () => {
		const { documents, actions } = setUp();
		const document = documents.open(1, createPlayerData());

		document.update((data) => ({ ...data }));

		expect(actions).toEqual(["setInventory"]);
	});

	it("should hold the very inventory of the document", () => {
		const { documents, store, actions } = setUp();
		const document = documents.open(1, createPlayerData());

		document.update((data) => ({ ...data, inventory: swap(data.inventory) }));

		expect(store.getState().inventories["1"]).toBe(document.read().inventory);
		expect(actions).toEqual(["setInventory", "setInventory"]);
	});

	it("should tell that a slot became empty", () => {
		const { documents, store } = setUp();
		const document = documents.open(1, createPlayerData());

		document.update((data) => ({ ...data, inventory: writeSlots(data.inventory, new Map([[2, false as const]])) }));

		expect(store.getState().inventories["1"]?.slots[1]).toBe(false);
		expect(store.getState().inventories["1"]?.totals).toEqual(document.read().inventory.totals);
	});
});
