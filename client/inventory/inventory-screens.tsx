import React, { useEffect, useState } from "@rbxts/react";
import { MenuProvider, useMenu } from "client/ui/menu/menu-provider";
import { TooltipProvider } from "client/ui/tooltip/tooltip-provider";
import { WindowBoundary } from "client/ui/windows/window-boundary";
import { Inventory } from "shared/inventory";
import { Intent } from "shared/requests";
import { isFilled } from "./cells";
import { Hud } from "./components/hud";
import { InventoryWindow } from "./components/inventory-window";
import { DragProvider, useDrag } from "./dragging/drag-provider";
import { Place } from "./dragging/place";
import { HotbarLayout } from "./hotbar/layout-hotbar";
import { InventoryLayout } from "./layout";
import { findSlotOf } from "./resolve-drop";
import { useInventoryModel } from "./use-inventory-model";
import { useStackMenu } from "./use-stack-menu";
import { ItemWaits } from "./use-waits";

export interface InventoryScreensProps {
	readonly layout: InventoryLayout;
	readonly hotbarLayout: HotbarLayout;
	readonly open: boolean;
	/** Whether a window covers the hotbar. */
	readonly hudCovered?: boolean;
	/** Stands beside the hotbar. */
	readonly beside?: React.ReactNode;
	/** Without it the window shows that it is still waiting. */
	readonly inventory?: Inventory;
	/** Slots that wait for the server. */
	readonly pendingSlots: ReadonlySet<number>;
	readonly waits: ItemWaits;
	readonly onRequest: (intent: Intent) => void;
	readonly onOpen: () => void;
	readonly onClose: () => void;
}

/** Hotbar and window of an inventory, with all that floats above them. It knows nothing of the store. */
export function InventoryScreens(props: InventoryScreensProps) {
	return (
		<MenuProvider>
			<Screens {...props} />
		</MenuProvider>
	);
}

function Screens(props: InventoryScreensProps) {
	const { layout, hotbarLayout, open, inventory, pendingSlots, waits, onRequest, onOpen, onClose } = props;
	const { hudCovered = open && !layout.leavesHud, beside } = props;
	const model = useInventoryModel({ open, inventory, waits, onRequest });
	const openMenu = useStackMenu(model, onOpen);
	const showMenu = useMenu();
	const [wasOpen, setWasOpen] = useState(open);

	useEffect(() => showMenu(undefined), [open]);

	// The window is built when it first opens, and then kept.
	if (open && !wasOpen) {
		setWasOpen(true);
	}

	const findLoad = (place: Place) => {
		const slot = inventory && findSlotOf(inventory, place);
		const cell = slot !== undefined ? model.cells[slot - 1] : undefined;
		return isFilled(cell) ? cell : undefined;
	};

	return (
		<DragProvider
			findLoad={findLoad}
			cell={layout.slots.cell.width}
			onDrop={model.drop}
			onHold={(place, at) => {
				const slot = inventory && findSlotOf(inventory, place);

				if (slot !== undefined) {
					openMenu(slot, at);
				}
			}}
		>
			<Tooltips>
				<Hud layout={hotbarLayout} model={model} shown={!hudCovered} onMenu={openMenu}>
					{beside}
				</Hud>
				{(open || wasOpen) && (
					<WindowBoundary page="inventory" layout={layout} open={open} onClose={onClose}>
						<InventoryWindow
							layout={layout}
							open={open}
							model={model}
							pendingSlots={pendingSlots}
							onRequest={onRequest}
							onMenu={openMenu}
							onClose={onClose}
						/>
					</WindowBoundary>
				)}
			</Tooltips>
		</DragProvider>
	);
}

/** A tooltip would only be in the way of a drag. */
function Tooltips({ children }: React.PropsWithChildren) {
	return <TooltipProvider suspended={useDrag().source !== undefined}>{children}</TooltipProvider>;
}
