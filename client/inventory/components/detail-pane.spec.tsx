import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { DESKTOP, PHONE } from "client/testing/screens";
import { getItem, Item, ItemId } from "shared/items";
import { listActions } from "../actions";
import { FilledCell } from "../cells";
import { layoutInventory } from "../layout";
import { Mode } from "../selection";
import { DetailContent } from "./detail-content";
import { DetailPane } from "./detail-pane";

const WIDE = layoutInventory(DESKTOP);
const TALL = layoutInventory(PHONE);

const mount = mountFixture();
const { find, readText } = mount.within("Detail");

function describeItem(
	itemId: ItemId,
	quantity: number,
	mode: Mode = { kind: "browse" },
	rest: Partial<DetailContent & Omit<FilledCell, "item">> = {},
): DetailContent {
	const { equipped = false, locked = false, key, hasRoom = true, rival } = rest;
	const cell = { slot: 1, item: getItem(itemId), quantity, equipped, locked, key };

	return {
		cell,
		rival,
		mode,
		hasRoom,
		actions: listActions(cell, { hasRoom, cooling: false }),
		keys: new Array<Item | false>(8, false),
		handlers: {
			onAction: () => {},
			onQuantity: () => {},
			onConfirm: () => {},
			onBack: () => {},
			onKey: () => {},
			onMenu: () => {},
		},
	};
}

function show(content: DetailContent | undefined, layout = WIDE) {
	mount.show(<DetailPane key="Detail" layout={layout} content={content} onDismiss={() => {}} />);
}

describe("DetailPane", () => {
	it("should not be there when nothing is selected on a phone", () => {
		show(undefined, TALL);

		expect(mount.find("Detail")).toBeUndefined();
	});

	it("should say what to do when nothing is selected", () => {
		show(undefined);

		expect(find("NothingSelected")).toBeDefined();
	});

	it("should not offer what the item can not do when it is shown", () => {
		show(describeItem("dawnbreaker", 1));

		expect(find("Move")).toBeDefined();
		expect(find("Use")).toBeUndefined();
		expect(find("Split")).toBeUndefined();
		expect(find("Drop")).toBeUndefined();
	});

	it("should offer everything when a stack can be used and dropped", () => {
		show(describeItem("health_potion", 12));

		expect(readText("Use")).toBe("Use");
		expect(find("Move")).toBeDefined();
		expect(find("Split")).toBeDefined();
		expect(find("Hotbar")).toBeDefined();
		expect(find("Lock")).toBeDefined();
		expect(find("Drop")).toBeDefined();
	});

	it("should offer to put on or off when the item is worn", () => {
		show(describeItem("dawnbreaker", 1));
		expect(readText("Equip")).toBe("Equip");

		show(describeItem("dawnbreaker", 1, undefined, { equipped: true }));
		expect(readText("Unequip")).toBe("Unequip");
		expect(find("Equip")).toBeUndefined();
	});

	it("should offer the way back when the stack is locked or lies on a key", () => {
		show(describeItem("health_potion", 12, undefined, { locked: true, key: 3 }));

		expect(readText("Unlock")).toBe("Unlock");
		expect(readText("Unbind")).toBe("Unbind");
		expect(find("Drop")).toBeDefined();
	});

	it("should compare nothing when nothing is worn in its place", () => {
		show(describeItem("dawnbreaker", 1));

		expect(mount.find("Detail", "Facts", "Damage", "Gain")).toBeUndefined();
	});

	it("should tell by sign and colour what is better and worse when something else is worn", () => {
		show(describeItem("dawnbreaker", 1, undefined, { rival: getItem("iron_sword") }));

		expect(mount.readText("Detail", "Facts", "Damage", "Gain")).toBe("▲ 9");
		expect(mount.readText("Detail", "Facts", "Speed", "Gain")).toBe("▼ 0.2");
		expect(mount.find("Detail", "Facts", "Weight", "Gain")).toBeUndefined();
	});

	it("should show every key when one is awaited", () => {
		show(describeItem("health_potion", 12, { kind: "hotbar" }));

		expect(mount.find("Detail", "Keys", "Key8")).toBeDefined();
		expect(readText("Cancel")).toBe("Cancel");
	});

	it("should keep the rest in a menu when there is little room", () => {
		show(describeItem("health_potion", 12), TALL);

		expect(find("Split")).toBeUndefined();
		expect(mount.find("Detail", "MoreArea", "More")).toBeDefined();
		expect(find("Lock")).toBeDefined();
		expect(find("Use")).toBeDefined();
	});

	it("should name the action when a crate is opened rather than used", () => {
		show(describeItem("wooden_crate", 1));

		expect(readText("Use")).toBe("Open");
	});

	it("should name the rarity in words when an item is shown", () => {
		show(describeItem("dawnbreaker", 1));

		expect(readText("Name")).toBe("Dawnbreaker");
		expect(readText("Rarity")).toBe("✦ Legendary · Hand");
	});

	it("should ask before anything is dropped when dropping was begun", () => {
		show(describeItem("health_potion", 12, { kind: "drop", quantity: 3 }));

		expect(readText("Confirm")).toBe("Drop 3");
		expect(readText("Cancel")).toBe("Keep");
		expect(find("Quantity")).toBeDefined();
		expect(find("Use")).toBeUndefined();
	});

	it("should have nothing to count when one item is dropped", () => {
		show(describeItem("iron_sword", 1, { kind: "drop", quantity: 1 }));

		expect(readText("Confirm")).toBe("Drop");
		expect(find("Quantity")).toBeUndefined();
	});

	it("should not split when no slot is free", () => {
		show(describeItem("health_potion", 12, { kind: "split", quantity: 6 }, { hasRoom: false }));
		const confirm = find("Confirm");

		expect(confirm?.IsA("TextButton") && confirm.Interactable).toBe(false);
		expect(find("Prompt")).toBeDefined();
	});

	it("should have a way back when a target is awaited", () => {
		show(describeItem("health_potion", 12, { kind: "move" }));

		expect(find("Prompt")).toBeDefined();
		expect(readText("Cancel")).toBe("Cancel");
	});

	it("should be closable when it covers the grid of a phone", () => {
		show(describeItem("health_potion", 12), TALL);

		expect(find("Dismiss")).toBeDefined();
		expect(find("Use")).toBeDefined();
	});
});
