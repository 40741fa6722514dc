import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { boxOf, clearScreen, make, playerGui, show } from "../support/screen";

describe("Position and size (ui/position-and-size)", () => {
	afterEach(clearScreen);

	it("should stay at zero when an object was never on a screen", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(10, 20) });

		expect(frame.AbsoluteSize).toEqual(Vector2.zero);
		expect(frame.AbsolutePosition).toEqual(Vector2.zero);
	});

	it("should refuse when a script sets a computed property", () => {
		const frame = make("Frame");

		expect(() => {
			(frame as unknown as { AbsoluteSize: Vector2 }).AbsoluteSize = new Vector2(1, 1);
		}).toThrow("Unable to assign property AbsoluteSize. Property is read only");
	});

	it("should add scale and offset when it sizes and places an object", () => {
		const frame = make("Frame", { Size: new UDim2(0.5, 10, 0.25, -20), Position: new UDim2(0.1, 5, 0.5, 0) });
		const screen = show(frame);
		const { X, Y } = screen.AbsoluteSize;

		const [x, y, width, height] = boxOf(frame);
		expect(x).toBeCloseTo(X * 0.1 + 5, 2);
		expect(y).toBeCloseTo(Y * 0.5, 2);
		expect(width).toBeCloseTo(X * 0.5 + 10, 2);
		expect(height).toBeCloseTo(Y * 0.25 - 20, 2);
	});

	it("should place by the anchor point when there is one", () => {
		const frame = make("Frame", {
			Size: UDim2.fromOffset(100, 50),
			Position: UDim2.fromOffset(300, 200),
			AnchorPoint: new Vector2(0.5, 1),
		});
		show(frame);

		expect(boxOf(frame)).toEqual([250, 150, 100, 50]);
	});

	it("should never be smaller than nothing when offsets are negative", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(-5, 10) });
		show(frame);

		expect(frame.AbsoluteSize).toEqual(new Vector2(0, 10));
	});

	it("should refer scales to the parent when objects are nested", () => {
		const inner = make("Frame", { Size: UDim2.fromScale(0.5, 0.5), Position: UDim2.fromScale(0.5, 0.5) });
		const outer = make("Frame", { Size: UDim2.fromOffset(200, 100), Position: UDim2.fromOffset(10, 20) }, [inner]);
		show(outer);

		expect(boxOf(inner)).toEqual([110, 70, 100, 50]);
		outer.Position = UDim2.fromOffset(0, 0);
		expect(boxOf(inner)).toEqual([100, 50, 100, 50]);
	});

	it("should use one side of the parent for both scales when SizeConstraint says so", () => {
		const byWidth = make("Frame", {
			Size: UDim2.fromScale(0.5, 0.5),
			SizeConstraint: Enum.SizeConstraint.RelativeXX,
		});
		const byHeight = make("Frame", {
			Size: UDim2.fromScale(0.5, 0.5),
			SizeConstraint: Enum.SizeConstraint.RelativeYY,
		});
		show(make("Frame", { Size: UDim2.fromOffset(200, 100) }, [byWidth, byHeight]));

		expect(byWidth.AbsoluteSize).toEqual(new Vector2(100, 100));
		expect(byHeight.AbsoluteSize).toEqual(new Vector2(50, 50));
	});

	it("should turn children round the parent's middle when the parent is rotated (GuiObject.Rotation)", () => {
		const inner = make("Frame", { Size: UDim2.fromOffset(20, 20), Rotation: 10 });
		const outer = make("Frame", { Size: UDim2.fromOffset(100, 100), Rotation: 90 }, [inner]);
		show(outer);

		const [x, y] = boxOf(inner);
		expect(outer.AbsoluteRotation).toBe(90);
		expect(inner.AbsoluteRotation).toBe(100);
		expect(x).toBeCloseTo(80, 3);
		expect(y).toBeCloseTo(0, 3);
	});

	it("should lay out through a folder when one stands between", () => {
		const frame = make("Frame", { Size: UDim2.fromScale(0.5, 0.5) });
		show(make("Frame", { Size: UDim2.fromOffset(80, 40) }, [make("Folder", {}, [frame])]));

		expect(frame.AbsoluteSize).toEqual(new Vector2(40, 20));
	});

	it("should keep its last place when it leaves the screen", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(30, 30), Position: UDim2.fromOffset(7, 8) });
		show(frame);
		expect(frame.AbsoluteSize).toEqual(new Vector2(30, 30));

		frame.Parent = undefined;

		expect(frame.AbsoluteSize).toEqual(new Vector2(30, 30));
	});

	it("should be laid out when the ScreenGui comes after its contents", () => {
		const frame = make("Frame", { Size: UDim2.fromScale(1, 1) });
		const screen = make("ScreenGui", {}, [frame]);
		screen.Parent = playerGui;

		expect(frame.AbsoluteSize).toEqual(screen.AbsoluteSize);
	});
});
