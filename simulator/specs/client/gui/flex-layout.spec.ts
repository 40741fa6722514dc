import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, show } from "../support/screen";

function item(name: string, width: number, height: number, children: ReadonlyArray<Instance> = []): Frame {
	return make("Frame", { Name: name, Size: UDim2.fromOffset(width, height) }, children);
}

function row(properties: Partial<WritableInstanceProperties<UIListLayout>>, items: ReadonlyArray<Frame>): UIListLayout {
	const list = make("UIListLayout", { FillDirection: Enum.FillDirection.Horizontal, ...properties });
	show(make("Frame", { Size: UDim2.fromOffset(200, 100) }, [list, ...items]));
	return list;
}

function flex(mode: Enum.UIFlexMode, grow = 0, shrink = 0): UIFlexItem {
	return make("UIFlexItem", { FlexMode: mode, GrowRatio: grow, ShrinkRatio: shrink });
}

function lefts(items: ReadonlyArray<Frame>): Array<number> {
	return items.map((each) => math.round(boxOf(each)[0] * 100) / 100);
}

function widths(items: ReadonlyArray<Frame>): Array<number> {
	return items.map((each) => math.round(boxOf(each)[2] * 100) / 100);
}

describe("Flex layouts (ui/list-flex-layouts, UIListLayout, UIFlexItem)", () => {
	afterEach(clearScreen);

	it("should let items overflow when nothing may shrink", () => {
		const items = [item("A", 150, 10, [flex(Enum.UIFlexMode.Grow)]), item("B", 150, 10)];
		row({}, items);

		expect(widths(items)).toEqual([150, 150]);
		expect(lefts(items)).toEqual([0, 150]);
	});

	it("should resize siblings to fill the container when HorizontalFlex is Fill", () => {
		const items = [item("A", 30, 10), item("B", 50, 10)];
		row({ HorizontalFlex: Enum.UIFlexAlignment.Fill, Padding: new UDim(0, 20) }, items);

		expect(widths(items)).toEqual([80, 100]);
		expect(lefts(items)).toEqual([0, 100]);
	});

	it("should distribute extra space when HorizontalFlex is one of the Space modes", () => {
		const items = [item("A", 40, 10), item("B", 40, 10)];
		const list = row({ HorizontalFlex: Enum.UIFlexAlignment.SpaceBetween }, items);

		expect(lefts(items)).toEqual([0, 160]);
		list.HorizontalFlex = Enum.UIFlexAlignment.SpaceAround;
		expect(lefts(items)).toEqual([30, 130]);
		list.HorizontalFlex = Enum.UIFlexAlignment.SpaceEvenly;
		expect(lefts(items)).toEqual([40, 120]);
	});

	it("should grow by ratio when items are Custom, up to their limits", () => {
		const items = [
			item("A", 20, 10, [flex(Enum.UIFlexMode.Custom, 1)]),
			item("B", 20, 10, [flex(Enum.UIFlexMode.Custom, 3)]),
		];
		row({}, items);

		expect(widths(items)).toEqual([60, 140]);
		make("UISizeConstraint", { MaxSize: new Vector2(50, 100), Parent: items[1] });
		expect(widths(items)).toEqual([150, 50]);
	});

	it("should only shrink when the mode is Shrink, and only grow when it is Grow", () => {
		const shrinking = [item("A", 150, 10, [flex(Enum.UIFlexMode.Shrink)]), item("B", 150, 10)];
		row({}, shrinking);
		const growing = [item("A", 50, 10, [flex(Enum.UIFlexMode.Grow)]), item("B", 50, 10)];
		row({}, growing);

		expect(widths(shrinking)).toEqual([50, 150]);
		expect(widths(growing)).toEqual([150, 50]);
	});

	it("should fill the cross direction when the flex of that direction is Fill", () => {
		const items = [item("A", 40, 10), item("B", 40, 30)];
		row({ VerticalFlex: Enum.UIFlexAlignment.Fill }, items);

		expect(items.map((each) => boxOf(each)[3])).toEqual([100, 100]);
	});

	it("should align within the line when ItemLineAlignment is set, item before layout", () => {
		const own = flex(Enum.UIFlexMode.None);
		own.ItemLineAlignment = Enum.ItemLineAlignment.End;
		const items = [item("A", 40, 10), item("B", 40, 10, [own])];
		row({ ItemLineAlignment: Enum.ItemLineAlignment.Center }, items);

		expect(boxOf(items[0]!)[1]).toBe(45);
		expect(boxOf(items[1]!)[1]).toBe(90);
	});

	it("should go on in another line when Wraps is set and a line is full", () => {
		const items = [item("A", 90, 10), item("B", 90, 20), item("C", 90, 10)];
		const list = row({ Wraps: true, Padding: new UDim(0, 5) }, items);

		expect(lefts(items)).toEqual([0, 95, 0]);
		expect(boxOf(items[2]!)[1]).toBe(25);
		expect(list.AbsoluteContentSize).toEqual(new Vector2(185, 35));
	});

	it("should measure again across when an item's length along changes its height", () => {
		const label = make("TextLabel", {
			Text: "one two three four five six seven eight nine ten",
			TextSize: 20,
			TextWrapped: true,
			AutomaticSize: Enum.AutomaticSize.Y,
			Size: UDim2.fromOffset(400, 0),
		});
		make("UIFlexItem", { FlexMode: Enum.UIFlexMode.Shrink, Parent: label });
		show(
			make("Frame", { Size: UDim2.fromOffset(200, 100) }, [
				make("UIListLayout", { FillDirection: Enum.FillDirection.Horizontal }),
				label,
			]),
		);

		expect(label.AbsoluteSize.X).toBe(200);
		expect(label.AbsoluteSize.Y).toBeGreaterThanOrEqual(40);
	});
});
