import { describe, expect, it } from "@rbxts/jest-globals";
import { createInventory, DEFAULT_LIMITS } from "shared/inventory";
import { refuse, succeed } from "shared/result";
import { PlayerData } from "./player-data";
import { PlayerDocument } from "./player-document";

function createData(maxSlots = 24): PlayerData {
	return { inventory: createInventory({ ...DEFAULT_LIMITS, maxSlots }), quarantine: [] };
}

describe("PlayerDocument", () => {
	it("should refuse changes when it is closed", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();

		document.close();

		expect(() => document.update(() => createData())).toThrow("closed");
		expect(document.read()).toBe(before);
		expect(document.isOpen()).toBe(false);
	});

	it("should refuse a change from within a change, and lose neither it in silence nor the outer one", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();
		const outer = createData(6);

		expect(() =>
			document.update(() => {
				document.update(() => createData(5));
				return outer;
			}),
		).toThrow("while another change");
		expect(document.read()).toBe(before);

		document.update(() => {
			expect(document.isBusy()).toBe(true);
			expect(() => document.attempt((data) => succeed(data))).toThrow("while another change");
			return outer;
		});
		expect(document.read()).toBe(outer);
		expect(document.isBusy()).toBe(false);
	});

	it("should refuse a change from a listener, so that all hear of changes in their order", () => {
		const document = new PlayerDocument(1, createData());
		const refusals = new Array<string>();
		const heard = new Array<number>();
		document.changed.connect(() => {
			const [changed, message] = pcall(() => document.update(() => createData(9)));
			refusals.push(changed ? "changed" : tostring(message));
		});
		document.changed.connect((current) => heard.push(current.inventory.limits.maxSlots));

		document.update(() => createData(5));
		document.update(() => createData(6));

		expect(refusals.size()).toBe(2);
		expect(refusals[0]).toMatch("while another change");
		expect(heard).toEqual([5, 6]);
	});

	it("should keep its value when the function raises an error", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();

		expect(() => document.update(() => error("a bug"))).toThrow("a bug");
		expect(document.read()).toBe(before);
	});

	it("should change nothing and tell nobody when a rule refuses", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();
		let told = 0;
		document.changed.connect(() => (told += 1));

		expect(document.attempt(() => refuse("not_found"))).toEqual({ ok: false, reason: "not_found" });
		expect(document.read()).toBe(before);
		expect(told).toBe(0);
	});

	it("should tell nobody when the value stays the same", () => {
		const document = new PlayerDocument(1, createData());
		let told = 0;
		document.changed.connect(() => (told += 1));

		document.update((data) => data);

		expect(told).toBe(0);
	});

	it("should freeze every value that it holds", () => {
		const document = new PlayerDocument(1, { ...createData() });
		expect(table.isfrozen(document.read())).toBe(true);

		document.update((data) => ({ ...data }));
		expect(table.isfrozen(document.read())).toBe(true);
	});

	it("should tell the new value and the one before it", () => {
		const document = new PlayerDocument(1, createData());
		const before = document.read();
		const after = createData(5);
		const told = new Array<readonly [PlayerData, PlayerData]>();
		document.changed.connect((current, previous) => told.push([current, previous]));

		document.attempt(() => succeed(after));

		expect(document.read()).toBe(after);
		expect(told.size()).toBe(1);
		expect(told[0]?.[0]).toBe(after);
		expect(told[0]?.[1]).toBe(before);
	});
});

describe("PlayerDocument.attemptBoth", () => {
	function setUp() {
		const first = new PlayerDocument(1, createData(1));
		const second = new PlayerDocument(2, createData(2));

		return { first, second, before: [first.read(), second.read()] as const };
	}

	it("should change neither when the rule refuses or raises an error", () => {
		const { first, second, before } = setUp();

		expect(PlayerDocument.attemptBoth(first, second, () => refuse("not_found"))).toEqual({
			ok: false,
			reason: "not_found",
		});
		expect(() => PlayerDocument.attemptBoth(first, second, () => error("a bug"))).toThrow("a bug");
		expect(first.read()).toBe(before[0]);
		expect(second.read()).toBe(before[1]);
		expect(first.isBusy() || second.isBusy()).toBe(false);
	});

	it("should change neither when one is closed, also when that happens in between", () => {
		const { first, second, before } = setUp();
		const rule = () => {
			second.close();
			return succeed([createData(3), createData(4)] as const);
		};

		expect(() => PlayerDocument.attemptBoth(first, second, rule)).toThrow("closed");
		expect(() => PlayerDocument.attemptBoth(first, second, rule)).toThrow("closed");
		expect(first.read()).toBe(before[0]);
		expect(second.read()).toBe(before[1]);
		expect(first.isBusy()).toBe(false);
	});

	it("should refuse the same document twice, and one that is changing", () => {
		const { first, second } = setUp();
		const rule = (a: PlayerData, b: PlayerData) => succeed([a, b] as const);

		expect(() => PlayerDocument.attemptBoth(first, first, rule)).toThrow("different");
		second.update((data) => {
			expect(() => PlayerDocument.attemptBoth(first, second, rule)).toThrow("while another change");
			return data;
		});
	});

	it("should refuse changes of either while the rule works and while listeners are told", () => {
		const { first, second } = setUp();
		const tries = new Array<boolean>();
		const tryBoth = () => {
			tries.push(pcall(() => first.update(() => createData(8)))[0]);
			tries.push(pcall(() => second.update(() => createData(9)))[0]);
		};
		first.changed.connect(tryBoth);
		second.changed.connect(tryBoth);

		PlayerDocument.attemptBoth(first, second, () => {
			tryBoth();
			return succeed([createData(3), createData(4)] as const);
		});

		expect(tries).toEqual([false, false, false, false, false, false]);
		expect(first.read().inventory.limits.maxSlots).toBe(3);
		expect(second.read().inventory.limits.maxSlots).toBe(4);
	});

	it("should show whoever hears of one change the other one too", () => {
		const { first, second } = setUp();
		const seen = new Array<readonly [number, number]>();
		const look = () => seen.push([first.read().inventory.limits.maxSlots, second.read().inventory.limits.maxSlots]);
		first.changed.connect(look);
		second.changed.connect(look);

		PlayerDocument.attemptBoth(first, second, () => succeed([createData(3), createData(4)] as const));
		PlayerDocument.attemptBoth(first, second, (data) => succeed([data, createData(5)] as const));

		expect(seen).toEqual([
			[3, 4],
			[3, 4],
			[3, 5],
		]);
	});
});
