import { describe, expect, it, jest } from "@rbxts/jest-globals";
import { PlayerDocuments, withLimits } from "server/players";
import { checkInventory, createInventory, DEFAULT_LIMITS, InventoryLimits } from "shared/inventory";
import { isItemId } from "shared/items";
import { InventoryService } from "./inventory-service";

function setUp(limits: Partial<InventoryLimits> = {}, canTransact?: (userId: number) => boolean) {
	let made = 0;
	const documents = new PlayerDocuments();
	const service = new InventoryService({
		documents,
		limits: { ...DEFAULT_LIMITS, ...limits },
		createUid: () => `uid-${(made += 1)}`,
		canTransact,
	});

	service.loadInventory(1);
	service.loadInventory(2);

	return { documents, service };
}

function refusal(reason: string) {
	return { ok: false, reason };
}

const KEEP = (attributes: Record<string, string | number | boolean>) => attributes;

describe("InventoryService", () => {
	it("should know nobody who is not loaded, or no longer", () => {
		const { service } = setUp();
		service.unloadInventory(2);
		service.unloadInventory(2);

		for (const userId of [2, 3, 0, -1, 0 / 0]) {
			expect(service.addItem(userId, "apple")).toEqual(refusal("player_not_loaded"));
			expect(service.removeItem(userId, "apple")).toEqual(refusal("player_not_loaded"));
			expect(service.removeFromSlot(userId, 1)).toEqual(refusal("player_not_loaded"));
			expect(service.transferItem(userId, 1, "apple")).toEqual(refusal("player_not_loaded"));
			expect(service.transferItem(1, userId, "apple")).toEqual(refusal("player_not_loaded"));
			expect(service.updateItemAttributes(userId, "iron_sword", KEEP)).toEqual(refusal("player_not_loaded"));
			expect(service.updateSlotAttributes(userId, 1, KEEP)).toEqual(refusal("player_not_loaded"));
			expect(service.setLimits(userId, { maxSlots: 9 })).toEqual(refusal("player_not_loaded"));
			expect(service.getInventory(userId)).toBe(undefined);
			expect(service.getItem(userId, "apple")).toBe(undefined);
			expect(service.getStats(userId)).toBe(undefined);
			expect(service.serialize(userId)).toBe(undefined);
			expect(service.hasItem(userId, "apple")).toEqual({ has: false, total: 0 });
		}
	});

	it("should refuse items that the registry does not have, before anything else", () => {
		const { service } = setUp();

		for (const itemId of ["elder_wand", "", "toString", "\xff"]) {
			expect(service.addItem(9, itemId)).toEqual(refusal("invalid_item"));
			expect(service.removeItem(1, itemId)).toEqual(refusal("invalid_item"));
			expect(service.transferItem(1, 1, itemId)).toEqual(refusal("invalid_item"));
			expect(service.updateItemAttributes(1, itemId, KEEP)).toEqual(refusal("invalid_item"));
			expect(service.hasItem(1, itemId)).toEqual({ has: false, total: 0 });
		}
	});

	it("should refuse quantities that are no whole number of at least one", () => {
		const { service } = setUp();
		service.addItem(1, "apple", 5);

		for (const quantity of [0, -1, 1.5, 0 / 0, math.huge, -math.huge, 2 ** 60]) {
			expect(service.addItem(1, "apple", quantity)).toEqual(refusal("invalid_quantity"));
			expect(service.removeItem(1, "apple", quantity)).toEqual(refusal("invalid_quantity"));
			expect(service.removeFromSlot(1, 1, quantity)).toEqual(refusal("invalid_quantity"));
			expect(service.transferItem(1, 2, "apple", quantity)).toEqual(refusal("invalid_quantity"));
		}

		expect(service.hasItem(1, "apple").total).toBe(5);
	});

	it("should add all or nothing", () => {
		const { service } = setUp({ maxSlots: 2, maxWeight: 100 });

		expect(service.addItem(1, "apple", 41)).toEqual(refusal("inventory_full"));
		expect(service.addItem(1, "iron_ore", 201)).toEqual(refusal("weight_exceeded"));
		expect(service.addItem(1, "apple", 1, { taste: "sour" })).toEqual(refusal("invalid_attributes"));
		expect(service.getStats(1)?.itemCount).toBe(0);

		expect(service.addItem(1, "apple", 40).ok).toBe(true);
		expect(service.getStats(1)).toEqual({
			usedSlots: 2,
			maxSlots: 2,
			totalWeight: 6,
			maxWeight: 100,
			itemCount: 40,
		});
	});

	it("should remove all or nothing, and one if no quantity is named", () => {
		const { service } = setUp();
		service.addItem(1, "apple", 25);

		expect(service.removeItem(1, "iron_ore")).toEqual(refusal("not_found"));
		expect(service.removeItem(1, "apple", 26)).toEqual(refusal("insufficient_quantity"));
		expect(service.removeFromSlot(1, 2, 6)).toEqual(refusal("insufficient_quantity"));
		expect(service.removeFromSlot(1, 3)).toEqual(refusal("not_found"));
		expect(service.removeFromSlot(1, 99)).toEqual(refusal("invalid_slot"));
		expect(service.hasItem(1, "apple").total).toBe(25);

		service.removeItem(1, "apple");
		expect(service.getInventory(1)?.slots.map((stack) => stack && stack.quantity)).toEqual([20, 4]);
		service.removeFromSlot(1, 1, 20);
		expect(service.getInventory(1)?.slots.map((stack) => stack && stack.quantity)).toEqual([false, 4]);
	});

	it("should say internal_error, with a line in the output, when something breaks, and change nothing", () => {
		const documents = new PlayerDocuments();
		const service = new InventoryService({ documents, createUid: () => error("no ids today") });
		service.loadInventory(1);
		const before = service.getInventory(1);
		const warned = jest.spyOn(jest.globalEnv, "warn").mockImplementation(() => {});

		expect(service.addItem(1, "iron_sword")).toEqual(refusal("internal_error"));
		expect(warned).toHaveBeenCalledTimes(1);
		warned.mockRestore();

		expect(service.getInventory(1)).toBe(before);
		expect(service.addItem(1, "apple").ok).toBe(true);
	});

	it("should give every unit of a unique item an id of its own", () => {
		const { service } = setUp();
		service.addItem(1, "iron_sword", 2);
		service.addItem(2, "iron_sword");

		expect(service.getInventory(1)?.slots.map((stack) => stack && stack.uid)).toEqual(["uid-1", "uid-2"]);
		expect(service.getItem(2, "iron_sword")?.uid).toBe("uid-3");
	});

	it("should make ids that no other server makes", () => {
		const ids = new Set<string>();

		for (const userId of $range(1, 50)) {
			const service = new InventoryService({ documents: new PlayerDocuments() });
			service.loadInventory(userId);
			service.addItem(userId, "iron_sword");
			ids.add(service.getItem(userId, "iron_sword")?.uid ?? "none");
		}

		expect(ids.size()).toBe(50);
	});
});

describe("InventoryService.transferItem", () => {
	it("should let nothing change hands when one of the two could not be saved", () => {
		const { service, documents } = setUp({}, (userId) => userId !== 2);
		service.addItem(1, "iron_ore", 3);
		service.addItem(2, "iron_ore", 3);
		const before = [documents.find(1)?.read(), documents.find(2)?.read()];

		expect(service.transferItem(1, 2, "iron_ore", 1)).toEqual(refusal("read_only"));
		expect(service.transferItem(2, 1, "iron_ore", 1)).toEqual(refusal("read_only"));
		expect(documents.find(1)?.read()).toBe(before[0]);
		expect(documents.find(2)?.read()).toBe(before[1]);
	});

	it("should let nothing change hands that the law of one side forbids", () => {
		const documents = new PlayerDocuments();
		const service = new InventoryService({
			documents,
			mayTrade: (userIds, itemId) => itemId !== "apple" || !userIds.includes(2),
		});
		service.loadInventory(1);
		service.loadInventory(2);
		service.addItem(1, "apple", 5);
		service.addItem(1, "iron_ore", 5);

		expect(service.transferItem(1, 2, "apple", 1)).toEqual(refusal("restricted_by_policy"));
		expect(service.transferItem(2, 1, "apple", 1)).toEqual(refusal("restricted_by_policy"));
		expect(service.hasItem(1, "apple").total).toBe(5);
		expect(service.transferItem(1, 2, "iron_ore", 1).ok).toBe(true);
	});

	it("should refuse before it looks at the inventories", () => {
		const { service } = setUp();
		service.addItem(1, "apple", 5);

		expect(service.transferItem(1, 1, "apple")).toEqual(refusal("same_player"));
		expect(service.transferItem(9, 9, "apple")).toEqual(refusal("same_player"));
		expect(service.hasItem(1, "apple").total).toBe(5);
	});

	it("should change neither when either rule refuses", () => {
		const { service } = setUp({ maxSlots: 1, maxWeight: 50 });
		service.addItem(1, "apple", 5);
		service.addItem(2, "brass_key");
		const before = [service.getInventory(1), service.getInventory(2)];

		expect(service.transferItem(1, 2, "iron_ore")).toEqual(refusal("not_found"));
		expect(service.transferItem(1, 2, "apple", 6)).toEqual(refusal("insufficient_quantity"));
		expect(service.transferItem(1, 2, "apple", 5)).toEqual(refusal("inventory_full"));
		expect(service.transferItem(2, 1, "brass_key").ok).toBe(false);
		expect(service.getInventory(1)).toBe(before[0]);
		expect(service.getInventory(2)).toBe(before[1]);

		service.setLimits(2, { maxSlots: 2, maxWeight: 0.1 });
		expect(service.transferItem(1, 2, "apple")).toEqual(refusal("weight_exceeded"));
	});

	it("should hand over ids and attributes, and conserve units", () => {
		const { service } = setUp();
		service.addItem(1, "apple", 5);
		service.addItem(1, "iron_sword", 1, { durability: 30 });
		const sword = service.getItem(1, "iron_sword");

		expect(service.transferItem(1, 2, "apple", 2).ok).toBe(true);
		expect(service.transferItem(1, 2, "iron_sword").ok).toBe(true);
		expect([1, 2].map((userId) => service.hasItem(userId, "apple").total)).toEqual([3, 2]);
		expect(service.getItem(1, "iron_sword")).toBe(undefined);
		expect(service.getItem(2, "iron_sword")).toEqual(sword);
	});

	it("should never let a listener see a unit twice or not at all", () => {
		const { documents, service } = setUp();
		service.addItem(1, "apple", 5);
		const totals = new Array<number>();
		const count = () => totals.push(service.hasItem(1, "apple").total + service.hasItem(2, "apple").total);
		documents.find(1)?.changed.connect(count);
		documents.find(2)?.changed.connect(count);

		service.transferItem(1, 2, "apple", 3);
		service.transferItem(2, 1, "apple", 1);

		expect(totals).toEqual([5, 5, 5, 5]);
	});

	it("should conserve every unit in ten thousand random changes of three players", () => {
		const seed = 4_711;
		const random = new Random(seed);
		const { service } = setUp({ maxSlots: 6, maxWeight: 40 });
		service.loadInventory(3);
		const itemIds = ["apple", "iron_ore", "iron_sword", "health_potion"].filter(isItemId);
		const expected = new Map<string, number>();

		for (const round of $range(1, 10_000)) {
			const userId = random.NextInteger(1, 3);
			const itemId = itemIds[random.NextInteger(0, itemIds.size() - 1)] ?? "apple";
			const quantity = random.NextInteger(1, 30);
			const roll = random.NextNumber();
			let granted = 0;

			if (roll < 0.3) {
				granted = service.addItem(userId, itemId, quantity).ok ? quantity : 0;
			} else if (roll < 0.5) {
				granted = service.removeItem(userId, itemId, quantity).ok ? -quantity : 0;
			} else {
				service.transferItem(userId, random.NextInteger(1, 3), itemId, quantity);
			}

			expected.set(itemId, (expected.get(itemId) ?? 0) + granted);

			if (round % 50 === 0) {
				for (const id of itemIds) {
					const total = [1, 2, 3].reduce((sum, owner) => sum + service.hasItem(owner, id).total, 0);

					if (total !== (expected.get(id) ?? 0)) {
						error(`seed ${seed}, round ${round}: ${total} of ${id} instead of ${expected.get(id)}`);
					}
				}
			}
		}

		for (const userId of [1, 2, 3]) {
			expect(checkInventory(service.getInventory(userId) ?? createInventory(DEFAULT_LIMITS))).toEqual([]);
		}
	});
});

describe("InventoryService, called from within a change", () => {
	it("should say inventory_busy to an updater that changes the inventory whose attributes it makes", () => {
		const { service } = setUp();
		service.addItem(1, "iron_sword");
		service.addItem(2, "apple", 5);
		const replies = new Array<defined>();

		const outcome = service.updateItemAttributes(1, "iron_sword", (attributes) => {
			replies.push(service.addItem(1, "apple"));
			replies.push(service.removeItem(1, "iron_sword"));
			replies.push(service.transferItem(1, 2, "iron_sword"));
			replies.push(service.transferItem(2, 1, "apple"));
			replies.push(service.setLimits(1, { maxSlots: 1 }));
			replies.push(service.updateItemAttributes(1, "iron_sword", KEEP));
			attributes.durability = 7;

			return attributes;
		});

		expect(outcome.ok).toBe(true);
		expect(replies).toEqual([1, 2, 3, 4, 5, 6].map(() => refusal("inventory_busy")));
		expect(service.getItem(1, "iron_sword")?.attributes).toEqual({ durability: 7 });
		expect(service.hasItem(2, "apple").total).toBe(5);
	});

	it("should say inventory_busy to listeners of a change, and not to what they defer", () => {
		const { documents, service } = setUp();
		const replies = new Array<defined>();
		const deferred = new Array<() => void>();
		const disconnect = documents.find(1)?.changed.connect(() => {
			replies.push(service.addItem(1, "apple"));
			deferred.push(() => replies.push(service.addItem(1, "apple").ok));
		});

		service.addItem(1, "iron_ore");
		disconnect?.();
		deferred.forEach((callback) => callback());

		expect(replies).toEqual([refusal("inventory_busy"), true]);
	});

	it("should go on when an updater or a listener fails", () => {
		const { documents, service } = setUp();
		service.addItem(1, "iron_sword");
		const before = service.getInventory(1);

		expect(service.updateItemAttributes(1, "iron_sword", () => error("a bug"))).toEqual(refusal("invalid_updater"));
		expect(service.getInventory(1)).toBe(before);
		expect(documents.find(1)?.isBusy()).toBe(false);
		expect(service.addItem(1, "apple").ok).toBe(true);
	});
});

describe("InventoryService.updateItemAttributes", () => {
	it("should refuse what is no function, waits, or makes no attributes", () => {
		const { service } = setUp();
		service.addItem(1, "iron_sword");
		const before = service.getInventory(1);

		for (const updater of [5, "x", {}]) {
			// What a script without types can pass.
			const outcome = service.updateItemAttributes(9, "iron_sword", updater as unknown as typeof KEEP);
			expect(outcome).toEqual(refusal("invalid_updater"));
		}

		const wait = (attributes: Record<string, string | number | boolean>) => {
			coroutine.yield();
			return attributes;
		};
		const makeNumber = () => 5 as unknown as Record<string, number>;

		expect(service.updateItemAttributes(1, "iron_sword", wait)).toEqual(refusal("invalid_updater"));
		expect(service.updateItemAttributes(1, "iron_sword", makeNumber)).toEqual(refusal("invalid_attributes"));
		expect(service.updateItemAttributes(1, "iron_sword", () => ({ durability: 0 / 0 }))).toEqual(
			refusal("invalid_attributes"),
		);
		expect(service.updateItemAttributes(1, "apple", KEEP)).toEqual(refusal("not_found"));
		expect(service.getInventory(1)).toBe(before);
	});

	it("should change every stack of the item, or the one of a slot", () => {
		const { service } = setUp();
		service.addItem(1, "iron_sword", 2);

		service.updateItemAttributes(1, "iron_sword", () => ({ durability: 50 }));
		service.updateSlotAttributes(1, 2, (attributes) => ({ durability: (attributes.durability as number) - 1 }));

		const slots = service.getInventory(1)?.slots ?? [];
		expect(slots.map((stack) => stack && stack.attributes)).toEqual([{ durability: 50 }, { durability: 49 }]);
	});
});

describe("InventoryService, reading", () => {
	it("should hand out nothing with which the inventory could be changed", () => {
		const { service } = setUp();
		service.addItem(1, "iron_sword", 1, { durability: 9 });
		const inventory = service.getInventory(1);
		const stack = service.getItem(1, "iron_sword");

		for (const part of [inventory, inventory?.slots, inventory?.totals, stack, stack?.attributes]) {
			expect(pcall(() => rawset(part, 1, "changed"))[0]).toBe(false);
		}

		const { durability } = stack?.attributes ?? {};
		expect(durability).toBe(9);
	});

	it("should keep a snapshot as it was", () => {
		const { service } = setUp();
		service.addItem(1, "apple", 5);
		const before = service.getInventory(1);
		service.removeItem(1, "apple", 5);

		expect(before?.totals.itemCount).toBe(5);
		expect(service.getInventory(1)?.totals.itemCount).toBe(0);
	});

	it("should find the first stack of an item and count all of them", () => {
		const { service } = setUp();
		service.addItem(1, "crystal");
		service.addItem(1, "apple", 23);

		expect(service.getItem(1, "apple")).toEqual({ itemId: "apple", quantity: 20 });
		expect(service.hasItem(1, "apple")).toEqual({ has: true, total: 23 });
	});
});

describe("InventoryService.setLimits", () => {
	it("should refuse limits that make no sense", () => {
		const { service } = setUp();

		for (const limits of [{ maxSlots: -1 }, { maxSlots: 1.5 }, { maxWeight: 0 / 0 }, { maxStackSize: math.huge }]) {
			expect(service.setLimits(1, limits)).toEqual(refusal("invalid_limits"));
		}
	});

	it("should set the player's own limits, on top of which what was bought stays", () => {
		const { documents, service } = setUp({ maxSlots: 4 });
		documents.find(1)?.update((data) => withLimits({ ...data, upgrades: { slots: 6, weight: 0 } }));
		expect(service.getStats(1)?.maxSlots).toBe(10);

		service.setLimits(1, { maxSlots: 5 });
		expect(service.getStats(1)?.maxSlots).toBe(11);
		expect(service.serialize(1)?.limits).toEqual({ maxSlots: 5 });
	});

	it("should enlarge one player's bag, and keep that when they come back", () => {
		const { service } = setUp({ maxSlots: 1 });
		service.setLimits(1, { maxSlots: 2 });
		expect(service.addItem(1, "apple", 40).ok).toBe(true);
		expect(service.addItem(2, "apple", 40)).toEqual(refusal("inventory_full"));

		const saved = service.serialize(1);
		service.unloadInventory(1);
		service.loadInventory(1, saved);

		expect(service.getStats(1)?.maxSlots).toBe(2);
		expect(service.getStats(1)?.itemCount).toBe(40);
	});
});

describe("InventoryService.loadInventory", () => {
	it("should raise an error instead of replacing what a loaded player has", () => {
		const { service } = setUp();
		service.addItem(1, "apple");

		expect(() => service.loadInventory(1)).toThrow("already");
		expect(service.hasItem(1, "apple").total).toBe(1);
	});

	it("should report what it could not load, and save it again with the rest", () => {
		const { service } = setUp();
		const reports = new Array<string>();
		service.restored.connect((userId, { quarantined, returned }) => {
			reports.push(`${userId} ${quarantined.map(({ reason }) => reason).join()} ${returned}`);
		});
		const wand = { slot: 2, itemId: "elder_wand", quantity: 1 };

		service.loadInventory(3, { stacks: [{ slot: 1, itemId: "apple", quantity: 2 }, wand] });
		service.removeItem(3, "apple");

		expect(reports).toEqual(["3 invalid_item 0"]);
		expect(service.serialize(3)).toEqual({
			stacks: [{ slot: 1, itemId: "apple", quantity: 1 }],
			quarantine: [{ value: wand, reason: "invalid_item" }],
		});

		const saved = service.serialize(3);
		service.unloadInventory(3);
		service.loadInventory(3, saved);
		expect(reports.size()).toBe(1);
		expect(service.serialize(3)).toEqual(saved);
	});
});
