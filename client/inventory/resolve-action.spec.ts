import { describe, expect, it } from "@rbxts/jest-globals";
import { getItem, ItemId } from "shared/items";
import { FilledCell } from "./cells";
import { resolveAction, resolveConfirm } from "./resolve-action";

function cellOf(itemId: ItemId, quantity: number, rest: Partial<FilledCell> = {}): FilledCell {
	return { slot: 2, item: getItem(itemId), quantity, equipped: false, locked: false, ...rest };
}

const APPLES = cellOf("apple", 5);
const STACK = { slot: 2, itemId: "apple" };

describe("resolveAction", () => {
	it("should ask for nothing when the item has to wait, or lies on no key", () => {
		expect(resolveAction(APPLES, "use", true)).toEqual({});
		expect(resolveAction(APPLES, "unbind", false)).toEqual({});
	});

	it("should let the rules say why when a locked or bound stack is dropped", () => {
		const key = cellOf("brass_key", 1);

		expect(resolveAction({ ...APPLES, locked: true }, "drop", false)).toEqual({
			request: { verb: "drop", ...STACK, quantity: 1 },
		});
		expect(resolveAction(key, "drop", false).request?.verb).toBe("drop");
	});

	it("should ask a question when it has to know how many, or where to", () => {
		for (const [action, mode] of [
			["drop", { kind: "drop", quantity: 1 }],
			["split", { kind: "split", quantity: 2 }],
			["move", { kind: "move" }],
			["hotbar", { kind: "hotbar" }],
		] as const) {
			expect(resolveAction(APPLES, action, false)).toEqual({ selection: { slot: 2, mode } });
		}
	});

	it("should ask at once for everything else", () => {
		for (const [action, request] of [
			["use", { verb: "use", ...STACK }],
			["equip", { verb: "equip", ...STACK }],
			["unequip", { verb: "unequip", ...STACK }],
			["lock", { verb: "lock", ...STACK, locked: true }],
			["unlock", { verb: "lock", ...STACK, locked: false }],
			["unbind", { verb: "hotbar", ...STACK, key: 3, bound: false }],
		] as const) {
			expect(resolveAction({ ...APPLES, key: 3 }, action, false)).toEqual({ request });
		}
	});
});

describe("resolveConfirm", () => {
	const selection = { slot: 2, mode: { kind: "browse" } };

	it("should only go back when nothing was begun, or a split has nowhere to go", () => {
		expect(resolveConfirm(APPLES, { kind: "browse" }, 4)).toEqual({ selection });
		expect(resolveConfirm(APPLES, { kind: "split", quantity: 2 }, undefined)).toEqual({ selection });
	});

	it("should drop no more than there is by then", () => {
		expect(resolveConfirm(APPLES, { kind: "drop", quantity: 9 }, undefined)).toEqual({
			request: { verb: "drop", ...STACK, quantity: 5 },
			selection,
		});
	});

	it("should split into the slot that is free", () => {
		expect(resolveConfirm(APPLES, { kind: "split", quantity: 2 }, 4)).toEqual({
			request: { verb: "split", ...STACK, target: 4, quantity: 2 },
			selection,
		});
	});
});
