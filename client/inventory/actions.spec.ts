import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem, ItemId } from "shared/items";
import { findPrimaryAction, listActions } from "./actions";
import { FilledCell } from "./cells";

const FREE = { hasRoom: true, cooling: false };

function cell(itemId: ItemId, quantity = 1, rest: Partial<FilledCell> = {}): FilledCell {
	return { slot: 1, item: getItem(itemId), quantity, equipped: false, locked: false, ...rest };
}

function whyNot(target: FilledCell, name: string, context = FREE) {
	return listActions(target, context).find((action) => action.name === name)?.why;
}

function has(target: FilledCell, name: string) {
	return listActions(target, FREE).some((action) => action.name === name);
}

describe("listActions", () => {
	it("should say why when a stack can not be dropped", () => {
		expect(whyNot(cell("dawnbreaker"), "drop")).toBe("why.notDroppable");
		expect(whyNot(cell("apple", 3, { locked: true }), "drop")).toBe("why.locked");
		expect(whyNot(cell("apple", 3), "drop")).toBeUndefined();
	});

	it("should say why when a stack can not be split", () => {
		expect(whyNot(cell("apple", 1), "split")).toBe("why.single");
		expect(whyNot(cell("apple", 3), "split", { hasRoom: false, cooling: false })).toBe("why.noRoom");
	});

	it("should leave out what the item could never do", () => {
		expect(has(cell("iron_ore", 3), "use")).toBe(false);
		expect(has(cell("iron_ore", 3), "equip")).toBe(false);
		expect(has(cell("dawnbreaker"), "split")).toBe(false);
	});

	it("should say that it has to wait when its item was just used", () => {
		expect(whyNot(cell("apple", 3), "use", { hasRoom: true, cooling: true })).toBe("why.cooldown");
	});

	it("should offer the way back when something was done", () => {
		expect(has(cell("dawnbreaker", 1, { equipped: true }), "unequip")).toBe(true);
		expect(has(cell("dawnbreaker", 1, { equipped: true }), "equip")).toBe(false);
		expect(has(cell("apple", 1, { locked: true }), "unlock")).toBe(true);
		expect(has(cell("apple", 1, { key: 4 }), "unbind")).toBe(true);
		expect(has(cell("apple", 1, { key: 4 }), "hotbar")).toBe(false);
	});
});

describe("findPrimaryAction", () => {
	it("should find none when the item is neither used nor worn", () => {
		expect(findPrimaryAction(listActions(cell("iron_ore", 3), FREE))).toBeUndefined();
	});

	it("should be the use or the wearing when the item has one", () => {
		expect(findPrimaryAction(listActions(cell("apple", 3), FREE))?.name).toBe("use");
		expect(findPrimaryAction(listActions(cell("dawnbreaker"), FREE))?.name).toBe("equip");
	});
});
