import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, show } from "../support/screen";

describe("ScrollingFrame (ui/scrolling-frames, ScrollingFrame)", () => {
	afterEach(clearScreen);

	it("should keep the canvas where it is when there is nothing to scroll to", () => {
		const frame = make("ScrollingFrame", {
			Size: UDim2.fromOffset(100, 100),
			CanvasSize: UDim2.fromOffset(50, 50),
		});
		show(frame);

		frame.CanvasPosition = new Vector2(10, 10);

		expect(frame.CanvasPosition).toEqual(Vector2.zero);
	});

	it("should stop at the limits when CanvasPosition goes past them, and say so", () => {
		const inner = make("Frame", { Size: UDim2.fromOffset(10, 10) });
		const frame = make(
			"ScrollingFrame",
			{ Size: UDim2.fromOffset(100, 100), CanvasSize: UDim2.fromOffset(0, 300) },
			[inner],
		);
		show(frame);
		let heard = 0;
		frame.GetPropertyChangedSignal("CanvasPosition").Connect(() => (heard += 1));

		frame.CanvasPosition = new Vector2(0, 1000);

		expect(frame.CanvasPosition).toEqual(new Vector2(0, 200));
		expect(boxOf(inner)).toEqual([0, -200, 10, 10]);
		task.wait();
		task.wait();
		expect(heard).toBeGreaterThan(0);
		frame.CanvasSize = UDim2.fromOffset(0, 150);
		expect(frame.CanvasPosition).toEqual(new Vector2(0, 50));
	});

	it("should refer scales of children to the canvas when it is larger than the frame", () => {
		const inner = make("Frame", { Size: UDim2.fromScale(1, 0.5) });
		const frame = make("ScrollingFrame", { Size: UDim2.fromOffset(100, 100), CanvasSize: new UDim2(1, 0, 3, 0) }, [
			inner,
		]);
		show(frame);

		expect(frame.AbsoluteCanvasSize).toEqual(new Vector2(100, 300));
		expect(inner.AbsoluteSize).toEqual(new Vector2(100, 150));
	});

	it("should follow its content when AutomaticCanvasSize is set", () => {
		const list = make("UIListLayout");
		const item = make("Frame", { Size: UDim2.fromOffset(50, 250) });
		const frame = make(
			"ScrollingFrame",
			{
				Size: UDim2.fromOffset(100, 100),
				CanvasSize: new UDim2(),
				AutomaticCanvasSize: Enum.AutomaticSize.Y,
			},
			[list, item],
		);
		show(frame);

		expect(frame.AbsoluteCanvasSize).toEqual(new Vector2(0, 250));
		make("Frame", { Name: "Z", Size: UDim2.fromOffset(10, 100), Parent: frame });
		expect(frame.AbsoluteCanvasSize).toEqual(new Vector2(0, 350));
		frame.CanvasPosition = new Vector2(0, 250);
		item.Destroy();
		expect(frame.AbsoluteCanvasSize).toEqual(new Vector2(0, 100));
		expect(frame.CanvasPosition).toEqual(Vector2.zero);
	});

	it("should give room to a bar when its inset says so", () => {
		const inner = make("Frame", { Size: UDim2.fromScale(1, 0.1) });
		const frame = make(
			"ScrollingFrame",
			{
				Size: UDim2.fromOffset(100, 100),
				CanvasSize: UDim2.fromScale(1, 2),
				ScrollBarThickness: 10,
				VerticalScrollBarInset: Enum.ScrollBarInset.ScrollBar,
			},
			[inner],
		);
		show(frame);

		expect(frame.AbsoluteWindowSize).toEqual(new Vector2(90, 100));
		expect(inner.AbsoluteSize.X).toBe(90);
		frame.VerticalScrollBarPosition = Enum.VerticalScrollBarPosition.Left;
		expect(boxOf(inner)[0]).toBe(10);
		frame.CanvasSize = UDim2.fromScale(1, 1);
		expect(frame.AbsoluteWindowSize).toEqual(new Vector2(100, 100));
		frame.VerticalScrollBarInset = Enum.ScrollBarInset.Always;
		expect(frame.AbsoluteWindowSize).toEqual(new Vector2(90, 100));
	});

	it("should not coast when nobody drags it", () => {
		const frame = make("ScrollingFrame");
		show(frame);

		frame.ResetScrollVelocity();

		expect(frame.GetScrollVelocity()).toEqual(Vector2.zero);
	});
});
