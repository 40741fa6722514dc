import { describe, expect, it } from "@rbxts/jest-globals";
import { canvasHeight, CellGrid, cellRect, findCellAt, fitColumns, rowsHeight, scrollIntoView } from "./cell-grid";

const GRID: CellGrid = { columns: 4, cell: { width: 80, height: 90 }, gap: 10, margin: 8 };

describe("fitColumns", () => {
	it("should have one column when not even that has room", () => {
		expect(fitColumns(50, 80, 10)).toEqual({ columns: 1, width: 50 });
	});

	it("should add a column when it fits to the pixel, and fill the width with whole pixels", () => {
		expect(fitColumns(169, 80, 10)).toEqual({ columns: 1, width: 169 });
		expect(fitColumns(170, 80, 10)).toEqual({ columns: 2, width: 80 });
		expect(fitColumns(259, 80, 10)).toEqual({ columns: 2, width: 124 });
	});
});

describe("canvasHeight", () => {
	it("should need no room when there are no cells", () => {
		expect(canvasHeight(GRID, 0)).toBe(0);
		expect(rowsHeight(GRID, 0)).toBe(0);
	});

	it("should end with the margin below the last cell", () => {
		const { y, height } = cellRect(GRID, 4);

		expect(canvasHeight(GRID, 5)).toBe(y + height + GRID.margin);
		expect(rowsHeight(GRID, 5)).toBe(190);
	});
});

describe("findCellAt", () => {
	it("should find nothing when the point is beside the cells", () => {
		const { margin, cell, gap, columns } = GRID;

		expect(findCellAt(GRID, 24, margin - 1, margin)).toBeUndefined();
		expect(findCellAt(GRID, 24, margin, -1)).toBeUndefined();
		expect(findCellAt(GRID, 24, margin + cell.width + gap / 2, margin)).toBeUndefined();
		expect(findCellAt(GRID, 24, margin + columns * (cell.width + gap), margin)).toBeUndefined();
	});

	it("should find nothing when the point is behind the last cell", () => {
		const { x, y } = cellRect(GRID, 7);

		expect(findCellAt(GRID, 7, x, y)).toBeUndefined();
	});

	it("should find every cell when its middle is asked for", () => {
		for (const index of $range(0, 23)) {
			const { x, y, width, height } = cellRect(GRID, index);

			expect(findCellAt(GRID, 24, x + width / 2, y + height / 2)).toBe(index);
		}
	});
});

describe("scrollIntoView", () => {
	const visible = 300;

	it("should not move when the cell is in sight", () => {
		expect(scrollIntoView(cellRect(GRID, 0), GRID.margin, 0, visible)).toBe(0);
	});

	it("should move just enough when the cell is below", () => {
		const rect = cellRect(GRID, 16);
		const scroll = scrollIntoView(rect, GRID.margin, 0, visible);

		expect(rect.y + rect.height + GRID.margin - scroll).toBe(visible);
		expect(scrollIntoView(rect, GRID.margin, scroll, visible)).toBe(scroll);
	});

	it("should move back when the cell is above", () => {
		expect(scrollIntoView(cellRect(GRID, 0), GRID.margin, 200, visible)).toBe(0);
	});

	it("should show the top when not all of the cell fits", () => {
		const { margin } = GRID;
		const rect = cellRect(GRID, 16);

		expect(scrollIntoView(rect, margin, 0, 40)).toBe(rect.y - margin);
		expect(scrollIntoView(rect, margin, 999, 40)).toBe(rect.y - margin);
	});
});
