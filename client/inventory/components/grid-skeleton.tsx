import React from "@rbxts/react";
import { cellRect } from "client/ui/cell-grid";
import { Pane, Stroke } from "client/ui/components/pane";
import { useRem } from "client/ui/hooks/use-screen";
import { placeAt } from "client/ui/rect";
import { COLORS, CORNER, LINE_WIDTH } from "client/ui/theme";
import { InventoryLayout } from "../layout";

/** Cells that say: something will be here. */
export function GridSkeleton({ layout }: { readonly layout: InventoryLayout }) {
	const rem = useRem();
	const line = rem(LINE_WIDTH);
	const { columns, cell, gap } = layout.slots;
	const rows = math.max(1, math.floor(layout.grid.height / (cell.height + gap)));
	const cells = new Array<number>(math.min(rows, 4) * columns, 0);

	return (
		<Pane {...placeAt(layout.grid)}>
			{cells.map((_, index) => {
				const { x, y, width, height } = cellRect(layout.slots, index);

				return (
					<Pane
						key={`Cell${index + 1}`}
						color={COLORS.ink}
						corner={CORNER.cell}
						position={UDim2.fromOffset(x + line, y + line)}
						size={UDim2.fromOffset(width - 2 * line, height - 2 * line)}
						transparency={0.5}
					>
						<Stroke key="Line" color={COLORS.line} transparency={0.6} />
					</Pane>
				);
			})}
		</Pane>
	);
}
