import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { inventoryOf } from "client/testing/inventories";
import { mountFixture } from "client/testing/mount";
import { DESKTOP, PHONE } from "client/testing/screens";
import { equipItem, setLocked } from "shared/inventory";
import { layoutHotbar } from "./hotbar/layout-hotbar";
import { InventoryScreens, InventoryScreensProps } from "./inventory-screens";
import { layoutInventory } from "./layout";
import { NOTHING_WAITS } from "./use-waits";

const mount = mountFixture();
const { find, readText } = mount.within("Inventory", "Window");

function show(props: Partial<InventoryScreensProps>) {
	mount.show(
		<InventoryScreens
			layout={layoutInventory(DESKTOP)}
			hotbarLayout={layoutHotbar(DESKTOP)}
			waits={NOTHING_WAITS}
			onOpen={() => {}}
			open
			pendingSlots={new Set<number>()}
			onRequest={() => {}}
			onClose={() => {}}
			{...props}
		/>,
	);
}

describe("InventoryScreens", () => {
	it("should show that it waits when there is no inventory yet", () => {
		show({ inventory: undefined });

		expect(find("Grid")).toBeUndefined();
		expect(find("Skeleton")).toBeDefined();
		expect(readText("Loading", "Title")).toBe("Opening your bag");
	});

	it("should say so when the inventory is empty", () => {
		show({ inventory: inventoryOf() });

		expect(readText("Empty", "Title")).toBe("Your bag is empty");
		expect(find("Grid", "Slot24")).toBeDefined();
	});

	it("should have a cell for every slot when there are items", () => {
		show({ inventory: inventoryOf(["dawnbreaker", 1], ["health_potion", 12]) });

		expect(find("Grid", "Slot1", "Icon")).toBeDefined();
		expect(find("Grid", "Slot3", "Icon")).toBeUndefined();
		expect(find("Grid", "Slot24")).toBeDefined();
		expect(find("Grid", "Slot25")).toBeUndefined();
		expect(find("Empty")).toBeUndefined();
	});

	it("should count units when a slot holds more than one", () => {
		show({ inventory: inventoryOf(["dawnbreaker", 1], ["health_potion", 12]) });

		expect(find("Grid", "Slot1", "Count")).toBeUndefined();
		expect(readText("Grid", "Slot2", "Count")).toBe("12");
	});

	it("should mark the rarity with a sign when a slot holds something", () => {
		show({ inventory: inventoryOf(["dawnbreaker", 1], ["hunting_bow", 1]) });

		expect(readText("Grid", "Slot1", "Pip")).toBe("✦");
		expect(readText("Grid", "Slot2", "Pip")).toBe("★");
	});

	it("should dim a slot when it waits for the server", () => {
		const inventory = inventoryOf(["dawnbreaker", 1], ["health_potion", 12]);
		show({ inventory, pendingSlots: new Set([2]) });

		expect(find("Grid", "Slot1", "Dim")).toBeUndefined();
		expect(find("Grid", "Slot2", "Dim")).toBeDefined();
	});

	it("should tell slots and weight in words when it is loaded", () => {
		show({ inventory: inventoryOf(["dawnbreaker", 1], ["iron_ore", 100]) });

		expect(readText("Footer", "Slots")).toBe("3 / 24 slots");
		expect(readText("Footer", "WeightText")).toBe("53.5 / 150 kg");
	});

	it("should keep the cells that did not change when the inventory changes", () => {
		show({ inventory: inventoryOf(["dawnbreaker", 1]) });
		const slot = find("Grid", "Slot1");
		show({ inventory: inventoryOf(["dawnbreaker", 1], ["apple", 2]) });

		expect(find("Grid", "Slot1")).toBe(slot);
		expect(readText("Grid", "Slot2", "Count")).toBe("2");
	});

	it("should ask to choose an item when none is selected", () => {
		show({ inventory: inventoryOf(["dawnbreaker", 1]) });

		expect(find("Detail", "NothingSelected")).toBeDefined();
		expect(find("Detail", "Use")).toBeUndefined();
	});

	it("should mark what is worn and what is locked", () => {
		const worn = equipItem(inventoryOf(["dawnbreaker", 1], ["apple", 3]), 1);
		assert(worn.ok, "the sword can be held");
		const locked = setLocked(worn.value, 2, true);
		assert(locked.ok, "the apples can be locked");
		show({ inventory: locked.value });

		expect(readText("Grid", "Slot1", "Equipped", "Text")).toBe("ON");
		expect(find("Grid", "Slot2", "Equipped")).toBeUndefined();
		expect(find("Grid", "Slot2", "Locked")).toBeDefined();
		expect(find("Grid", "Slot1", "Locked")).toBeUndefined();
	});

	it("should keep the hotbar in sight when the window is closed, and where there is room beneath it", () => {
		show({ inventory: inventoryOf(), open: false });
		expect(mount.isShown("Hud")).toBe(true);
		expect(mount.find("Inventory")).toBeUndefined();

		show({ inventory: inventoryOf() });
		expect(mount.isShown("Hud")).toBe(true);

		show({ inventory: inventoryOf(), layout: layoutInventory(PHONE), hotbarLayout: layoutHotbar(PHONE) });
		expect(mount.isShown("Hud")).toBe(false);
	});
});
