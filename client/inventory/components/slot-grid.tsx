import React, { useCallback, useEffect, useRef } from "@rbxts/react";
import { useLatest } from "client/ui/hooks/use-latest";
import { useRem } from "client/ui/hooks/use-screen";
import { at } from "client/ui/rect";
import { COLORS } from "client/ui/theme";
import { Cell } from "../cells";
import { Point } from "../drag";
import { canvasHeight, cellRect, findCellAt, InventoryLayout, scrollToCell } from "../layout";
import { useDrag } from "../use-drag";
import { DragGhost } from "./drag-ghost";
import { Slot } from "./slot";

export interface SlotGridProps {
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
	readonly onMove: (slot: number, target: number) => void;
}

/** The scrolling cells, with everything that a pointer can do to them. */
export function SlotGrid(props: SlotGridProps) {
	const { layout, cells, pendingSlots, selectedSlot, movingSlot, covered, active, onChoose, onMove } = props;
	const rem = useRem();
	const grid = useRef<ScrollingFrame>();
	const latest = useLatest({ cells, layout, covered, onChoose });

	const findSlotAt = ({ x, y }: Point) => {
		const frame = grid.current;

		if (!frame) {
			return undefined;
		}

		const dx = x - frame.AbsolutePosition.X;
		const dy = y - frame.AbsolutePosition.Y;

		if (dx < 0 || dx >= layout.grid.width || dy < 0 || dy >= layout.grid.height - covered) {
			return undefined;
		}

		const index = findCellAt(layout, cells.size(), dx, dy + frame.CanvasPosition.Y);
		return index !== undefined ? cells[index]?.slot : undefined;
	};

	const findCell = (slot: number) => cells.find((cell) => cell.slot === slot);
	const canLift = (slot: number) => movingSlot === undefined && findCell(slot)?.item !== undefined;
	const drag = useDrag({ findSlotAt, canLift, onDrop: onMove });
	const { press, wasDrag, cancel } = drag;

	useEffect(() => {
		if (!active) {
			cancel();
		}
	}, [active]);

	useEffect(() => {
		const frame = grid.current;
		const index = latest.current.cells.findIndex((cell) => cell.slot === selectedSlot);

		if (frame && index >= 0) {
			const scroll = scrollToCell(latest.current.layout, index, frame.CanvasPosition.Y, latest.current.covered);
			frame.CanvasPosition = new Vector2(0, scroll);
		}
	}, [selectedSlot, covered]);

	const activate = useCallback((slot: number) => {
		if (!wasDrag()) {
			latest.current.onChoose(slot);
		}
	}, []);

	// Input positions and absolute positions share an origin, so the window may be anywhere.
	const ghostPosition = drag.position.map(({ x, y }) => {
		const origin = grid.current?.AbsolutePosition ?? Vector2.zero;
		return UDim2.fromOffset(layout.grid.x + x - origin.X, layout.grid.y + y - origin.Y);
	});

	const lifted = drag.slot !== undefined ? findCell(drag.slot) : undefined;

	return (
		<>
			<scrollingframe
				ref={grid}
				key="Grid"
				{...at(layout.grid)}
				AutomaticCanvasSize={Enum.AutomaticSize.None}
				BackgroundTransparency={1}
				BorderSizePixel={0}
				CanvasSize={UDim2.fromOffset(0, canvasHeight(layout, cells.size()) + covered)}
				ClipsDescendants
				ElasticBehavior={Enum.ElasticBehavior.WhenScrollable}
				ScrollBarImageColor3={COLORS.line}
				ScrollBarThickness={rem(5)}
				ScrollingDirection={Enum.ScrollingDirection.Y}
				ScrollingEnabled={drag.slot === undefined}
				Selectable={false}
				VerticalScrollBarInset={Enum.ScrollBarInset.None}
			>
				{cells.map(({ slot, item, quantity }, index) => {
					const { x, y } = cellRect(layout, index);

					return (
						<Slot
							key={`Slot${slot}`}
							slot={slot}
							item={item}
							quantity={quantity}
							x={x}
							y={y}
							cell={layout.cell}
							selected={slot === selectedSlot}
							pending={pendingSlots.has(slot)}
							lifted={slot === drag.slot || slot === movingSlot}
							target={slot === drag.target}
							receives={movingSlot !== undefined && slot !== movingSlot}
							onActivate={activate}
							onPress={press}
						/>
					);
				})}
			</scrollingframe>
			{lifted?.item && (
				<DragGhost
					key="Ghost"
					item={lifted.item}
					quantity={lifted.quantity}
					cell={layout.cell}
					position={ghostPosition}
				/>
			)}
		</>
	);
}
