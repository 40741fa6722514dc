import { describe, expect, it } from "@rbxts/jest-globals";
import { HttpService } from "@rbxts/services";
import { InventoryService } from "server/inventory";
import { createEmptyPlayerData, PlayerData, PlayerDocuments, withLimits } from "server/players";
import { createPlayerCodec, PlayerCodec } from "../player-codec";
import { PLAIN_SECTIONS } from "./plain-sections";

function createCodec(): PlayerCodec {
	return createPlayerCodec(new InventoryService({ documents: new PlayerDocuments() }));
}

function toJson(value: unknown): unknown {
	return HttpService.JSONDecode(HttpService.JSONEncode(value));
}

function decode(saved: Record<string, unknown>): ReturnType<PlayerCodec["decode"]> {
	return createCodec().decode(1, saved, {});
}

const APPLES = { id: 3, itemId: "apple", quantity: 40, source: "purchase" };
const SWORD = {
	id: 4,
	itemId: "iron_sword",
	quantity: 1,
	source: "gift",
	uid: "the one",
	attributes: { durability: 5 },
};

describe("coins, upgrades and receipts in a record", () => {
	it("should go into quarantine when they make no sense", () => {
		for (const [name, wrong] of [
			["coins", -1],
			["coins", 1.5],
			["coins", 1e16],
			["coins", "5"],
			["upgrades", 5],
			["upgrades", { slots: 1.5, weight: 0 }],
			["upgrades", { slots: -1, weight: 0 }],
			["upgrades", { slots: 1 }],
			["inbox", 7],
		] as const) {
			const { data, quarantine, moved } = decode({ [name]: wrong });

			expect(moved).toEqual([name]);
			expect(quarantine[name]).toEqual(wrong);
			expect(data[name]).toBeUndefined();
		}
	});

	it("should keep receipts that make no sense among the receipts, since what they say was granted must not be again", () => {
		const { data, quarantine } = decode({ receipts: "x" });

		expect(data.receipts).toEqual({ entries: [], unread: ["x"] });
		expect(quarantine.receipts).toBeUndefined();
		expect(createCodec().encode(data, {}).receipts).toEqual(["x"]);
	});

	it("should drop nothing when they go into quarantine for a second and a third time", () => {
		const codec = createCodec();
		const first = codec.decode(1, { coins: -1 }, {});
		const second = codec.decode(1, { coins: -2 }, first.quarantine);
		const third = codec.decode(1, { coins: -3 }, second.quarantine);
		const values = new Array<defined>();
		for (const [, value] of pairs(third.quarantine)) values.push(value as defined);

		expect(values).toHaveLength(3);
		for (const value of [-1, -2, -3]) expect(values).toContain(value);
	});

	it("should be left out of the record of a player who has none", () => {
		const saved = createCodec().encode(createEmptyPlayerData(), {});

		for (const { name } of PLAIN_SECTIONS) {
			expect(saved[name]).toBeUndefined();
		}
	});

	it("should be the same after they were saved and loaded", () => {
		const data: PlayerData = withLimits({
			...createEmptyPlayerData(),
			coins: 1e15,
			upgrades: { slots: 12, weight: 5 },
			receipts: { entries: [{ purchaseId: "one", product: "coins_small", grantedAt: 1_790_000_000 }] },
			inbox: [{ id: 3, itemId: "apple", quantity: 40, source: "purchase" }],
			lastParcel: 9,
		});

		expect(decode(toJson(createCodec().encode(data, {})) as Record<string, unknown>).data).toEqual(data);
	});

	it("should never hold what game passes give", () => {
		const plain = createEmptyPlayerData();
		const owner = withLimits({ ...plain, passBonus: { slots: 12, weight: 100 } });

		expect(owner.inventory.limits.maxSlots).toBe(plain.inventory.limits.maxSlots + 12);
		expect(createCodec().encode(owner, {})).toEqual(createCodec().encode(plain, {}));
	});
});

describe("the inbox in a record", () => {
	it("should keep what is no parcel as it was found, and all others", () => {
		const wrong = [
			"x",
			{},
			{ ...APPLES, id: 0 },
			{ ...APPLES, id: 3 },
			{ ...APPLES, id: 5, quantity: 0 },
			{ ...APPLES, id: 6, extra: 1 },
			{ ...APPLES, id: 7, uid: "x" },
			{ ...APPLES, id: 8, source: "heaven" },
			{ ...APPLES, id: 9, attributes: { taste: 1 } },
			{ ...SWORD, id: 10, quantity: 2 },
		];
		const { data } = decode({ inbox: { parcels: [APPLES, ...wrong, SWORD] } });

		expect(data.inbox).toEqual([APPLES, SWORD]);
		expect(data.inboxQuarantine?.map(({ value }) => value)).toEqual(wrong);
		expect(toJson(createCodec().encode(data, {}).inbox)).toEqual({
			parcels: [APPLES, SWORD],
			last: 4,
			quarantine: data.inboxQuarantine,
		});
	});

	it("should keep an item that only another version knows, and have it back there", () => {
		const lantern = { ...APPLES, id: 5, itemId: "star_lantern" };
		const { data } = decode({ inbox: { parcels: [lantern], last: 6 } });
		expect(data.inbox).toBeUndefined();
		expect(data.inboxQuarantine).toEqual([{ value: lantern, reason: "invalid_item" }]);

		// What this version does not know stands for what an earlier one did not.
		const kept = [{ value: APPLES, reason: "invalid_item" }];
		const later = decode({ inbox: { parcels: [], last: 6, quarantine: kept } }).data;
		expect(later.inbox).toEqual([APPLES]);
		expect(later.lastParcel).toBe(6);
		expect(later.inboxQuarantine).toBeUndefined();
	});

	it("should never make a copy of a unique item real", () => {
		const copy = { ...SWORD, id: 5 };
		const { data } = decode({ inbox: { parcels: [SWORD, copy] } });
		expect(data.inbox).toEqual([SWORD]);

		const claimed = { ...data, inbox: undefined };
		const again = decode(toJson(createCodec().encode(claimed, {})) as Record<string, unknown>).data;
		expect(again.inbox).toBeUndefined();
		expect(again.inboxQuarantine).toEqual([{ value: copy, reason: "duplicate_uid" }]);
	});

	it("should give an id to a unit of an item that became unique", () => {
		const { data } = decode({ inbox: { parcels: [{ id: 1, itemId: "iron_sword", quantity: 1, source: "gift" }] } });

		expect(data.inbox?.[0]?.uid).toBeDefined();
	});

	it("should never give a number again that a parcel had", () => {
		expect(decode({ inbox: { parcels: [APPLES] } }).data.lastParcel).toBe(3);
		expect(decode({ inbox: { parcels: [APPLES], last: 70 } }).data.lastParcel).toBe(70);
		expect(decode({ inbox: { parcels: [APPLES], last: "many" } }).data.lastParcel).toBe(3);
	});
});
