import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, show } from "../support/screen";

describe("Automatic sizing (ui/size-modifiers#automatic-sizing)", () => {
	afterEach(clearScreen);

	it("should never be smaller than Size when the content is", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(100, 0), AutomaticSize: Enum.AutomaticSize.XY }, [
			make("Frame", { Size: UDim2.fromOffset(30, 40) }),
		]);
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(100, 40));
	});

	it("should leave a direction alone when it is not automatic", () => {
		const frame = make("Frame", { AutomaticSize: Enum.AutomaticSize.X }, [
			make("Frame", { Size: UDim2.fromOffset(30, 40) }),
		]);
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(30, 0));
	});

	it("should follow the far edges of its children, and its padding, when it has no layout", () => {
		const child = make("Frame", { Size: UDim2.fromOffset(30, 40), Position: UDim2.fromOffset(10, 0) });
		const frame = make("Frame", { AutomaticSize: Enum.AutomaticSize.XY }, [
			child,
			make("UIPadding", { PaddingLeft: new UDim(0, 3), PaddingBottom: new UDim(0, 4) }),
		]);
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(43, 44));
		child.Visible = false;
		expect(frame.AbsoluteSize).toEqual(new Vector2(3, 4));
	});

	it("should follow its layout when it has one", () => {
		const frame = make("Frame", { AutomaticSize: Enum.AutomaticSize.XY }, [
			make("UIListLayout", { Padding: new UDim(0, 5) }),
			make("Frame", { Size: UDim2.fromOffset(30, 40) }),
			make("Frame", { Size: UDim2.fromOffset(50, 10) }),
		]);
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(50, 55));
	});

	it("should follow changes deep inside when every ancestor is automatic", () => {
		const leaf = make("Frame", { Size: UDim2.fromOffset(10, 10) });
		const middle = make("Frame", { AutomaticSize: Enum.AutomaticSize.XY }, [leaf]);
		const outer = make("Frame", { AutomaticSize: Enum.AutomaticSize.XY }, [make("UIListLayout"), middle]);
		const sibling = make("Frame", { Name: "Z", Size: UDim2.fromOffset(1, 1), Parent: outer });
		show(outer);
		expect(outer.AbsoluteSize).toEqual(new Vector2(10, 11));

		leaf.Size = UDim2.fromOffset(70, 80);

		expect(outer.AbsoluteSize).toEqual(new Vector2(70, 81));
		expect(boxOf(sibling)).toEqual([0, 80, 1, 1]);
	});

	it("should grow from the anchor point when it grows", () => {
		const frame = make(
			"Frame",
			{
				AutomaticSize: Enum.AutomaticSize.XY,
				AnchorPoint: new Vector2(1, 0.5),
				Position: UDim2.fromOffset(200, 100),
			},
			[make("Frame", { Size: UDim2.fromOffset(40, 20) })],
		);
		show(frame);

		expect(boxOf(frame)).toEqual([160, 90, 40, 20]);
	});

	it("should be as large as its text when a label is automatic", () => {
		const label = make("TextLabel", { Text: "Hello", TextSize: 20, AutomaticSize: Enum.AutomaticSize.XY });
		show(label);

		expect(label.AbsoluteSize).toEqual(label.TextBounds);
		expect(label.TextFits).toBe(true);
		const before = label.AbsoluteSize.X;
		label.Text = "Hello, hello";
		expect(label.AbsoluteSize.X).toBeGreaterThan(before);
	});

	it("should add lines when a label wraps and is automatic downwards", () => {
		const label = make("TextLabel", {
			Text: "some words that need several lines",
			TextSize: 20,
			TextWrapped: true,
			Size: UDim2.fromOffset(100, 0),
			AutomaticSize: Enum.AutomaticSize.Y,
		});
		show(label);

		expect(label.AbsoluteSize.X).toBe(100);
		expect(label.AbsoluteSize.Y).toBe(label.TextBounds.Y);
		expect(label.AbsoluteSize.Y).toBeGreaterThanOrEqual(60);
	});

	it("should stop at its limit when there is a UISizeConstraint", () => {
		const label = make(
			"TextLabel",
			{
				Text: "some words that need several lines",
				TextSize: 20,
				TextWrapped: true,
				AutomaticSize: Enum.AutomaticSize.XY,
			},
			[make("UISizeConstraint", { MaxSize: new Vector2(150, math.huge) })],
		);
		show(label);

		expect(label.AbsoluteSize.X).toBeLessThanOrEqual(150);
		expect(label.AbsoluteSize.Y).toBeGreaterThanOrEqual(40);
		expect(label.TextFits).toBe(true);
	});
});
