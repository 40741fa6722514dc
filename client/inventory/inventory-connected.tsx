import React from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { selectInventory, selectReadyTimes, selectSlowSlots } from "client/store";
import { Intent } from "shared/requests";
import { HotbarLayout } from "./hotbar/layout-hotbar";
import { InventoryScreens } from "./inventory-screens";
import { InventoryLayout } from "./layout";
import { useWaits } from "./use-waits";

export interface InventoryConnectedProps {
	readonly layout: InventoryLayout;
	readonly hotbarLayout: HotbarLayout;
	readonly open: boolean;
	/** Whether a window covers the hotbar. */
	readonly hudCovered: boolean;
	/** Stands beside the hotbar. */
	readonly beside: React.ReactNode;
	readonly onRequest: (intent: Intent) => void;
	readonly onOpen: () => void;
	readonly onClose: () => void;
}

/** The hotbar and the inventory window with the local player's items. */
export function InventoryConnected(props: InventoryConnectedProps) {
	const inventory = useSelector(selectInventory);
	const pendingSlots = useSelector(selectSlowSlots);
	const waits = useWaits(useSelector(selectReadyTimes));

	return <InventoryScreens {...props} inventory={inventory} pendingSlots={pendingSlots} waits={waits} />;
}
