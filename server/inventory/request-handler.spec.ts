import { describe, expect, it } from "@rbxts/jest-globals";
import { PlayerDocuments } from "server/players";
import { createInventory, DEFAULT_LIMITS, Stack, writeSlots } from "shared/inventory";
import { Signal } from "shared/signal";
import { Cooldowns } from "./cooldowns";
import { Living } from "./effects/living";
import { createUseEffects } from "./effects/use-effects";
import { createInventoryHandler } from "./request-handler";

const POTIONS: Stack = { itemId: "health_potion", quantity: 2 };
const CRATE: Stack = { itemId: "wooden_crate", quantity: 1 };
const KEY: Stack = { itemId: "brass_key", quantity: 1 };

interface Options {
	readonly living?: Living;
	readonly roll?: number;
	readonly maxSlots?: number;
}

function setUp({ living, roll = 0, maxSlots = 4 }: Options = {}) {
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
	const effects = createUseEffects({ findLiving: () => living, schedule: () => {}, roll: () => roll });
	const dropped = new Signal<[userId: number, stack: Stack]>();
	const drops = new Array<readonly [number, Stack]>();
	dropped.connect((userId, stack) => drops.push([userId, stack]));

	return {
		document,
		drops,
		living,
		clock,
		cooldowns,
		handle: createInventoryHandler({ effects, cooldowns, dropped }),
	};
}

describe("createInventoryHandler", () => {
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
});
