import React, { useCallback, useEffect, useRef } from "@rbxts/react";
import { canvasHeight, cellRect, findCellAt, scrollIntoView } from "client/ui/cell-grid";
import { Scroller } from "client/ui/components/scroller";
import { useLatest } from "client/ui/hooks/use-latest";
import { Cell } from "../cells";
import { Point } from "../dragging/drag";
import { useDrag } from "../dragging/drag-provider";
import { slotPlace } from "../dragging/place";
import { InventoryLayout } from "../layout";
import { useAutoscroll } from "../use-autoscroll";
import { Slot, SlotHandlers } from "./slot";

export interface SlotGridProps extends Pick<SlotHandlers, "onMenu" | "onFocus"> {
	readonly layout: InventoryLayout;
	readonly cells: ReadonlyArray<Cell>;
	readonly pendingSlots: ReadonlySet<number>;
	readonly selectedSlot?: number;
	/** The slot whose item the next chosen cell receives. */
	readonly movingSlot?: number;
	/** Pixels at the bottom of the grid that something else covers. */
	readonly covered: number;
	/** Whether a drag may go on; turning it off calls a running one off. */
	readonly active: boolean;
	readonly onChoose: (slot: number) => void;
}

/** The scrolling cells, with everything that a pointer can do to them. */
export function SlotGrid(props: SlotGridProps) {
	const { layout, cells, pendingSlots, selectedSlot, movingSlot, covered, active, onChoose, onMenu, onFocus } = props;
	const grid = useRef<ScrollingFrame>();
	const drag = useDrag();
	const latest = useLatest({ cells, layout, covered, movingSlot, onChoose });
	const source = drag.source?.kind === "slot" ? drag.source.slot : undefined;
	const target = drag.target?.kind === "slot" ? drag.target.slot : undefined;

	useEffect(() => {
		if (!active) {
			drag.cancel();
			return undefined;
		}

		return drag.addPlaces(({ x, y }: Point) => {
			const { layout: now, cells: all, covered: hidden } = latest.current;
			const frame = grid.current;

			if (!frame) {
				return undefined;
			}

			const dx = x - frame.AbsolutePosition.X;
			const dy = y - frame.AbsolutePosition.Y;

			if (dx < 0 || dx >= now.grid.width || dy < 0 || dy >= now.grid.height - hidden) {
				return undefined;
			}

			const index = findCellAt(now.slots, all.size(), dx, dy + frame.CanvasPosition.Y);
			const cell = index !== undefined ? all[index] : undefined;
			return cell && slotPlace(cell.slot);
		});
	}, [active]);

	useEffect(() => {
		const frame = grid.current;
		const { layout: now, cells: all, covered: hidden } = latest.current;
		const index = all.findIndex((cell) => cell.slot === selectedSlot);

		if (frame && index >= 0) {
			const rect = cellRect(now.slots, index);
			const visible = now.grid.height - hidden;
			const scroll = scrollIntoView(rect, now.slots.margin, frame.CanvasPosition.Y, visible);
			frame.CanvasPosition = new Vector2(0, scroll);
		}
	}, [selectedSlot, covered]);

	useAutoscroll(grid, drag.source !== undefined && active, drag.position, layout.grid.height - covered);

	const activate = useCallback((slot: number) => {
		if (!drag.wasDrag()) {
			latest.current.onChoose(slot);
		}
	}, []);

	const press = useCallback((slot: number, input: InputObject) => {
		// While a target is awaited, a press chooses it.
		if (latest.current.movingSlot === undefined) {
			drag.press(slotPlace(slot), input);
		}
	}, []);

	return (
		<Scroller
			key="Grid"
			instanceRef={grid}
			area={layout.grid}
			canvas={canvasHeight(layout.slots, cells.size()) + covered}
			enabled={drag.source === undefined}
		>
			{cells.map(({ slot, item, quantity, equipped, locked }, index) => {
				const { x, y } = cellRect(layout.slots, index);

				return (
					<Slot
						key={`Slot${slot}`}
						slot={slot}
						item={item}
						quantity={quantity}
						equipped={equipped}
						locked={locked}
						x={x}
						y={y}
						cell={layout.slots.cell.width}
						selected={slot === selectedSlot}
						pending={pendingSlots.has(slot)}
						lifted={slot === source || slot === movingSlot}
						target={slot === target}
						receives={movingSlot !== undefined && slot !== movingSlot}
						onActivate={activate}
						onPress={press}
						onMenu={onMenu}
						onFocus={onFocus}
					/>
				);
			})}
		</Scroller>
	);
}
