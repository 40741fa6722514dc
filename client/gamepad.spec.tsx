import { afterEach, beforeEach, describe, expect, it } from "@rbxts/jest-globals";
import React, { useState } from "@rbxts/react";
import { GuiService, UserInputService } from "@rbxts/services";
import { InboxWindow } from "client/inbox/components/inbox-window";
import { layoutInbox } from "client/inbox/layout-inbox";
import { viewInbox } from "client/inbox/parcel-view";
import { layoutHotbar, layoutInventory } from "client/inventory";
import { InventoryScreens } from "client/inventory/inventory-screens";
import { NOTHING_WAITS } from "client/inventory/use-waits";
import { ShopWindow } from "client/shop/components/shop-window";
import { layoutShop } from "client/shop/layout-shop";
import { listWares } from "client/shop/wares";
import { inventoryOf } from "client/testing/inventories";
import { mountFixture } from "client/testing/mount";
import { DESKTOP } from "client/testing/screens";
import { Dialog } from "client/ui/dialogs/dialog";
import { PreferenceContext } from "client/ui/hooks/use-gui-preference";
import { CloseProvider } from "client/ui/windows/use-closeable";
import { usePageKeys } from "client/ui/windows/use-page-keys";
import { PagesProvider, usePages } from "client/ui/windows/use-pages";
import { Inbox } from "shared/inbox";
import { Intent } from "shared/requests";

const AT_ONCE = { ReducedMotionEnabled: true };
const BAG = inventoryOf(["health_potion", 12], ["dawnbreaker", 1], ["apple", 3]);
const WARES = listWares({ paidRandomItems: true, paidItemTrading: true });
const INBOX: Inbox = [
	{ id: 1, itemId: "apple", quantity: 1, source: "gift" },
	{ id: 2, itemId: "apple", quantity: 2, source: "gift" },
];
const nothing = () => {};
const { ButtonA, ButtonB, ButtonX, ButtonY, ButtonR1, ButtonR2, DPadDown, DPadLeft, DPadRight, DPadUp } = Enum.KeyCode;

const mount = mountFixture(true);
const virtualInput = UserInputService.CreateVirtualInput() as VirtualInput;
let sent = new Array<Intent>();
let bought = new Array<string>();

function press(...keys: ReadonlyArray<Enum.KeyCode>) {
	for (const key of keys) {
		mount.act(() => {
			virtualInput.SendKey(true, key);
			task.wait();
			virtualInput.SendKey(false, key);
			task.wait();
			task.wait();
		});
	}
}

function selected(): string | undefined {
	return GuiService.SelectedObject?.Name;
}

function isOpen(name: string): boolean {
	const layer = mount.find(name);
	return layer?.IsA("ScreenGui") === true && layer.Enabled;
}

function Windows({ inbox: initial }: { readonly inbox: Inbox }) {
	const { current, show, toggle, close } = usePages();
	const [inbox, setInbox] = useState(initial);
	const request = (intent: Intent) => void sent.push(intent);

	usePageKeys(toggle);

	return (
		<>
			<InventoryScreens
				layout={layoutInventory(DESKTOP)}
				hotbarLayout={layoutHotbar(DESKTOP)}
				open={current === "inventory"}
				inventory={BAG}
				pendingSlots={new Set<number>()}
				waits={NOTHING_WAITS}
				onRequest={request}
				onOpen={() => show("inventory")}
				onClose={close}
			/>
			<ShopWindow
				layout={layoutShop(DESKTOP, false)}
				open={current === "shop"}
				wares={WARES}
				shopper={{
					coins: 100,
					inventory: BAG,
					passes: {},
					pending: new Set<string>(),
					findPrice: () => ({ state: "known", robux: 25 }),
				}}
				onBuy={({ key }, quantity) => void bought.push(`${key} × ${quantity}`)}
				onRetry={nothing}
				onClose={close}
			/>
			<InboxWindow
				layout={layoutInbox(DESKTOP)}
				open={current === "inbox"}
				inventory={BAG}
				parcels={viewInbox(inbox, BAG, () => false)}
				pending={false}
				onClaim={(id) => setInbox((before) => before.filter((parcel) => parcel.id !== id))}
				onClaimAll={() => setInbox([])}
				onClose={close}
			/>
		</>
	);
}

function show({ inbox = INBOX, extra }: { readonly inbox?: Inbox; readonly extra?: React.Element } = {}) {
	mount.show(
		<PreferenceContext.Provider value={AT_ONCE}>
			<CloseProvider>
				<PagesProvider>
					<Windows inbox={inbox} />
					{extra}
				</PagesProvider>
			</CloseProvider>
		</PreferenceContext.Provider>,
	);
}

beforeEach(() => {
	sent = [];
	bought = [];
});

afterEach(() => {
	GuiService.SelectedObject = undefined;
});

describe("A gamepad in the inventory", () => {
	it("should open it, select in it, and leave it as it was before", () => {
		show();
		press(DPadUp);
		expect(isOpen("Inventory")).toBe(true);
		expect(selected()).toBe("Slot1");

		press(ButtonB);
		expect(isOpen("Inventory")).toBe(false);
		expect(selected()).toBeUndefined();
	});

	it("should use, put on, and move what lies in a slot", () => {
		show();
		press(DPadUp, ButtonX);
		expect(sent).toEqual([{ verb: "use", slot: 1, itemId: "health_potion" }]);

		press(DPadRight);
		expect(selected()).toBe("Slot2");
		press(ButtonA, ButtonA);
		expect(sent[1]).toEqual({ verb: "equip", slot: 2, itemId: "dawnbreaker" });

		press(ButtonY);
		expect(selected()).toBe("equip");
		press(DPadDown, DPadDown, DPadDown);
		expect(selected()).toBe("move");
		press(ButtonA);
		expect(selected()).toBe("Slot2");
		press(DPadDown, ButtonA);
		expect(sent[2]).toEqual({ verb: "move", slot: 2, itemId: "dawnbreaker", target: 8 });
	});

	it("should close the menu alone when it goes back, and do nothing below it meanwhile", () => {
		show();
		press(DPadUp, ButtonY);
		expect(mount.find("Menu")).toBeDefined();
		press(ButtonX, ButtonR1, ButtonR2);
		expect(sent).toEqual([]);
		expect(isOpen("Inventory")).toBe(true);
		expect(mount.find("Inventory", "Window", "Grid", "Slot24")).toBeDefined();

		press(ButtonB);
		expect(mount.find("Menu")).toBeUndefined();
		expect(isOpen("Inventory")).toBe(true);
		expect(selected()).toBe("Slot1");
	});

	it("should answer what the pane asks, and come back to the slot", () => {
		show();
		press(DPadUp, ButtonY);
		GuiService.SelectedObject = mount.get("Menu", "Panel", "drop") as GuiObject;
		press(ButtonA);
		expect(selected()).toBe("Confirm");

		press(ButtonA);
		expect(sent).toEqual([{ verb: "drop", slot: 1, itemId: "health_potion", quantity: 1 }]);
		expect(selected()).toBe("Slot1");

		press(ButtonY);
		GuiService.SelectedObject = mount.get("Menu", "Panel", "split") as GuiObject;
		press(ButtonA, ButtonB);
		expect(isOpen("Inventory")).toBe(true);
		expect(selected()).toBe("Slot1");
		expect(sent.size()).toBe(1);
	});

	it("should choose a key of the hotbar", () => {
		show();
		press(DPadUp, ButtonY);
		GuiService.SelectedObject = mount.get("Menu", "Panel", "hotbar") as GuiObject;
		press(ButtonA);
		expect(selected()).toBe("Key1");
		press(DPadRight, ButtonA);
		expect(sent).toEqual([{ verb: "hotbar", slot: 1, itemId: "health_potion", key: 2, bound: true }]);
	});

	it("should select something else when the filter takes away what it was on", () => {
		show();
		press(DPadUp, ButtonR1);
		expect(mount.find("Inventory", "Window", "Grid", "Slot1")).toBeUndefined();
		expect(selected()).toBe("Slot2");
	});

	it("should turn to the next window and back", () => {
		show();
		press(DPadUp, ButtonR2);
		expect(isOpen("Shop")).toBe(true);
		expect(isOpen("Inventory")).toBe(false);
		expect(selected()).toBe("offer_apple");
	});

	it("should select in an open window when the player takes it up", () => {
		show();
		press(Enum.KeyCode.B);
		expect(isOpen("Inventory")).toBe(true);
		expect(selected()).toBeUndefined();
		press(ButtonX);
		expect(selected()).toBe("Slot1");
	});
});

describe("A gamepad in the shop", () => {
	it("should choose with the selection, buy in the pane, and go back to the shelves first", () => {
		show();
		press(DPadUp, ButtonR2, DPadRight, ButtonA);
		expect(selected()).toBe("Buy");

		press(DPadUp);
		expect(GuiService.SelectedObject?.FindFirstAncestor("Quantity")).toBeDefined();
		GuiService.SelectedObject = mount.get("Shop", "Window", "Detail", "Quantity", "More") as GuiObject;
		press(ButtonA);
		GuiService.SelectedObject = mount.get("Shop", "Window", "Detail", "Buy") as GuiObject;
		press(ButtonA);
		expect(bought).toEqual(["offer_health_potion × 2"]);

		press(ButtonB);
		expect(isOpen("Shop")).toBe(true);
		expect(selected()).toBe("offer_health_potion");
		press(ButtonB);
		expect(isOpen("Shop")).toBe(false);
	});
});

describe("A gamepad in the inbox", () => {
	it("should claim one after the other, and stay in the window when nothing is left", () => {
		show();
		press(DPadUp, ButtonR2, ButtonR2);
		expect(selected()).toBe("ClaimAll");

		press(DPadDown);
		expect(selected()).toBe("Claim");
		const parcel = GuiService.SelectedObject?.Parent?.Name ?? "";
		press(ButtonA);
		expect(mount.find("Inbox", "Window", "Parcels", parcel)).toBeUndefined();
		expect(GuiService.SelectedObject?.IsDescendantOf(mount.get("Inbox"))).toBe(true);

		press(ButtonX);
		expect(mount.find("Inbox", "Window", "Empty")).toBeDefined();
		expect(GuiService.SelectedObject?.IsDescendantOf(mount.get("Inbox"))).toBe(true);
		press(ButtonB);
		expect(isOpen("Inbox")).toBe(false);
	});
});

describe("A gamepad in a dialog", () => {
	it("should select its first way out, and come back to where it was", () => {
		show();
		press(DPadUp, DPadRight);
		const answers = new Array<string>();

		function Question() {
			const [open, setOpen] = useState(true);
			const answer = (name: string) => {
				answers.push(name);
				setOpen(false);
			};

			return (
				<Dialog
					name="Question"
					open={open}
					glyph="bag"
					title="Well?"
					text="Go on?"
					advice=""
					actions={[
						{ name: "Stay", text: "Stay", tone: "primary", onPress: () => answer("stay") },
						{ name: "Leave", text: "Leave", tone: "secondary", onPress: () => answer("leave") },
					]}
				/>
			);
		}

		show({ extra: <Question /> });
		expect(selected()).toBe("Stay");
		press(ButtonX, DPadLeft, DPadRight);
		expect(sent).toEqual([]);
		expect(selected()).toBe("Leave");

		press(ButtonB);
		expect(answers).toEqual(["stay"]);
		expect(isOpen("Inventory")).toBe(true);
		expect(selected()).toBe("Slot2");
	});
});
