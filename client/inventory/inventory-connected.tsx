import React, { useState } from "@rbxts/react";
import { useSelector } from "@rbxts/react-reflex";
import { selectInventory, selectSlowSlots } from "client/store";
import { Backdrop } from "client/ui/components/backdrop";
import { Intent } from "shared/requests";
import { InventoryWindow } from "./components/inventory-window";
import { InventoryLayout } from "./layout";

export interface InventoryConnectedProps {
	readonly layout: InventoryLayout;
	readonly open: boolean;
	readonly onRequest: (intent: Intent) => void;
	readonly onClose: () => void;
}

/** The inventory window with the local player's items. It is built when it first opens and then kept. */
export function InventoryConnected({ layout, open, onRequest, onClose }: InventoryConnectedProps) {
	const inventory = useSelector(selectInventory);
	const pendingSlots = useSelector(selectSlowSlots);
	const [wasOpen, setWasOpen] = useState(open);

	if (open && !wasOpen) {
		setWasOpen(true);
	}

	if (!wasOpen && !open) {
		return undefined;
	}

	return (
		<>
			<Backdrop key="Backdrop" shown={open} />
			<InventoryWindow
				layout={layout}
				open={open}
				inventory={inventory}
				pendingSlots={pendingSlots}
				onRequest={onRequest}
				onClose={onClose}
			/>
		</>
	);
}
