import { describe, expect, it } from "@rbxts/jest-globals";
import { Workspace } from "@rbxts/services";
import { callMember, readMember, writeMember } from "../../shared/members";

describe("Members that are not there (in the words of the engine)", () => {
	it("should name class and path when a member is unknown", () => {
		const frame = new Instance("Frame");
		frame.Name = "Window";

		expect(() => readMember(frame, "Foo")).toThrow('Foo is not a valid member of Frame "Window"');
		expect(() => writeMember(frame, "Foo", 1)).toThrow('Foo is not a valid member of Frame "Window"');
		expect(() => readMember(Workspace, "Foo")).toThrow('Foo is not a valid member of Workspace "Workspace"');
	});

	it("should say that it is not simulated when a real member is missing", () => {
		const origin = new Vector3(0, 0, 0);

		expect(() => Workspace.Raycast(origin, origin)).toThrow("not simulated: Workspace.Raycast");
	});

	it("should say that it is not simulated when only the engine could compute a property", () => {
		expect(() => readMember(new Instance("Part"), "Mass")).toThrow("not simulated: Part.Mass");
	});

	it("should refuse when a property is read only", () => {
		expect(() => writeMember(new Instance("Folder"), "ClassName", "Part")).toThrow(
			"Unable to assign property ClassName. Property is read only",
		);
	});

	it("should refuse when a script may not see a property", () => {
		expect(() => readMember(Workspace, "SignalBehavior")).toThrow(
			"The current thread cannot read 'SignalBehavior' (lacking capability RobloxScript)",
		);
		expect(() => writeMember(Workspace, "SignalBehavior", Enum.SignalBehavior.Immediate)).toThrow(
			"The current thread cannot write 'SignalBehavior' (lacking capability RobloxScript)",
		);
	});

	it("should refuse when a method is called with a dot", () => {
		const method = readMember(Workspace, "GetChildren") as (this: void) => unknown;

		expect(() => method()).toThrow("Expected ':' not '.' calling member function GetChildren");
	});

	it("should refuse when a class cannot be created", () => {
		expect(() => new Instance("Foo" as "Part")).toThrow('Unable to create an Instance of type "Foo"');
		expect(() => new Instance("Workspace" as "Part")).toThrow('Unable to create an Instance of type "Workspace"');
	});

	it("should refuse when a property gets a value of another type", () => {
		const frame = new Instance("Frame");

		expect(() => writeMember(frame, "Size", 5)).toThrow(
			"Unable to assign property Size. UDim2 expected, got number",
		);
		expect(() => writeMember(frame, "Visible", "yes")).toThrow("boolean expected, got string");
		expect(() => writeMember(frame, "Parent", 5)).toThrow("Instance expected, got number");
		expect(() => writeMember(frame, "BorderMode", Enum.KeyCode.A)).toThrow("Unable to assign property BorderMode");
	});

	it("should refuse when a service is unknown", () => {
		expect(() => callMember(game, "GetService", "Foo")).toThrow("'Foo' is not a valid Service name");
		expect(() => callMember(game, "GetService", "ProcessService")).toThrow("is not a valid Service name");
		expect(() => callMember(game, "GetService", "Folder")).toThrow("'Folder' is not a valid Service name");
	});

	it("should find a service by its class when the DataModel is indexed", () => {
		expect(readMember(game, "TweenService")).toBe(game.GetService("TweenService"));
		expect(readMember(game, "RunService")).toBe(game.GetService("RunService"));
		expect(() => readMember(game, "AvatarEditorService")).toThrow(
			"AvatarEditorService is not a valid member of DataModel",
		);
	});

	it("should prefer a child over an error when one has the name", () => {
		const folder = new Instance("Folder");
		const child = new Instance("Folder", folder);
		child.Name = "Foo";

		expect(readMember(folder, "Foo")).toBe(child);
	});

	it("should prefer the property over a child when both have the name", () => {
		const folder = new Instance("Folder");
		const child = new Instance("Folder", folder);
		child.Name = "ClassName";

		expect(folder.ClassName).toBe("Folder");
	});
});

describe("Assigning properties (Luau conversions of the engine)", () => {
	it("should take names and values when the property is an enum", () => {
		const label = new Instance("TextLabel");

		writeMember(label, "TextXAlignment", "Left");
		expect(label.TextXAlignment).toBe(Enum.TextXAlignment.Left);
		writeMember(label, "TextXAlignment", Enum.TextXAlignment.Right.Value);
		expect(label.TextXAlignment).toBe(Enum.TextXAlignment.Right);
	});

	it("should cut the fraction off when the property is an integer", () => {
		const frame = new Instance("Frame");

		frame.ZIndex = 2.9;
		expect(frame.ZIndex).toBe(2);
		frame.ZIndex = -2.9;
		expect(frame.ZIndex).toBe(-2);
	});

	it("should round to single precision when the property is a float", () => {
		const frame = new Instance("Frame");

		frame.BackgroundTransparency = 0.1;

		expect(frame.BackgroundTransparency).never.toBe(0.1);
		expect(frame.BackgroundTransparency).toBeCloseTo(0.1);
	});

	it("should fire nothing when the value is the same", () => {
		const frame = new Instance("Frame");
		let heard = 0;
		frame.GetPropertyChangedSignal("Size").Connect(() => (heard += 1));

		frame.Size = new UDim2();
		frame.Size = UDim2.fromOffset(1, 1);
		frame.Size = UDim2.fromOffset(1, 1);
		task.wait();

		expect(heard).toBe(1);
	});

	it("should name the property when Changed fires, and give the value when a ValueBase changes", () => {
		const frame = new Instance("Frame");
		const value = new Instance("IntValue");
		const heard = new Array<defined>();
		(frame.Changed as RBXScriptSignal<(property: string) => void>).Connect((property) => heard.push(property));
		value.Changed.Connect((number) => heard.push(number));

		frame.Visible = false;
		value.Value = 4;
		task.wait();

		expect(heard).toEqual(["Visible", 4]);
	});

	it("should refuse when there is no property to watch", () => {
		expect(() => callMember(new Instance("Frame"), "GetPropertyChangedSignal", "Foo")).toThrow(
			"Foo is not a valid property name.",
		);
	});

	it("should be as new when a property is reset", () => {
		const frame = new Instance("Frame");
		frame.ZIndex = 7;

		expect(frame.IsPropertyModified("ZIndex")).toBe(true);
		frame.ResetPropertyToDefault("ZIndex");

		expect(frame.ZIndex).toBe(1);
		expect(frame.IsPropertyModified("ZIndex")).toBe(false);
	});

	it("should be a key of a table that stays when an instance is one", () => {
		const part = new Instance("Part", Workspace);
		const map = new Map<Instance, string>([[part, "here"]]);

		expect(map.get(Workspace.FindFirstChild("Part")!)).toBe("here");
		part.Destroy();
	});
});
