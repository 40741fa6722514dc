import React from "@rbxts/react";
import { HudButtons } from "client/hud";
import { ActionContext, listActions } from "client/inventory/actions";
import { FilledCell } from "client/inventory/cells";
import { DetailContent } from "client/inventory/components/detail-content";
import { DetailPane } from "client/inventory/components/detail-pane";
import { layoutHotbar } from "client/inventory/hotbar/layout-hotbar";
import { InventoryScreens } from "client/inventory/inventory-screens";
import { layoutInventory } from "client/inventory/layout";
import { Mode } from "client/inventory/selection";
import { NOTHING_WAITS } from "client/inventory/use-waits";
import { Localizer } from "client/localization";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { Menu } from "client/ui/menu/menu";
import { Screen } from "client/ui/screen";
import { Inventory, SORT_ORDERS } from "shared/inventory";
import { getItem, Item, listItems } from "shared/items";
import { inventoryOf } from "../inventories";

const nothing = () => {};
const READY: ActionContext = { hasRoom: true, cooling: false };
const BLOCKED: ActionContext = { hasRoom: false, cooling: true };
const BROWSE: Mode = { kind: "browse" };
const NO_KEYS = new Array<Item | false>(8, false);
const HANDLERS = {
	onAction: nothing,
	onQuantity: nothing,
	onConfirm: nothing,
	onBack: nothing,
	onKey: nothing,
	onMenu: nothing,
};
const FULL = inventoryOf(
	["dawnbreaker", 1],
	["tower_shield", 1],
	["health_potion", 12],
	["iron_ore", 140],
	["crystal", 4],
);
const HEAVIEST: Inventory = { ...FULL, limits: { ...FULL.limits, maxSlots: 100, maxWeight: 1250 } };

function chooseItem(
	item: Item,
	quantity: number,
	mode: Mode,
	context: ActionContext,
	rest: Partial<FilledCell> = {},
): DetailContent {
	const cell: FilledCell = { slot: 1, item, quantity, equipped: false, locked: false, ...rest };

	return {
		cell,
		rival: item.equipSlot === "hand" ? getItem("hunting_bow") : undefined,
		mode,
		hasRoom: context.hasRoom,
		actions: listActions(cell, context),
		keys: NO_KEYS,
		handlers: HANDLERS,
	};
}

/** Hotbar, inventory and menus in all their states. */
export function listInventoryViews(screen: Screen, localizer: Localizer): ReadonlyArray<React.Element> {
	const { translate, nameOf } = localizer;
	const layout = layoutInventory(screen);
	const hotbarLayout = layoutHotbar(screen);

	const window = (inventory: Inventory | undefined) => (
		<InventoryScreens
			layout={layout}
			hotbarLayout={hotbarLayout}
			open
			inventory={inventory}
			beside={<HudButtons layout={hotbarLayout} coins={123_456} />}
			pendingSlots={new Set<number>()}
			waits={NOTHING_WAITS}
			onRequest={nothing}
			onOpen={nothing}
			onClose={nothing}
		/>
	);

	const detail = (content?: DetailContent) => (
		<ScreenLayer key="Detail" displayOrder={1}>
			<DetailPane layout={layout} content={content} onDismiss={nothing} />
		</ScreenLayer>
	);

	const menu = ({ cell, actions }: DetailContent) => (
		<Menu
			title={nameOf(cell.item)}
			point={{ x: 0, y: 0 }}
			entries={actions.map(({ name, label, why }) => ({
				key: name,
				text: translate(label),
				why: why && translate(why),
				onChoose: nothing,
			}))}
			onClose={nothing}
		/>
	);

	const sortMenu = (
		<Menu
			point={{ x: 0, y: 0 }}
			entries={SORT_ORDERS.map((order) => ({
				key: order,
				text: translate(`sort.${order}`),
				current: true,
				onChoose: nothing,
			}))}
			onClose={nothing}
		/>
	);

	const potion = getItem("health_potion");
	const worn = { equipped: true, locked: true, key: 2 };
	const modes: ReadonlyArray<Mode> = [
		{ kind: "move" },
		{ kind: "hotbar" },
		{ kind: "split", quantity: 49 },
		{ kind: "drop", quantity: 99 },
	];

	return [
		window(undefined),
		window(inventoryOf()),
		window(HEAVIEST),
		detail(),
		...listItems().map((item) => detail(chooseItem(item, item.stackSize, BROWSE, READY))),
		...listItems().map((item) => detail(chooseItem(item, 1, BROWSE, BLOCKED, worn))),
		...modes.map((mode) => detail(chooseItem(potion, 99, mode, READY))),
		...modes.map((mode) => detail(chooseItem(potion, 1, mode, BLOCKED))),
		...listItems().map((item) => menu(chooseItem(item, 1, BROWSE, BLOCKED, worn))),
		menu(chooseItem(potion, 9, BROWSE, READY)),
		sortMenu,
	];
}
