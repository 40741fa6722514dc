import { describe, expect, it } from "@rbxts/jest-globals";

describe("Instance:Clone (reference/engine/classes/Instance: Clone, Archivable)", () => {
	it("should give nothing when the instance is not archivable", () => {
		const folder = new Instance("Folder");
		folder.Archivable = false;

		expect(folder.Clone()).toBeUndefined();
	});

	it("should leave descendants out when they are not archivable", () => {
		const folder = new Instance("Folder");
		const kept = new Instance("Folder", folder);
		kept.Name = "Kept";
		const left = new Instance("Folder", folder);
		left.Archivable = false;

		const names = folder
			.Clone()
			.GetChildren()
			.map((child) => child.Name);

		expect(names).toEqual(["Kept"]);
	});

	it("should copy properties, attributes and tags without a parent when an instance is cloned", () => {
		const frame = new Instance("Frame", new Instance("Folder"));
		frame.Name = "Window";
		frame.Size = UDim2.fromOffset(10, 20);
		frame.SetAttribute("Level", 3);
		frame.AddTag("Marked");

		const copy = frame.Clone();

		expect(copy).never.toBe(frame);
		expect(copy.Parent).toBeUndefined();
		expect(copy.Name).toBe("Window");
		expect(copy.Size).toEqual(UDim2.fromOffset(10, 20));
		expect(copy.GetAttribute("Level")).toBe(3);
		expect(copy.HasTag("Marked")).toBe(true);
	});

	it("should point into the copy when a reference pointed into the original", () => {
		const folder = new Instance("Folder");
		const target = new Instance("Folder", folder);
		const outside = new Instance("Folder");
		const inner = new Instance("ObjectValue", folder);
		inner.Name = "Inner";
		inner.Value = target;
		const outer = new Instance("ObjectValue", folder);
		outer.Name = "Outer";
		outer.Value = outside;

		const copy = folder.Clone();
		const copiedInner = copy.FindFirstChild("Inner") as ObjectValue;
		const copiedOuter = copy.FindFirstChild("Outer") as ObjectValue;

		expect(copiedInner.Value).toBe(copy.FindFirstChildOfClass("Folder"));
		expect(copiedOuter.Value).toBe(outside);
	});

	it("should not carry connections over when an instance is cloned", () => {
		const value = new Instance("IntValue");
		let heard = 0;
		value.Changed.Connect(() => (heard += 1));

		value.Clone().Value = 5;
		task.wait();

		expect(heard).toBe(0);
	});
});
