import { describe, expect, it } from "@rbxts/jest-globals";
import React from "@rbxts/react";
import { inventoryOf, inventoryWithin } from "client/testing/inventories";
import { mountFixture } from "client/testing/mount";
import { DESKTOP, expectOnScreen, SCREENS } from "client/testing/screens";
import { canvasHeight, cellRect } from "client/ui/cell-grid";
import { Inbox, Parcel } from "shared/inbox";
import { Inventory } from "shared/inventory";
import { InboxWindow, InboxWindowProps } from "./components/inbox-window";
import { layoutInbox } from "./layout-inbox";
import { viewInbox } from "./parcel-view";

const mount = mountFixture();
const { find, readText, isDisabled } = mount.within("Inbox", "Window");

function parcel(id: number, itemId: Parcel["itemId"], quantity: number): Parcel {
	return { id, itemId, quantity, source: "purchase" };
}

function view(inbox: Inbox, inventory: Inventory, pendingId?: number) {
	return viewInbox(inbox, inventory, ({ id }) => id === pendingId);
}

describe("viewInbox", () => {
	it("should say that nothing fits when the bag is full, or could carry no more", () => {
		const full = inventoryWithin({ maxSlots: 1 }, ["brass_key", 1]);
		expect(view([parcel(1, "apple", 3)], full)[0]).toMatchObject({ fits: 0, obstacle: "full" });

		const heavy = inventoryWithin({ maxWeight: 1 }, ["iron_ore", 2]);
		expect(view([parcel(1, "apple", 3)], heavy)[0]).toMatchObject({ fits: 0, obstacle: "heavy" });
	});

	it("should say how many fit when not all of them do", () => {
		const inventory = inventoryWithin({ maxSlots: 1 }, ["apple", 15]);

		expect(view([parcel(1, "apple", 8)], inventory)[0]).toMatchObject({ fits: 5, obstacle: "full" });
	});

	it("should say nothing when everything fits", () => {
		const [first] = view([parcel(1, "apple", 8)], inventoryOf());

		expect(first?.fits).toBe(8);
		expect(first?.obstacle).toBeUndefined();
	});
});

function show(props: Partial<InboxWindowProps> = {}) {
	mount.show(
		<InboxWindow
			layout={layoutInbox(DESKTOP)}
			open
			parcels={[]}
			pending={false}
			onClaim={() => {}}
			onClaimAll={() => {}}
			onClose={() => {}}
			{...props}
		/>,
	);
}

describe("InboxWindow", () => {
	it("should say that it waits before the items are there, and that it is empty when it is", () => {
		show();
		expect(readText("Loading", "Title")).toBe("Opening your inbox");

		show({ inventory: inventoryOf() });
		expect(readText("Empty", "Title")).toBe("Nothing waits here");
		expect(find("ClaimAll")).toBeUndefined();
		expect(readText("Footer", "Slots")).toBe("0 / 24 slots");
	});

	it("should keep what does not fit, and say why", () => {
		const inventory = inventoryWithin({ maxSlots: 1 }, ["apple", 15]);
		show({ inventory, parcels: view([parcel(1, "brass_key", 1), parcel(2, "apple", 8)], inventory) });

		expect(readText("Parcels", "Parcel1", "Why")).toBe("Your bag is full");
		expect(isDisabled("Parcels", "Parcel1", "Claim")).toBe(true);
		expect(readText("Parcels", "Parcel2", "Why")).toBe("Only 5 fit");
		expect(readText("Parcels", "Parcel2", "Claim")).toBe("Claim 5");
		expect(isDisabled("Parcels", "Parcel2", "Claim")).toBe(false);
		expect(isDisabled("ClaimAll")).toBe(false);
	});

	it("should offer nothing when nothing fits", () => {
		const inventory = inventoryWithin({ maxSlots: 1 }, ["brass_key", 1]);
		show({ inventory, parcels: view([parcel(1, "apple", 8)], inventory) });

		expect(isDisabled("ClaimAll")).toBe(true);
	});

	it("should dim what waits for the server, and everything when all is claimed", () => {
		const inventory = inventoryOf();
		const parcels = view([parcel(1, "apple", 8), parcel(2, "crystal", 1)], inventory, 2);
		show({ inventory, parcels });
		expect(find("Parcels", "Parcel1", "Dim")).toBeUndefined();
		expect(find("Parcels", "Parcel2", "Dim")).toBeDefined();
		expect(isDisabled("Parcels", "Parcel2", "Claim")).toBe(true);

		show({ inventory, parcels, pending: true });
		expect(find("Parcels", "Parcel1", "Dim")).toBeDefined();
		expect(isDisabled("ClaimAll")).toBe(true);
	});
});

describe("layoutInbox", () => {
	it("should stay on the screen and hold its cards when it is small, large or tall", () => {
		for (const screen of SCREENS) {
			const layout = layoutInbox(screen);
			const last = cellRect(layout.cards, 6);

			expectOnScreen(layout.window, screen);
			expect(last.x + last.width).toBeLessThanOrEqual(layout.list.width);
			expect(last.y + last.height).toBeLessThanOrEqual(canvasHeight(layout.cards, 7));
			expect(layout.list.height).toBeGreaterThan(44);
			expect(layout.claimAll.height).toBeGreaterThanOrEqual(44);
		}
	});
});
