import React, { useCallback, useMemo, useRef, useState } from "@rbxts/react";
import { GuiService } from "@rbxts/services";
import { useGamepad, useSelectionWithin } from "client/input/use-gamepad";
import { useLocalizer } from "client/localization";
import { rectInLayer } from "client/ui/components/layer-origin";
import { useCloseable } from "client/ui/windows/use-closeable";
import { WindowFrame } from "client/ui/windows/window-frame";
import { statsOf } from "shared/inventory";
import { Intent } from "shared/requests";
import { Point } from "../dragging/drag";
import { filterCells, NO_FILTER, stepFilter } from "../filter";
import { InventoryLayout } from "../layout";
import { InventoryModel } from "../use-inventory-model";
import { DetailPane } from "./detail-pane";
import { Footer } from "./footer";
import { GridNotice } from "./grid-notice";
import { GridSkeleton } from "./grid-skeleton";
import { Header } from "./header";
import { SlotGrid } from "./slot-grid";
import { useDetailContent } from "./use-detail-content";

export interface InventoryWindowProps {
	readonly layout: InventoryLayout;
	readonly open: boolean;
	readonly model: InventoryModel;
	/** Slots that wait for the server. */
	readonly pendingSlots: ReadonlySet<number>;
	readonly onRequest: (intent: Intent) => void;
	/** Asked for the menu of a slot at a point, relative to the layer. */
	readonly onMenu: (slot: number, at: Point) => void;
	readonly onClose: () => void;
}

/** The inventory's window. It knows nothing of the store: all that it shows and asks for goes through its props. */
export function InventoryWindow(props: InventoryWindowProps) {
	const { layout, open, model, pendingSlots, onRequest, onMenu, onClose } = props;
	const { inventory, cells, selection, mode, choose, stepBack, deselect } = model;
	const localizer = useLocalizer();
	const [filter, setFilter] = useState(NO_FILTER);
	const pane = useRef<Frame>();
	const focused = useRef<number>();
	const shownCells = useMemo(() => filterCells(cells, filter, localizer), [cells, filter, localizer]);
	const content = useDetailContent(model, onMenu);

	useCloseable(open && mode.kind !== "browse", stepBack);

	const focus = useCallback((slot: number, isFocused: boolean) => {
		if (isFocused) {
			focused.current = slot;
		} else if (focused.current === slot) {
			focused.current = undefined;
		}
	}, []);

	const findDetail = () => pane.current?.FindFirstChild("Detail");

	useSelectionWithin(
		open,
		() => pane.current,
		() => pane.current?.FindFirstChild("Grid")?.FindFirstChildWhichIsA("TextButton"),
	);
	// What is asked in the pane is answered there; where to move something is answered in the grid.
	useSelectionWithin(open && mode.kind !== "browse" && mode.kind !== "move", findDetail, () => {
		const detail = findDetail();
		const first = detail?.FindFirstChild("Confirm") ?? detail?.FindFirstChild("Key1", true);
		return first?.IsA("GuiObject") ? first : undefined;
	});

	useGamepad(open, (command) => {
		const slot = focused.current;
		const object = GuiService.SelectedObject;

		if (command === "previousTab" || command === "nextTab") {
			setFilter((before) => stepFilter(before, command === "nextTab" ? 1 : -1));
		} else if (slot !== undefined && command === "act") {
			model.act(slot);
		} else if (slot !== undefined && object) {
			const { x, y, width, height } = rectInLayer(object);
			onMenu(slot, { x: x + width / 2, y: y + height / 2 });
		}
	});

	const covered = layout.kind === "tall" && content ? layout.detail.height - layout.footer.height : 0;

	return (
		<WindowFrame page="inventory" layout={layout} open={open} onClose={onClose} surface={pane}>
			<Header
				layout={layout}
				filter={filter}
				onFilter={setFilter}
				onSort={(order) => onRequest({ verb: "sort", order })}
			/>
			{inventory ? (
				<>
					<SlotGrid
						layout={layout}
						cells={shownCells}
						pendingSlots={pendingSlots}
						selectedSlot={content ? selection.slot : undefined}
						movingSlot={mode.kind === "move" ? selection.slot : undefined}
						covered={covered}
						active={open}
						onChoose={choose}
						onMenu={onMenu}
						onFocus={focus}
					/>
					<Footer key="Footer" stats={statsOf(inventory)} area={layout.footer} />
				</>
			) : (
				<GridSkeleton key="Skeleton" layout={layout} />
			)}
			<GridNotice
				inventory={inventory}
				filter={filter}
				shown={shownCells.size()}
				area={layout.grid}
				onShowAll={() => setFilter(NO_FILTER)}
			/>
			<DetailPane key="Detail" layout={layout} content={content} onDismiss={deselect} />
		</WindowFrame>
	);
}
