import { describe, expect, it } from "@rbxts/jest-globals";
import { addItem, bindHotbar, createInventory, DEFAULT_LIMITS, Inventory } from "shared/inventory";
import { keyPlace, slotPlace } from "./dragging/place";
import { resolveDrop } from "./resolve-drop";

function makeInventory(): Inventory {
	const added = addItem(createInventory(DEFAULT_LIMITS), "apple", 5);
	assert(added.ok, "apples fit");
	const bound = bindHotbar(added.value, 1, 3);
	assert(bound.ok, "the key takes them");
	return bound.value;
}

const inventory = makeInventory();

describe("resolveDrop", () => {
	it("should ask for nothing when a stack is let go beside everything", () => {
		expect(resolveDrop(inventory, slotPlace(1), undefined)).toBeUndefined();
	});

	it("should ask for nothing when the source is empty", () => {
		expect(resolveDrop(inventory, slotPlace(2), slotPlace(4))).toBeUndefined();
		expect(resolveDrop(inventory, keyPlace(1), keyPlace(4))).toBeUndefined();
	});

	it("should move when a stack is let go over another slot", () => {
		expect(resolveDrop(inventory, slotPlace(1), slotPlace(4))).toEqual({
			verb: "move",
			slot: 1,
			itemId: "apple",
			target: 4,
		});
	});

	it("should bind when a stack is let go over a key", () => {
		expect(resolveDrop(inventory, slotPlace(1), keyPlace(5))).toEqual({
			verb: "hotbar",
			slot: 1,
			itemId: "apple",
			key: 5,
			bound: true,
		});
	});

	it("should free the key when it is dragged away", () => {
		for (const target of [undefined, slotPlace(7)]) {
			expect(resolveDrop(inventory, keyPlace(3), target)).toEqual({
				verb: "hotbar",
				slot: 1,
				itemId: "apple",
				key: 3,
				bound: false,
			});
		}
	});
});
