import { describe, expect, it } from "@rbxts/jest-globals";
import { parseRequest } from "./parse-request";

const MOVE = { verb: "move", id: 1, slot: 2, itemId: "apple", target: 3 };
const SPLIT = { ...MOVE, verb: "split", quantity: 4 };
const USE = { verb: "use", id: 1, slot: 2, itemId: "apple" };
const DROP = { ...USE, verb: "drop", quantity: 4 };
const EQUIP = { ...USE, verb: "equip" };
const UNEQUIP = { ...USE, verb: "unequip" };
const LOCK = { ...USE, verb: "lock", locked: true };
const HOTBAR = { ...USE, verb: "hotbar", key: 8, bound: false };
const SORT = { verb: "sort", id: 1, order: "rarity" };
const BUY = { verb: "buy", id: 1, offer: "apples", quantity: 2 };
const CLAIM = { verb: "claim", id: 1, parcel: 7 };
const CLAIM_ALL = { verb: "claimAll", id: 1 };
const PURCHASE = { verb: "purchase", id: 1, product: "coins_small" };
const PURCHASE_PASS = { verb: "purchasePass", id: 1, pass: "roomy_bag" };
const SHOP = [BUY, CLAIM, CLAIM_ALL, PURCHASE, PURCHASE_PASS];
const ALL = [MOVE, SPLIT, USE, DROP, EQUIP, UNEQUIP, LOCK, HOTBAR, SORT, ...SHOP];

function reasonFor(payload: unknown) {
	const parsed = parseRequest(payload);
	return parsed.ok ? undefined : parsed.reason;
}

describe("parseRequest", () => {
	it("should refuse what is no table", () => {
		for (const payload of [undefined, true, 1, "move", () => MOVE]) {
			expect(reasonFor(payload)).toBe("invalid_request");
		}
	});

	it("should refuse a table without a verb that is a string", () => {
		for (const payload of [{}, [], [MOVE], { ...MOVE, verb: undefined }, { ...MOVE, verb: 1 }]) {
			expect(reasonFor(payload)).toBe("invalid_request");
		}
	});

	it("should say unknown_action when the verb is not one of ours", () => {
		for (const verb of ["", "grant", "MOVE", "__index", "move\0"]) {
			expect(reasonFor({ ...MOVE, verb })).toBe("unknown_action");
		}
	});

	it("should refuse a missing field", () => {
		for (const whole of ALL) {
			for (const [key] of pairs(whole)) {
				const part = new Map<string, unknown>();

				for (const [other, value] of pairs(whole)) {
					if (other !== key) {
						part.set(other, value);
					}
				}

				expect(reasonFor(part)).toBe("invalid_request");
			}
		}
	});

	it("should refuse a field too many", () => {
		for (const whole of ALL) {
			expect(reasonFor({ ...whole, extra: 1 })).toBe("invalid_request");
		}

		expect(reasonFor({ ...USE, quantity: 4 })).toBe("invalid_request");
		expect(reasonFor({ ...MOVE, 1: "mixed" })).toBe("invalid_request");
	});

	it("should refuse numbers that count nothing, in any field", () => {
		for (const wrong of [0 / 0, math.huge, -math.huge, -1, 0, 1.5, 1e300, "1", true, {}]) {
			for (const field of ["id", "slot", "target", "quantity"]) {
				expect(reasonFor({ ...SPLIT, [field]: wrong })).toBe("invalid_request");
			}
		}
	});

	it("should refuse keys, orders and switches that are none", () => {
		for (const wrong of [0, 9, 1.5, 0 / 0, "1", true]) {
			expect(reasonFor({ ...HOTBAR, key: wrong })).toBe("invalid_request");
		}

		for (const wrong of ["size", "", 1, true, {}]) {
			expect(reasonFor({ ...SORT, order: wrong })).toBe("invalid_request");
			expect(reasonFor({ ...LOCK, locked: wrong === true ? "true" : wrong })).toBe("invalid_request");
			expect(reasonFor({ ...HOTBAR, bound: wrong === true ? 1 : wrong })).toBe("invalid_request");
		}
	});

	it("should refuse an item that the registry does not have", () => {
		for (const itemId of ["excalibur", "", 1, {}, string.rep("x", 10_000)]) {
			expect(reasonFor({ ...USE, itemId })).toBe("invalid_request");
		}
	});

	it("should refuse products, passes and offers that are no names of ours", () => {
		for (const wrong of ["free_robux", "", 1001, true, {}, string.rep("x", 10_000)]) {
			expect(reasonFor({ ...PURCHASE, product: wrong })).toBe("invalid_request");
			expect(reasonFor({ ...PURCHASE_PASS, pass: wrong })).toBe("invalid_request");
		}

		for (const wrong of ["", 1001, true, {}, string.rep("x", 65)]) {
			expect(reasonFor({ ...BUY, offer: wrong })).toBe("invalid_request");
		}
	});

	it("should not run a metatable's code when it reads", () => {
		const trap = () => error("the payload ran code");
		const trapped = { ...USE };
		setmetatable(trapped, { __index: trap, __len: trap, __eq: trap });

		expect(reasonFor(trapped)).toBe("invalid_request");
		expect(reasonFor(setmetatable({}, { __index: trap }))).toBe("invalid_request");
	});

	it("should refuse cycles and tables with thousands of entries", () => {
		const cycle = new Map<string, unknown>([["verb", "use"]]);
		cycle.set("itemId", cycle);
		const long = new Map<string, unknown>();

		for (const [key, value] of pairs(USE)) {
			long.set(key, value);
		}

		for (const index of $range(1, 10_000)) {
			long.set(`key${index}`, index);
		}

		expect(reasonFor(cycle)).toBe("invalid_request");
		expect(reasonFor(long)).toBe("invalid_request");
	});

	it("should accept exactly the fields of each verb", () => {
		for (const whole of ALL) {
			expect(parseRequest(whole)).toEqual({ ok: true, value: whole });
		}
	});
});
