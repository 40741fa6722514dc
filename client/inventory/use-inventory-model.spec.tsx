import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { inventoryOf } from "client/testing/inventories";
import { mountFixture } from "client/testing/mount";
import { Inventory, setLocked } from "shared/inventory";
import { Intent } from "shared/requests";
import { keyPlace, slotPlace } from "./dragging/place";
import { InventoryModel, useInventoryModel } from "./use-inventory-model";
import { NOTHING_WAITS } from "./use-waits";

const mount = mountFixture();
let model: InventoryModel;
let requests = new Array<Intent>();

/** Five apples in slot 1, three locked potions in slot 2, a key in slot 3, nothing in slot 4. */
function makeInventory(): Inventory {
	const locked = setLocked(inventoryOf(["apple", 5], ["health_potion", 3], ["brass_key", 1]), 2, true);
	assert(locked.ok, "potions can be locked");
	return locked.value;
}

const inventory = makeInventory();

function Host({ open }: { readonly open: boolean }) {
	model = useInventoryModel({
		open,
		inventory,
		waits: NOTHING_WAITS,
		onRequest: (intent) => requests.push(intent),
	});

	return undefined;
}

function show(open = true) {
	requests = [];
	mount.show(<Host open={open} />);
}

describe("useInventoryModel", () => {
	it("should ask for nothing when an empty slot is acted on", () => {
		show();
		mount.act(() => {
			model.perform("drop", 4);
			model.act(4);
			model.choose(4);
			model.choose(99);
			model.drop(slotPlace(4), slotPlace(1));
		});

		expect(requests).toEqual([]);
	});

	it("should let the rules say why when a locked or bound stack is dropped", () => {
		show();
		mount.act(() => {
			model.perform("drop", 2);
			model.perform("drop", 3);
		});

		expect(requests).toEqual([
			{ verb: "drop", slot: 2, itemId: "health_potion", quantity: 1 },
			{ verb: "drop", slot: 3, itemId: "brass_key", quantity: 1 },
		]);
		expect(model.mode.kind).toBe("browse");
	});

	it("should throw nothing away when a stack is let go beside everything", () => {
		show();
		mount.act(() => model.drop(slotPlace(1), undefined));

		expect(requests).toEqual([]);
	});

	it("should ask before it drops", () => {
		show();
		mount.act(() => model.perform("drop", 1));
		expect(model.mode).toEqual({ kind: "drop", quantity: 1 });
		expect(requests).toEqual([]);

		mount.act(() => model.setQuantity(99));
		mount.act(() => model.confirm());
		expect(requests).toEqual([{ verb: "drop", slot: 1, itemId: "apple", quantity: 5 }]);
		expect(model.mode.kind).toBe("browse");
	});

	it("should forget what was begun when the window closes", () => {
		show();
		mount.act(() => model.perform("split", 1));
		show(false);

		expect(model.mode.kind).toBe("browse");
		expect(model.selection.slot).toBe(1);
	});

	it("should move without a drag when a target is chosen", () => {
		show();
		mount.act(() => model.perform("move", 1));
		mount.act(() => model.choose(4));

		expect(requests).toEqual([{ verb: "move", slot: 1, itemId: "apple", target: 4 }]);
		expect(model.selection.slot).toBe(4);
	});

	it("should split into the first free slot", () => {
		show();
		mount.act(() => model.perform("split", 1));
		mount.act(() => model.confirm());

		expect(requests).toEqual([{ verb: "split", slot: 1, itemId: "apple", target: 4, quantity: 2 }]);
	});

	it("should use when a selected stack is pressed again, and only select what has no use", () => {
		show();
		mount.act(() => model.choose(1));
		mount.act(() => model.choose(1));
		mount.act(() => model.choose(3));
		mount.act(() => model.choose(3));

		expect(requests).toEqual([{ verb: "use", slot: 1, itemId: "apple" }]);
	});

	it("should bind to a key when a stack is let go over it", () => {
		show();
		mount.act(() => model.drop(slotPlace(3), keyPlace(8)));

		expect(requests).toEqual([{ verb: "hotbar", slot: 3, itemId: "brass_key", key: 8, bound: true }]);
	});
});
