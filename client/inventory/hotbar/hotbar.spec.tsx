import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { Workspace } from "@rbxts/services";
import { inventoryOf } from "client/testing/inventories";
import { mountFixture } from "client/testing/mount";
import { DESKTOP } from "client/testing/screens";
import { bindHotbar, equipItem, Inventory } from "shared/inventory";
import { Intent } from "shared/requests";
import { InventoryModel, useInventoryModel } from "../use-inventory-model";
import { ItemWaits, NOTHING_WAITS } from "../use-waits";
import { Hotbar } from "./hotbar";
import { layoutHotbar } from "./layout-hotbar";

const mount = mountFixture();
const layout = layoutHotbar(DESKTOP);

/** Apples on key 3, an equipped sword on key 4, ore in slot 3. */
function makeInventory(): Inventory {
	let inventory = inventoryOf(["apple", 5], ["dawnbreaker", 1], ["iron_ore", 9]);

	for (const [slot, key] of [
		[1, 3],
		[2, 4],
	] as const) {
		const bound = bindHotbar(inventory, slot, key);
		assert(bound.ok, "the key is free");
		inventory = bound.value;
	}

	const equipped = equipItem(inventory, 2);
	assert(equipped.ok, "the sword can be held");
	return equipped.value;
}

const inventory = makeInventory();
let model: InventoryModel;
let requests = new Array<Intent>();

function Host({ waits = NOTHING_WAITS, loaded = true }: { readonly waits?: ItemWaits; readonly loaded?: boolean }) {
	model = useInventoryModel({
		open: true,
		inventory: loaded ? inventory : undefined,
		waits,
		onRequest: (intent) => requests.push(intent),
	});

	return <Hotbar key="Hotbar" layout={layout} model={model} shown onMenu={() => {}} />;
}

function show(props: { readonly waits?: ItemWaits; readonly loaded?: boolean } = {}) {
	requests = [];
	mount.show(<Host {...props} />);
}

function press(key: number) {
	mount.act(() => model.pressKey(key));
}

describe("Hotbar", () => {
	it("should have eight empty keys when nothing is loaded", () => {
		show({ loaded: false });

		expect(mount.find("Hotbar", "Key8", "Number")).toBeDefined();
		expect(mount.find("Hotbar", "Key9")).toBeUndefined();
		expect(mount.find("Hotbar", "Key3", "Icon")).toBeUndefined();
		press(3);
		expect(requests).toEqual([]);
	});

	it("should do nothing when an empty key is pressed", () => {
		show();
		press(1);

		expect(requests).toEqual([]);
	});

	it("should not use when the item has to wait, and cover it", () => {
		const now = Workspace.GetServerTimeNow();
		show({ waits: { find: () => ({ startedAt: now, endsAt: now + 9 }) } });
		press(3);

		expect(requests).toEqual([]);
		expect(mount.find("Hotbar", "Key3", "Cooldown")).toBeDefined();
		expect(mount.find("Hotbar", "Key1", "Cooldown")).toBeUndefined();
	});

	it("should show item and count when a key has something", () => {
		show();

		expect(mount.find("Hotbar", "Key3", "Icon")).toBeDefined();
		expect(mount.readText("Hotbar", "Key3", "Count")).toBe("5");
		expect(mount.find("Hotbar", "Key3", "Cooldown")).toBeUndefined();
	});

	it("should use or equip what lies on the key that is pressed", () => {
		show();
		press(3);
		press(4);

		expect(requests).toEqual([
			{ verb: "use", slot: 1, itemId: "apple" },
			{ verb: "unequip", slot: 2, itemId: "dawnbreaker" },
		]);
	});

	it("should take the chosen stack when a key was asked for", () => {
		show();
		mount.act(() => model.perform("hotbar", 3));
		press(3);

		expect(requests).toEqual([{ verb: "hotbar", slot: 3, itemId: "iron_ore", key: 3, bound: true }]);
		expect(model.mode.kind).toBe("browse");
	});
});
