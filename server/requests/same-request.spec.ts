import { describe, expect, it } from "@rbxts/jest-globals";
import { Request } from "shared/requests";
import { isSameRequest } from "./same-request";

const MOVE: Request = { verb: "move", id: 1, slot: 1, itemId: "apple", target: 2 };

describe("isSameRequest", () => {
	it("should tell requests apart that differ in any field, or have one more", () => {
		const others: ReadonlyArray<Request> = [
			{ ...MOVE, id: 2 },
			{ ...MOVE, slot: 2 },
			{ ...MOVE, itemId: "iron_ore" },
			{ ...MOVE, target: 3 },
			{ ...MOVE, verb: "split", quantity: 1 },
			{ verb: "use", id: 1, slot: 1, itemId: "apple" },
			{ verb: "sort", id: 1, order: "name" },
		];

		for (const other of others) {
			expect(isSameRequest(MOVE, other)).toBe(false);
			expect(isSameRequest(other, MOVE)).toBe(false);
		}
	});

	it("should know a request again", () => {
		expect(isSameRequest(MOVE, { ...MOVE })).toBe(true);
	});
});
