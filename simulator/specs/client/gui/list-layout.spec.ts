import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, show } from "../support/screen";

function item(name: string, width: number, height: number, order = 0): Frame {
	return make("Frame", { Name: name, Size: UDim2.fromOffset(width, height), LayoutOrder: order });
}

function container(children: ReadonlyArray<Instance>): Frame {
	const frame = make("Frame", { Size: UDim2.fromOffset(200, 100) }, children);
	show(frame);
	return frame;
}

describe("UIListLayout (ui/list-flex-layouts)", () => {
	afterEach(clearScreen);

	it("should have the documented defaults when it is new", () => {
		const list = make("UIListLayout");

		expect(list.FillDirection).toBe(Enum.FillDirection.Vertical);
		expect(list.HorizontalAlignment).toBe(Enum.HorizontalAlignment.Left);
		expect(list.VerticalAlignment).toBe(Enum.VerticalAlignment.Top);
		expect(list.SortOrder).toBe(Enum.SortOrder.Name);
		expect(list.AbsoluteContentSize).toEqual(Vector2.zero);
	});

	it("should leave out what is invisible when it places its siblings", () => {
		const hidden = item("B", 10, 10);
		hidden.Visible = false;
		const last = item("C", 10, 10);
		container([make("UIListLayout"), item("A", 10, 10), hidden, last]);

		expect(boxOf(last)).toEqual([0, 10, 10, 10]);
		hidden.Visible = true;
		expect(boxOf(last)).toEqual([0, 20, 10, 10]);
	});

	it("should leave out what stands in a folder when it places its siblings", () => {
		const free = make("Frame", { Name: "A", Size: UDim2.fromOffset(5, 5), Position: UDim2.fromOffset(50, 60) });
		const listed = item("B", 10, 10);
		container([make("UIListLayout"), make("Folder", {}, [free]), listed]);

		expect(boxOf(listed)).toEqual([0, 0, 10, 10]);
		expect(boxOf(free)).toEqual([50, 60, 5, 5]);
	});

	it("should ignore Position and Rotation when it places its siblings", () => {
		const first = item("A", 10, 10);
		first.Position = UDim2.fromOffset(90, 90);
		first.Rotation = 45;
		container([make("UIListLayout"), first]);

		expect(boxOf(first)).toEqual([0, 0, 10, 10]);
		expect(first.AbsoluteRotation).toBe(0);
	});

	it("should sort by name when SortOrder is Name", () => {
		const [b, a] = [item("B", 10, 10), item("A", 10, 20)];
		container([make("UIListLayout"), b, a]);

		expect(boxOf(a)).toEqual([0, 0, 10, 20]);
		expect(boxOf(b)).toEqual([0, 20, 10, 10]);
		b.Name = "0";
		expect(boxOf(b)).toEqual([0, 0, 10, 10]);
	});

	it("should sort by LayoutOrder, then by age, when SortOrder is LayoutOrder", () => {
		const [first, second, third] = [item("C", 10, 10, 1), item("A", 10, 10, 1), item("B", 10, 10, 0)];
		container([make("UIListLayout", { SortOrder: Enum.SortOrder.LayoutOrder }), first, second, third]);

		expect(boxOf(third)).toEqual([0, 0, 10, 10]);
		expect(boxOf(first)).toEqual([0, 10, 10, 10]);
		expect(boxOf(second)).toEqual([0, 20, 10, 10]);
		first.LayoutOrder = 2;
		expect(boxOf(first)).toEqual([0, 20, 10, 10]);
	});

	it("should put padding between items when there is any, its scale of the fill direction", () => {
		const last = item("B", 10, 10);
		const list = make("UIListLayout", {
			FillDirection: Enum.FillDirection.Horizontal,
			Padding: new UDim(0.1, 5),
		});
		container([list, item("A", 30, 10), last]);

		expect(boxOf(last)).toEqual([55, 0, 10, 10]);
		expect(list.AbsoluteContentSize).toEqual(new Vector2(65, 10));
	});

	it("should align the items with each other and as a whole when alignment is set", () => {
		const [a, b] = [item("A", 40, 20), item("B", 20, 30)];
		container([
			make("UIListLayout", {
				HorizontalAlignment: Enum.HorizontalAlignment.Center,
				VerticalAlignment: Enum.VerticalAlignment.Bottom,
			}),
			a,
			b,
		]);

		expect(boxOf(a)).toEqual([80, 50, 40, 20]);
		expect(boxOf(b)).toEqual([90, 70, 20, 30]);
	});

	it("should give items their own places back when it is taken away", () => {
		const last = item("B", 10, 10);
		last.Position = UDim2.fromOffset(33, 44);
		const list = make("UIListLayout");
		container([list, item("A", 10, 10), last]);
		expect(boxOf(last)).toEqual([0, 10, 10, 10]);

		list.Destroy();

		expect(boxOf(last)).toEqual([33, 44, 10, 10]);
	});

	it("should place items inside of the padding when there is a UIPadding", () => {
		const first = make("Frame", { Size: new UDim2(1, 0, 0, 10) });
		container([
			make("UIListLayout"),
			make("UIPadding", { PaddingLeft: new UDim(0, 20), PaddingTop: new UDim(0.1, 0) }),
			first,
		]);

		expect(boxOf(first)).toEqual([20, 10, 180, 10]);
	});
});
