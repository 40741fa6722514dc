import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { mountFixture } from "client/testing/mount";
import { measureScreen } from "client/ui/screen";
import { getItem, ItemId } from "shared/items";
import { layoutInventory } from "../layout";
import { Mode } from "../selection";
import { DetailContent } from "./detail-actions";
import { DetailPane } from "./detail-pane";

const WIDE = layoutInventory(measureScreen(1280, 720, 58));
const TALL = layoutInventory(measureScreen(390, 844, 58));

const mount = mountFixture();

function describeItem(
	itemId: ItemId,
	quantity: number,
	mode: Mode = { kind: "browse" },
	hasRoom = true,
): DetailContent {
	return {
		item: getItem(itemId),
		quantity,
		mode,
		hasRoom,
		handlers: { onUse: () => {}, onBegin: () => {}, onQuantity: () => {}, onConfirm: () => {} },
	};
}

function show(content: DetailContent | undefined, layout = WIDE) {
	mount.show(<DetailPane key="Detail" layout={layout} content={content} onDismiss={() => {}} />);
}

function find(name: string): Instance | undefined {
	return mount.find("Detail", name);
}

function readText(name: string): string | undefined {
	return mount.readText("Detail", name);
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
		expect(find("Drop")).toBeDefined();
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
		show(describeItem("health_potion", 12, { kind: "split", quantity: 6 }, false));
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
