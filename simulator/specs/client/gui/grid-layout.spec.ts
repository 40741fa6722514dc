import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, show } from "../support/screen";

function cells(count: number): Array<Frame> {
	const frames = new Array<Frame>();
	for (let index = 0; index < count; index++) frames.push(make("Frame", { LayoutOrder: index }));
	return frames;
}

function grid(
	properties: Partial<WritableInstanceProperties<UIGridLayout>>,
	items: ReadonlyArray<Frame>,
): UIGridLayout {
	const layout = make("UIGridLayout", {
		CellSize: UDim2.fromOffset(40, 20),
		CellPadding: UDim2.fromOffset(10, 5),
		SortOrder: Enum.SortOrder.LayoutOrder,
		...properties,
	});
	show(make("Frame", { Size: UDim2.fromOffset(150, 100) }, [layout, ...items]));
	return layout;
}

function corners(items: ReadonlyArray<Frame>): Array<string> {
	return items.map((each) => {
		const [x, y] = boxOf(each);
		return `${x},${y}`;
	});
}

describe("UIGridLayout (ui/grid-table-layouts, UIGridLayout)", () => {
	afterEach(clearScreen);

	it("should have the documented defaults when it is new", () => {
		const layout = make("UIGridLayout");

		expect(layout.CellSize).toEqual(UDim2.fromOffset(100, 100));
		expect(layout.CellPadding).toEqual(UDim2.fromOffset(5, 5));
		expect(layout.FillDirection).toBe(Enum.FillDirection.Horizontal);
		expect(layout.AbsoluteCellCount).toEqual(Vector2.zero);
	});

	it("should override sizes when it places items row by row, as many as fit", () => {
		const items = cells(4);
		items[0]!.Size = UDim2.fromOffset(999, 999);
		const layout = grid({}, items);

		expect(corners(items)).toEqual(["0,0", "50,0", "100,0", "0,25"]);
		expect(items[0]!.AbsoluteSize).toEqual(new Vector2(40, 20));
		expect(layout.AbsoluteContentSize).toEqual(new Vector2(140, 45));
		expect(layout.AbsoluteCellSize).toEqual(new Vector2(40, 20));
		expect(layout.AbsoluteCellCount).toEqual(new Vector2(3, 2));
	});

	it("should put one cell in each row when not even one fits", () => {
		const items = cells(2);
		grid({ CellSize: UDim2.fromOffset(500, 20) }, items);

		expect(corners(items)).toEqual(["0,0", "0,25"]);
	});

	it("should begin a row early when FillDirectionMaxCells says so", () => {
		const items = cells(3);
		grid({ FillDirectionMaxCells: 2 }, items);

		expect(corners(items)).toEqual(["0,0", "50,0", "0,25"]);
	});

	it("should go down first when FillDirection is Vertical", () => {
		const items = cells(5);
		grid({ FillDirection: Enum.FillDirection.Vertical }, items);

		expect(corners(items)).toEqual(["0,0", "0,25", "0,50", "0,75", "50,0"]);
	});

	it("should start in another corner when StartCorner says so", () => {
		const items = cells(4);
		grid({ StartCorner: Enum.StartCorner.BottomRight }, items);

		expect(corners(items)).toEqual(["100,25", "50,25", "0,25", "0,0"]);
	});

	it("should align every row by itself when alignment is set", () => {
		const items = cells(4);
		grid({ HorizontalAlignment: Enum.HorizontalAlignment.Center }, items);

		expect(corners(items)).toEqual(["5,0", "55,0", "105,0", "55,25"]);
	});

	it("should let a constraint win over the cell when an item has one", () => {
		const items = cells(1);
		make("UISizeConstraint", { MaxSize: new Vector2(15, 15), Parent: items[0] });
		grid({}, items);

		expect(items[0]!.AbsoluteSize).toEqual(new Vector2(15, 15));
	});

	it("should refer cell scales to the container when there are any", () => {
		const items = cells(3);
		grid({ CellSize: UDim2.fromScale(0.5, 0.5), CellPadding: new UDim2() }, items);

		expect(items[0]!.AbsoluteSize).toEqual(new Vector2(75, 50));
		expect(corners(items)).toEqual(["0,0", "75,0", "0,50"]);
	});
});
