import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, show } from "../support/screen";

describe("Size modifiers and constraints (ui/size-modifiers)", () => {
	afterEach(clearScreen);

	it("should keep within its limits when there is a UISizeConstraint", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(500, 10) }, [
			make("UISizeConstraint", { MinSize: new Vector2(20, 20), MaxSize: new Vector2(200, 200) }),
		]);
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(200, 20));
	});

	it("should fit the ratio inside of its own size when AspectType is FitWithinMaxSize", () => {
		const aspect = make("UIAspectRatioConstraint", { AspectRatio: 2 });
		const frame = make("Frame", { Size: UDim2.fromOffset(100, 100) }, [aspect]);
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(100, 50));
		aspect.AspectRatio = 0.5;
		expect(frame.AbsoluteSize).toEqual(new Vector2(50, 100));
	});

	it("should grow from its dominant axis up to the parent when AspectType is ScaleWithParentSize", () => {
		const aspect = make("UIAspectRatioConstraint", {
			AspectRatio: 2,
			AspectType: Enum.AspectType.ScaleWithParentSize,
			DominantAxis: Enum.DominantAxis.Height,
		});
		const frame = make("Frame", { Size: UDim2.fromOffset(10, 50) }, [aspect]);
		show(make("Frame", { Size: UDim2.fromOffset(300, 80) }, [frame]));

		expect(frame.AbsoluteSize).toEqual(new Vector2(100, 50));
		frame.Size = UDim2.fromOffset(10, 500);
		expect(frame.AbsoluteSize).toEqual(new Vector2(160, 80));
	});

	it("should multiply the object and everything in it when there is a UIScale", () => {
		const scale = make("UIScale", { Scale: 2 });
		const inner = make("Frame", { Size: UDim2.fromOffset(10, 10), Position: UDim2.fromOffset(5, 5) });
		const label = make("TextLabel", { Text: "Hello", TextSize: 10, AutomaticSize: Enum.AutomaticSize.XY });
		const frame = make("Frame", { Size: UDim2.fromOffset(50, 40), Position: UDim2.fromOffset(30, 30) }, [
			scale,
			inner,
			label,
		]);
		show(frame);

		expect(boxOf(frame)).toEqual([30, 30, 100, 80]);
		expect(boxOf(inner)).toEqual([40, 40, 20, 20]);
		expect(label.TextBounds.Y).toBe(20);
		scale.Scale = 0.5;
		expect(boxOf(frame)).toEqual([30, 30, 25, 20]);
		expect(label.AbsoluteSize.Y).toBe(5);
	});

	it("should scale from the anchor point when an object has both", () => {
		const frame = make(
			"Frame",
			{
				Size: UDim2.fromOffset(50, 50),
				Position: UDim2.fromOffset(100, 100),
				AnchorPoint: new Vector2(0.5, 0.5),
			},
			[make("UIScale", { Scale: 2 })],
		);
		show(frame);

		expect(boxOf(frame)).toEqual([50, 50, 100, 100]);
	});

	it("should move the contents and shrink their box when there is a UIPadding", () => {
		const inner = make("Frame", { Size: UDim2.fromScale(1, 1) });
		const padding = make("UIPadding", {
			PaddingLeft: new UDim(0.1, 0),
			PaddingRight: new UDim(0, 30),
			PaddingTop: new UDim(0, 5),
		});
		show(make("Frame", { Size: UDim2.fromOffset(200, 100) }, [padding, inner]));

		expect(boxOf(inner)).toEqual([20, 5, 150, 95]);
		padding.PaddingTop = new UDim(0, 25);
		expect(boxOf(inner)).toEqual([20, 25, 150, 75]);
		padding.Parent = undefined;
		expect(boxOf(inner)).toEqual([0, 0, 200, 100]);
	});
});
