import { describe, expect, it } from "@rbxts/jest-globals";
import { callMember, readMember, writeMember } from "../../shared/members";

describe("Deprecated spellings (Instance.yaml, Object.yaml)", () => {
	it("should answer as the present methods do", () => {
		const folder = new Instance("Folder");
		const child = new Instance("Frame");
		child.Parent = folder;

		expect(callMember(folder, "children")).toEqual([child]);
		expect(callMember(folder, "getChildren")).toEqual([child]);
		expect(callMember(folder, "findFirstChild", "Frame")).toBe(child);
		expect(callMember(child, "isA", "GuiObject")).toBe(true);
		expect(callMember(child, "isDescendantOf", folder)).toBe(true);
		expect(readMember(callMember(child, "clone"), "Name")).toBe("Frame");
		expect(readMember(child, "className")).toBe("Frame");
	});

	it("should be the same property when archivable is written", () => {
		const folder = new Instance("Folder");

		writeMember(folder, "archivable", false);

		expect(folder.Archivable).toBe(false);
		expect(readMember(folder, "archivable")).toBe(false);
	});

	it("should be the same event when childAdded is connected", () => {
		const folder = new Instance("Folder");
		const signal = readMember(folder, "childAdded") as Instance["ChildAdded"];
		let added: Instance | undefined;
		signal.Connect((child) => (added = child));

		const child = new Instance("Folder", folder);
		task.wait();

		expect(added).toBe(child);
	});

	it("should take the descendants out too when an instance is removed", () => {
		const root = new Instance("Folder");
		const inner = new Instance("Folder", root);

		callMember(root, "remove");

		expect(inner.Parent).toBeUndefined();
	});
});

describe("Names of new instances", () => {
	it("should be the class's name when the class has no other", () => {
		expect(new Instance("Frame").Name).toBe("Frame");
	});

	it("should be Value when it holds a value", () => {
		expect(new Instance("StringValue").Name).toBe("Value");
		expect(new Instance("ObjectValue").Name).toBe("Value");
	});

	it("should be Event and Function when it is bindable", () => {
		expect(new Instance("BindableEvent").Name).toBe("Event");
		expect(new Instance("BindableFunction").Name).toBe("Function");
	});
});
