import React, { useCallback, useEffect, useMemo, useState } from "@rbxts/react";
import { useKeyPress } from "client/input/use-key-press";
import { Pane, Stroke } from "client/ui/components/pane";
import { ScreenLayer } from "client/ui/components/screen-layer";
import { useLatest } from "client/ui/hooks/use-latest";
import { useRem } from "client/ui/hooks/use-screen";
import { useSpring } from "client/ui/hooks/use-spring";
import { LAYERS } from "client/ui/layers";
import { COLORS, CORNER } from "client/ui/theme";
import { findFreeSlot, Inventory, statsOf } from "shared/inventory";
import { Intent } from "shared/requests";
import { Cell, toCells } from "../cells";
import { filterCells, isFiltering, NO_FILTER } from "../filter";
import { InventoryLayout } from "../layout";
import { begin, chooseCell, Mode, NOTHING_SELECTED, selectSlot, setQuantity } from "../selection";
import { DetailContent } from "./detail-actions";
import { DetailPane } from "./detail-pane";
import { Footer } from "./footer";
import { GridMessage } from "./grid-message";
import { GridSkeleton } from "./grid-skeleton";
import { Header } from "./header";
import { SlotGrid } from "./slot-grid";
import { Tabs } from "./tabs";

export interface InventoryWindowProps {
	readonly layout: InventoryLayout;
	readonly open: boolean;
	/** Without it the window shows that it is still waiting. */
	readonly inventory?: Inventory;
	/** Slots that wait for the server. */
	readonly pendingSlots: ReadonlySet<number>;
	readonly onRequest: (intent: Intent) => void;
	readonly onClose: () => void;
}

const NO_CELLS: ReadonlyArray<Cell> = [];

/** The inventory. It knows nothing of the store: everything that it shows and asks for goes through its props. */
export function InventoryWindow(props: InventoryWindowProps) {
	const { layout, open, inventory, pendingSlots, onRequest, onClose } = props;
	const rem = useRem();
	const [selection, setSelection] = useState(NOTHING_SELECTED);
	const [filter, setFilter] = useState(NO_FILTER);
	const openness = useSpring(open ? 1 : 0, 0);

	const cells = useMemo(() => (inventory ? toCells(inventory) : NO_CELLS), [inventory]);
	const shownCells = useMemo(() => filterCells(cells, filter), [cells, filter]);
	const selected = selection.slot !== undefined ? cells[selection.slot - 1] : undefined;
	const item = selected?.item;
	const mode: Mode = item ? selection.mode : NOTHING_SELECTED.mode;
	const freeSlot = useMemo(() => inventory && findFreeSlot(inventory), [inventory]);
	const latest = useLatest({ selection: { ...selection, mode }, cells, onRequest });

	const move = useCallback((slot: number, target: number) => {
		const moved = latest.current.cells[slot - 1]?.item;

		if (moved) {
			setSelection(selectSlot(target));
			latest.current.onRequest({ verb: "move", slot, itemId: moved.id, target });
		}
	}, []);

	const choose = useCallback((slot: number) => {
		const { selection: before, cells: all, onRequest: request } = latest.current;
		const cell = all[slot - 1];

		if (!cell) {
			return;
		}

		const choice = chooseCell(before, cell);
		setSelection(choice.selection);

		if (choice.moveTo !== undefined && before.slot !== undefined) {
			move(before.slot, choice.moveTo);
		} else if (choice.use !== undefined && cell.item) {
			request({ verb: "use", slot: choice.use, itemId: cell.item.id });
		}
	}, []);

	const confirm = () => {
		if (!item || !selected) {
			return;
		}

		const base = { slot: selected.slot, itemId: item.id };

		if (mode.kind === "drop") {
			onRequest({ verb: "drop", ...base, quantity: math.min(mode.quantity, selected.quantity) });
		} else if (mode.kind === "split" && freeSlot !== undefined) {
			onRequest({ verb: "split", ...base, target: freeSlot, quantity: mode.quantity });
		}

		setSelection(selectSlot(selected.slot));
	};

	const stepBack = () => {
		if (mode.kind !== "browse") {
			setSelection(selectSlot(selection.slot));
		} else {
			onClose();
		}
	};

	useKeyPress(Enum.KeyCode.Escape, stepBack, open, true);

	useEffect(() => {
		if (!open) {
			setSelection((before) => selectSlot(before.slot));
		}
	}, [open]);

	const content: DetailContent | undefined = item &&
		selected && {
			item,
			quantity: selected.quantity,
			mode,
			hasRoom: freeSlot !== undefined,
			handlers: {
				onUse: () => onRequest({ verb: "use", slot: selected.slot, itemId: item.id }),
				onBegin: (kind) => setSelection(begin(selection, kind, selected.quantity)),
				onQuantity: (quantity) => setSelection(setQuantity(selection, quantity, selected.quantity)),
				onConfirm: confirm,
			},
		};

	const { x, y, width, height } = layout.window;
	const isTall = layout.kind === "tall";
	const corner = rem(CORNER.window);
	const rise = rem(isTall ? 120 : 24);
	const covered = isTall && item ? layout.detail.height - layout.footer.height : 0;

	return (
		<ScreenLayer key="Inventory" displayOrder={LAYERS.window} enabled={openness.map((share) => share > 0.02)}>
			<Pane
				key="Window"
				color={COLORS.panel}
				corner={CORNER.window}
				position={openness.map((share) => UDim2.fromOffset(x, y + math.round((1 - share) * rise)))}
				sinks
				// Upright, the lower corners lie below the edge of the screen.
				size={UDim2.fromOffset(width, height + (isTall ? corner : 0))}
			>
				<Stroke key="Stroke" color={COLORS.line} />
				<Tabs key="Tabs" layout={layout} onClose={onClose} />
				<Header layout={layout} filter={filter} onFilter={setFilter} />
				{inventory ? (
					<>
						<SlotGrid
							layout={layout}
							cells={shownCells}
							pendingSlots={pendingSlots}
							selectedSlot={item ? selection.slot : undefined}
							movingSlot={mode.kind === "move" ? selection.slot : undefined}
							covered={covered}
							active={open}
							onChoose={choose}
							onMove={move}
						/>
						<Footer key="Footer" stats={statsOf(inventory)} area={layout.footer} />
						{inventory.totals.usedSlots === 0 && (
							<GridMessage
								key="Empty"
								title="Your bag is empty"
								text="What you find, buy or are given shows up here."
								area={layout.grid}
							/>
						)}
						{inventory.totals.usedSlots > 0 && isFiltering(filter) && shownCells.size() === 0 && (
							<GridMessage
								key="NoMatch"
								title="Nothing matches"
								text="No item has these words and this kind."
								area={layout.grid}
								action="Show everything"
								onAction={() => setFilter(NO_FILTER)}
							/>
						)}
					</>
				) : (
					<>
						<GridSkeleton key="Skeleton" layout={layout} />
						<GridMessage
							key="Loading"
							title="Opening your bag"
							text="Your items are on their way."
							area={layout.grid}
						/>
					</>
				)}
				<DetailPane
					key="Detail"
					layout={layout}
					content={content}
					onDismiss={() => setSelection(NOTHING_SELECTED)}
				/>
			</Pane>
		</ScreenLayer>
	);
}
