import { describe, expect, it } from "@rbxts/jest-globals";
import { callMember } from "../../shared/members";

describe("Attributes (scripting/attributes)", () => {
	it("should refuse when the name is empty, too long, of other characters or the engine's own", () => {
		const folder = new Instance("Folder");

		expect(() => folder.SetAttribute("", 1)).toThrow("Attribute name");
		expect(() => folder.SetAttribute("a".rep(101), 1)).toThrow("Attribute name");
		expect(() => folder.SetAttribute("with space", 1)).toThrow("Attribute name");
		expect(() => folder.SetAttribute("RBXThing", 1)).toThrow("Attribute name");
	});

	it("should refuse when the value is of a type that attributes cannot hold", () => {
		const folder = new Instance("Folder");

		expect(() => callMember(folder, "SetAttribute", "Place", folder)).toThrow("is not a supported attribute type");
		expect(() => callMember(folder, "SetAttribute", "List", {})).toThrow("is not a supported attribute type");
	});

	it("should be nothing when it was never set", () => {
		expect(new Instance("Folder").GetAttribute("Level")).toBeUndefined();
	});

	it("should be gone when it is set to nothing", () => {
		const folder = new Instance("Folder");
		folder.SetAttribute("Level", 1);

		folder.SetAttribute("Level", undefined);

		expect(folder.GetAttributes().isEmpty()).toBe(true);
	});

	it("should hold every value type that the engine takes when it is set", () => {
		const folder = new Instance("Folder");
		const values = [
			"text",
			true,
			1.5,
			new UDim(1, 2),
			UDim2.fromScale(1, 1),
			new BrickColor("Bright red"),
			Color3.fromRGB(1, 2, 3),
			new Vector2(1, 2),
			new Vector3(1, 2, 3),
			new CFrame(1, 2, 3),
			new NumberSequence(1),
			new ColorSequence(new Color3()),
			new NumberRange(1, 2),
			new Rect(1, 2, 3, 4),
			Font.fromName("Ubuntu"),
			Enum.KeyCode.A,
		];

		for (const value of values) {
			folder.SetAttribute("Value", value as never);
			expect(folder.GetAttribute("Value")).toBe(value);
		}
	});

	it("should fire both signals once when it changes, and none when it does not", () => {
		const folder = new Instance("Folder");
		const heard = new Array<string>();
		folder.AttributeChanged.Connect((name) => heard.push(name));
		folder.GetAttributeChangedSignal("Level").Connect(() => heard.push("own"));

		folder.SetAttribute("Level", 1);
		folder.SetAttribute("Level", 1);
		folder.SetAttribute("Other", 1);
		task.wait();

		expect(heard).toEqual(["own", "Level", "Other"]);
	});
});

describe("Tags (reference/engine/classes/Instance: AddTag, RemoveTag, HasTag, GetTags)", () => {
	it("should have no tag when none was added", () => {
		const folder = new Instance("Folder");

		expect(folder.HasTag("Marked")).toBe(false);
		expect(folder.GetTags()).toEqual([]);
		folder.RemoveTag("Marked");
		expect(folder.GetTags()).toEqual([]);
	});

	it("should have a tag once when it was added twice", () => {
		const folder = new Instance("Folder");

		folder.AddTag("Marked");
		folder.AddTag("Marked");

		expect(folder.GetTags()).toEqual(["Marked"]);
		folder.RemoveTag("Marked");
		expect(folder.HasTag("Marked")).toBe(false);
	});
});
