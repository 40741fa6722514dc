import { describe, expect, it } from "@rbxts/jest-globals";
import { AttributeValue } from "../items";
import { createInventory } from "./inventory";
import { DEFAULT_LIMITS } from "./limits";
import { Stack } from "./stack";
import { AttributeUpdater, updateAttributes, updateItemAttributes } from "./update-attributes";
import { writeSlots } from "./write-slots";

const SWORD: Stack = { itemId: "iron_sword", quantity: 1, uid: "a" };
const WORN: Stack = { itemId: "iron_sword", quantity: 1, uid: "b", attributes: { durability: 30 } };

const inventory = writeSlots(
	createInventory(DEFAULT_LIMITS),
	new Map([
		[1, SWORD],
		[3, WORN],
	]),
);

const wear: AttributeUpdater = (attributes) => {
	attributes.durability = (attributes.durability as number) - 10;
	return attributes;
};

function reasonFor(updater: unknown) {
	const updated = updateAttributes(inventory, 1, updater as AttributeUpdater);
	return updated.ok ? undefined : updated.reason;
}

describe("updateAttributes", () => {
	it("should refuse slots that are not there or empty", () => {
		expect(updateAttributes(inventory, 0.5, wear)).toEqual({ ok: false, reason: "invalid_slot" });
		expect(updateAttributes(inventory, 2, wear)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should refuse an updater that is no function, fails or waits", () => {
		expect(reasonFor(undefined)).toBe("invalid_updater");
		expect(reasonFor({ durability: 1 })).toBe("invalid_updater");
		expect(reasonFor(() => error("broken"))).toBe("invalid_updater");
		expect(reasonFor(() => coroutine.yield())).toBe("invalid_updater");
		expect(reasonFor(() => task.wait())).toBe("invalid_updater");
	});

	it("should refuse what the item's schema does not allow", () => {
		for (const wrong of [undefined, 5, "x", { durability: 101 }, { durability: 0 / 0 }, { shine: 1 }]) {
			expect(reasonFor(() => wrong)).toBe("invalid_attributes");
		}
	});

	it("should give the updater a copy with all defaults, and keep nothing that it holds on to", () => {
		let held: Record<string, AttributeValue> = {};
		const updated = updateAttributes(inventory, 1, (attributes) => {
			held = attributes;
			return wear(attributes);
		});
		held.durability = 1;

		expect(updated.ok && updated.value.slots[0]).toEqual({ ...SWORD, attributes: { durability: 90 } });
		expect(inventory.slots[0]).toEqual(SWORD);
	});

	it("should store nothing that is the default, and change nothing when nothing differs", () => {
		const mended = updateAttributes(inventory, 3, () => ({ durability: 100 }));
		const same = updateAttributes(inventory, 3, (attributes) => attributes);

		expect(mended.ok && mended.value.slots[2]).toEqual({ itemId: "iron_sword", quantity: 1, uid: "b" });
		expect(same.ok && same.value).toBe(inventory);
	});
});

describe("updateItemAttributes", () => {
	it("should refuse an item that is not known or not there", () => {
		expect(updateItemAttributes(inventory, "excalibur", wear)).toEqual({ ok: false, reason: "invalid_item" });
		expect(updateItemAttributes(inventory, "apple", wear)).toEqual({ ok: false, reason: "not_found" });
	});

	it("should change no stack when one of them would break the schema", () => {
		const drain: AttributeUpdater = (attributes) => ({ durability: (attributes.durability as number) - 50 });

		expect(updateItemAttributes(inventory, "iron_sword", drain)).toEqual({
			ok: false,
			reason: "invalid_attributes",
		});
	});

	it("should change every stack of the item", () => {
		const updated = updateItemAttributes(inventory, "iron_sword", wear);

		expect(updated.ok && updated.value.slots).toEqual([
			{ ...SWORD, attributes: { durability: 90 } },
			false,
			{ ...WORN, attributes: { durability: 20 } },
		]);
	});
});
