import { describe, expect, it } from "@rbxts/jest-globals";
import { PlayerDocuments } from "server/players";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "shared/inventory";
import { getItem } from "shared/items";
import { Signal } from "shared/signal";
import { Cooldowns } from "./cooldowns";
import { Living } from "./effects/living";
import { Schedule } from "./effects/speed";
import { createUseEffects } from "./effects/use-effects";
import { createInventoryHandler } from "./request-handler";

const POTIONS: Stack = { itemId: "health_potion", quantity: 2 };
const CRATE: Stack = { itemId: "wooden_crate", quantity: 1 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

interface Options {
	readonly living?: Living;
	readonly roll?: number;
	readonly maxSlots?: number;
	readonly schedule?: Schedule;
	readonly canTransact?: (userId: number) => boolean;
	readonly mayUse?: (userId: number, itemId: string) => boolean;
}

function setUp({ living, roll = 0, maxSlots = 4, schedule = () => {}, canTransact, mayUse }: Options = {}) {
	const inventory = writeSlots(
		createInventory({ ...DEFAULT_LIMITS, maxSlots }),
		new Map([
			[1, POTIONS],
			[2, CRATE],
			[3, KEY],
		]),
	);
	const documents = new PlayerDocuments();
	const document = documents.open(1, { inventory, quarantine: [] });
	const clock = { now: 100 };
	const cooldowns = new Cooldowns(() => clock.now, documents);
	const effects = createUseEffects({ findLiving: () => living, schedule, roll: () => roll });
	const dropped = new Signal<[userId: number, stack: Stack]>();
	const drops = new Array<readonly [number, Stack]>();
	dropped.connect((userId, stack) => drops.push([userId, stack]));

	return {
		document,
		dropped,
		drops,
		living,
		clock,
		cooldowns,
		handle: createInventoryHandler({ effects, cooldowns, dropped, canTransact, mayUse }),
	};
}

describe("createInventoryHandler", () => {
	it("should open nothing that the player may not use where they live", () => {
		const { document, handle } = setUp({ mayUse: (_, itemId) => itemId !== "wooden_crate" });
		const before = document.read();

		expect(handle(document, { verb: "use", id: 1, slot: 2, itemId: "wooden_crate" })).toEqual({
			ok: false,
			reason: "restricted_by_policy",
		});
		expect(document.read()).toBe(before);
	});

	it("should hand nothing over when what is left could not be saved", () => {
		const { document, drops, handle } = setUp({ canTransact: (userId) => userId !== 1 });
		const before = document.read();

		expect(handle(document, { verb: "drop", id: 1, slot: 1, itemId: "health_potion", quantity: 1 })).toEqual({
			ok: false,
			reason: "read_only",
		});
		expect(document.read()).toBe(before);
		expect(drops).toEqual([]);
		expect(handle(document, { verb: "move", id: 2, slot: 1, itemId: "health_potion", target: 4 })).toEqual({
			ok: true,
		});
	});

	it("should change nothing when the slot does not hold what the player saw", () => {
		const { document, handle } = setUp();
		const before = document.read();

		expect(handle(document, { verb: "use", id: 1, slot: 2, itemId: "health_potion" })).toEqual({
			ok: false,
			reason: "slot_changed",
		});
		expect(document.read()).toBe(before);
	});

	it("should keep the item when its effect is refused", () => {
		const { document, handle } = setUp({ living: { Health: 100, MaxHealth: 100, WalkSpeed: 16 } });
		const before = document.read();

		expect(handle(document, { verb: "use", id: 1, slot: 1, itemId: "health_potion" })).toEqual({
			ok: false,
			reason: "no_effect",
		});
		expect(document.read()).toBe(before);
	});

	it("should refuse to use what has no use", () => {
		const { document, handle } = setUp();

		expect(handle(document, { verb: "use", id: 1, slot: 3, itemId: "brass_key" })).toEqual({
			ok: false,
			reason: "not_usable",
		});
	});

	it("should drop nothing when the drop is refused", () => {
		const { document, drops, handle } = setUp();

		expect(handle(document, { verb: "drop", id: 1, slot: 3, itemId: "brass_key", quantity: 1 })).toEqual({
			ok: false,
			reason: "not_droppable",
		});
		expect(drops).toEqual([]);
	});

	it("should hand over exactly what left the inventory when something is dropped", () => {
		const { document, drops, handle } = setUp();

		expect(handle(document, { verb: "drop", id: 1, slot: 1, itemId: "health_potion", quantity: 2 })).toEqual({
			ok: true,
		});
		expect(drops).toEqual([[1, POTIONS]]);
		expect(document.read().inventory.slots).toEqual([false, CRATE, KEY]);
	});

	it("should use up the item and do its effect", () => {
		const { document, living, handle } = setUp({ living: { Health: 30, MaxHealth: 100, WalkSpeed: 16 } });

		expect(handle(document, { verb: "use", id: 1, slot: 1, itemId: "health_potion" })).toEqual({ ok: true });
		expect(document.read().inventory.slots[0]).toEqual({ itemId: "health_potion", quantity: 1 });
		expect(living?.Health).toBe(80);
	});

	it("should put what was in a container into the inventory in the same change", () => {
		const { document, handle } = setUp({ roll: 0 });
		let changes = 0;
		document.changed.connect(() => (changes += 1));

		expect(handle(document, { verb: "use", id: 1, slot: 2, itemId: "wooden_crate" })).toEqual({ ok: true });
		expect(document.read().inventory.slots).toEqual([POTIONS, { itemId: "iron_ore", quantity: 3 }, KEY]);
		expect(changes).toBe(1);
	});

	it("should move and split by the shared rules", () => {
		const { document, handle } = setUp();

		handle(document, { verb: "split", id: 1, slot: 1, itemId: "health_potion", target: 4, quantity: 1 });
		handle(document, { verb: "move", id: 2, slot: 2, itemId: "wooden_crate", target: 3 });

		const single: Stack = { itemId: "health_potion", quantity: 1 };
		expect(document.read().inventory.slots).toEqual([single, KEY, CRATE, single]);
	});

	it("should keep an item that is on cooldown, and let it be used when the wait is over", () => {
		const { document, living, clock, cooldowns, handle } = setUp({
			living: { Health: 1, MaxHealth: 500, WalkSpeed: 16 },
		});
		const drink = (id: number) => handle(document, { verb: "use", id, slot: 1, itemId: "health_potion" });
		expect(drink(1)).toEqual({ ok: true });
		const readyAt = cooldowns.read(1).get("healing") ?? 0;

		clock.now = readyAt - 0.001;
		expect(drink(2)).toEqual({ ok: false, reason: "on_cooldown" });
		expect(document.read().inventory.slots[0]).toEqual({ itemId: "health_potion", quantity: 1 });
		expect(cooldowns.read(1).get("healing")).toBe(readyAt);

		clock.now = readyAt;
		expect(drink(3)).toEqual({ ok: true });
		expect(living?.Health).toBe(101);
	});

	it("should begin no wait when an effect is refused", () => {
		const { document, cooldowns, handle } = setUp({ living: { Health: 100, MaxHealth: 100, WalkSpeed: 16 } });

		handle(document, { verb: "use", id: 1, slot: 1, itemId: "health_potion" });

		expect(cooldowns.read(1).isEmpty()).toBe(true);
	});

	it("should count a use as done when the world fails to take its effect", () => {
		const { document, cooldowns, handle } = setUp({
			living: { Health: 10, MaxHealth: 100, WalkSpeed: 16 },
			schedule: () => error("this error of a game's effect is expected in the output"),
		});
		const draught: Stack = { itemId: "swift_draught", quantity: 2 };
		document.update((data) => ({ ...data, inventory: writeSlots(data.inventory, new Map([[4, draught]])) }));

		expect(handle(document, { verb: "use", id: 1, slot: 4, itemId: "swift_draught" })).toEqual({ ok: true });
		expect(document.read().inventory.slots[3]).toEqual({ itemId: "swift_draught", quantity: 1 });
		expect(cooldowns.isReady(1, getItem("swift_draught"))).toBe(false);
	});

	it("should not drop what is locked", () => {
		const { document, drops, handle } = setUp();

		expect(handle(document, { verb: "lock", id: 1, slot: 1, itemId: "health_potion", locked: true }).ok).toBe(true);
		expect(handle(document, { verb: "drop", id: 2, slot: 1, itemId: "health_potion", quantity: 1 })).toEqual({
			ok: false,
			reason: "item_locked",
		});
		expect(drops).toEqual([]);
	});

	it("should hand over the very unit that was dropped, and nothing with which it could be changed", () => {
		const { document, drops, handle } = setUp();
		const sword: Stack = {
			itemId: "iron_sword",
			quantity: 1,
			uid: "one of a kind",
			attributes: { durability: 12 },
		};
		document.update((data) => ({ ...data, inventory: writeSlots(data.inventory, new Map([[4, sword]])) }));

		expect(handle(document, { verb: "drop", id: 1, slot: 4, itemId: "iron_sword", quantity: 1 }).ok).toBe(true);
		expect(drops).toEqual([[1, sword]]);
		expect(table.isfrozen(drops[0]?.[1] ?? {})).toBe(true);
	});

	it("should tell of a drop when the stack has left the inventory, so that a listener may change it", () => {
		const { document, dropped, handle } = setUp();
		const busy = new Array<boolean>();
		dropped.connect(() => {
			busy.push(document.isBusy());
			document.update((data) => ({ ...data, inventory: createInventory(DEFAULT_LIMITS) }));
		});

		handle(document, { verb: "drop", id: 1, slot: 1, itemId: "health_potion", quantity: 1 });

		expect(busy).toEqual([false]);
		expect(document.read().inventory.totals.usedSlots).toBe(0);
	});

	it("should equip, unequip, put on the hotbar and sort by the shared rules", () => {
		const { document, handle } = setUp();
		const sword: Stack = { itemId: "iron_sword", quantity: 1, uid: "one of a kind" };
		document.update((data) => ({ ...data, inventory: writeSlots(data.inventory, new Map([[4, sword]])) }));
		const named = { slot: 4, itemId: "iron_sword" } as const;

		expect(handle(document, { verb: "unequip", id: 1, ...named })).toEqual({ ok: false, reason: "not_equipped" });
		expect(handle(document, { verb: "equip", id: 2, slot: 3, itemId: "brass_key" })).toEqual({
			ok: false,
			reason: "not_equippable",
		});
		expect(handle(document, { verb: "equip", id: 3, ...named })).toEqual({ ok: true });
		expect(handle(document, { verb: "hotbar", id: 4, ...named, key: 2, bound: true })).toEqual({ ok: true });
		expect(document.read().inventory.equipped).toEqual({ hand: 4 });
		expect(document.read().inventory.hotbar[1]).toBe(4);

		expect(handle(document, { verb: "sort", id: 5, order: "name" })).toEqual({ ok: true });
		const { slots, equipped, hotbar } = document.read().inventory;
		const at = slots.findIndex((stack) => stack !== false && stack.itemId === "iron_sword") + 1;
		expect(equipped).toEqual({ hand: at });
		expect(hotbar[1]).toBe(at);

		expect(handle(document, { verb: "unequip", id: 6, slot: at, itemId: "iron_sword" })).toEqual({ ok: true });
		expect(document.read().inventory.equipped).toEqual({});
	});
});
