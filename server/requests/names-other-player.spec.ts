import { describe, expect, it } from "@rbxts/jest-globals";
import { namesOtherPlayer } from "./names-other-player";

describe("namesOtherPlayer", () => {
	it("should find none in what is no table, and run no code of one", () => {
		const trapped = {};
		setmetatable(trapped, { __index: () => error("it ran") });

		for (const payload of [undefined, 2, "userId", true, {}, [], trapped, { verb: "use", slot: 2 }]) {
			expect(namesOtherPlayer(payload, 1)).toBe(false);
		}
	});

	it("should not mind the sender", () => {
		expect(namesOtherPlayer({ userId: 1 }, 1)).toBe(false);
	});

	it("should find another player, whatever they are named by", () => {
		for (const payload of [{ userId: 2 }, { playerId: "2" }, { owner: {} }, { verb: "use", to: 2 }]) {
			expect(namesOtherPlayer(payload, 1)).toBe(true);
		}
	});
});
