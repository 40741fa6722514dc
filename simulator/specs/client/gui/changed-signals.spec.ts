import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { clearScreen, make, show } from "../support/screen";

describe("Signals of computed properties (UIGridStyleLayout.AbsoluteContentSize, deferred events)", () => {
	afterEach(clearScreen);

	it("should not fire before the next frame when a script changes and reads a size", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(10, 10) });
		show(frame);
		task.wait();
		let heard = 0;
		frame.GetPropertyChangedSignal("AbsoluteSize").Connect(() => (heard += 1));

		frame.Size = UDim2.fromOffset(20, 20);
		expect(frame.AbsoluteSize).toEqual(new Vector2(20, 20));
		expect(heard).toBe(0);
		task.wait();

		expect(heard).toBe(1);
	});

	it("should not fire when the value is what it was at the end of the frame", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(10, 10) });
		show(frame);
		task.wait();
		let heard = 0;
		frame.GetPropertyChangedSignal("AbsoluteSize").Connect(() => (heard += 1));

		frame.Size = UDim2.fromOffset(20, 20);
		frame.Size = UDim2.fromOffset(10, 10);
		task.wait();
		task.wait();

		expect(heard).toBe(0);
	});

	it("should fire for what moved only when an ancestor moves", () => {
		const child = make("Frame", { Size: UDim2.fromScale(1, 1) });
		const parent = make("Frame", { Size: UDim2.fromOffset(10, 10) }, [child]);
		show(parent);
		task.wait();
		const heard = new Array<string>();
		child.GetPropertyChangedSignal("AbsolutePosition").Connect(() => void heard.push("position"));
		child.GetPropertyChangedSignal("AbsoluteSize").Connect(() => void heard.push("size"));

		parent.Position = UDim2.fromOffset(5, 5);
		task.wait();
		task.wait();

		expect(heard).toEqual(["position"]);
	});

	it("should fire when content makes a layout or a text larger", () => {
		const list = make("UIListLayout");
		const label = make("TextLabel", { Text: "a", TextSize: 10, AutomaticSize: Enum.AutomaticSize.XY });
		show(make("Frame", {}, [list, label]));
		task.wait();
		const heard = new Set<string>();
		list.GetPropertyChangedSignal("AbsoluteContentSize").Connect(() => void heard.add("content"));
		label.GetPropertyChangedSignal("TextBounds").Connect(() => void heard.add("bounds"));
		(label.Changed as RBXScriptSignal<(property: string) => void>).Connect((property) => void heard.add(property));

		label.Text = "longer";
		task.wait();
		task.wait();

		expect(heard.has("content")).toBe(true);
		expect(heard.has("bounds")).toBe(true);
		expect(heard.has("AbsoluteSize")).toBe(true);
	});

	it("should fire when an object comes on the screen for the first time", () => {
		const frame = make("Frame", { Size: UDim2.fromOffset(10, 10) });
		let size: Vector2 | undefined;
		frame.GetPropertyChangedSignal("AbsoluteSize").Connect(() => (size = frame.AbsoluteSize));

		show(frame);
		task.wait();
		task.wait();

		expect(size).toEqual(new Vector2(10, 10));
	});
});
