import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem, ItemId } from "shared/items";
import { Cell } from "./cells";
import { begin, chooseCell, maxQuantity, NOTHING_SELECTED, selectSlot, setQuantity } from "./selection";

function cell(slot: number, itemId: ItemId, quantity = 1): Cell {
	return { slot, item: getItem(itemId), quantity, equipped: false, locked: false };
}

const EMPTY: Cell = { slot: 9, quantity: 0, equipped: false, locked: false };

describe("chooseCell", () => {
	it("should select nothing when the cell is empty", () => {
		expect(chooseCell(selectSlot(1), EMPTY).selection).toEqual(NOTHING_SELECTED);
	});

	it("should not act when the question whether to drop is open", () => {
		const asking = begin(selectSlot(1), "drop", 3);
		const choice = chooseCell(asking, cell(1, "health_potion", 3));

		expect(choice.act).toBeUndefined();
		expect(choice.selection).toEqual(selectSlot(1));
	});

	it("should only select when another cell was selected", () => {
		const choice = chooseCell(selectSlot(1), cell(2, "health_potion"));

		expect(choice).toEqual({ selection: selectSlot(2) });
	});

	it("should act when the selected cell is pressed again", () => {
		expect(chooseCell(selectSlot(2), cell(2, "health_potion")).act).toBe(2);
	});

	it("should stop moving when the source is pressed", () => {
		const choice = chooseCell(begin(selectSlot(2), "move", 1), cell(2, "health_potion"));

		expect(choice).toEqual({ selection: selectSlot(2) });
	});

	it("should move and follow when a cell is pressed while moving", () => {
		expect(chooseCell(begin(selectSlot(2), "move", 1), EMPTY)).toEqual({ selection: selectSlot(9), moveTo: 9 });
	});
});

describe("setQuantity", () => {
	it("should fall back to one when it is not a number", () => {
		const splitting = begin(selectSlot(1), "split", 10);

		expect(setQuantity(splitting, 0 / 0, 10).mode).toEqual({ kind: "split", quantity: 1 });
		expect(setQuantity(splitting, -4, 10).mode).toEqual({ kind: "split", quantity: 1 });
	});

	it("should do nothing when nothing is counted", () => {
		const browsing = selectSlot(1);

		expect(setQuantity(browsing, 4, 10)).toBe(browsing);
	});

	it("should leave one behind when a stack is split", () => {
		expect(setQuantity(begin(selectSlot(1), "split", 10), 10, 10).mode).toEqual({ kind: "split", quantity: 9 });
	});

	it("should allow the whole stack when it is dropped", () => {
		expect(setQuantity(begin(selectSlot(1), "drop", 10), 99, 10).mode).toEqual({ kind: "drop", quantity: 10 });
	});

	it("should cut fractions off", () => {
		expect(setQuantity(begin(selectSlot(1), "drop", 10), 2.9, 10).mode).toEqual({ kind: "drop", quantity: 2 });
	});
});

describe("begin", () => {
	it("should start at half when a stack is split", () => {
		expect(begin(selectSlot(1), "split", 7).mode).toEqual({ kind: "split", quantity: 3 });
		expect(begin(selectSlot(1), "split", 2).mode).toEqual({ kind: "split", quantity: 1 });
	});
});

describe("maxQuantity", () => {
	it("should be one at least when the stack has just shrunk", () => {
		expect(maxQuantity({ kind: "split", quantity: 3 }, 1)).toBe(1);
	});
});
