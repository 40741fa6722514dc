import { describe, expect, it } from "@rbxts/jest-globals";
import { Workspace } from "@rbxts/services";

function create(name: string, parent?: Instance): Folder {
	const folder = new Instance("Folder");
	folder.Name = name;
	folder.Parent = parent;
	return folder;
}

describe("Instance.Parent (reference/engine/classes/Instance: Parent, Destroy)", () => {
	it("should refuse when an instance would be its own parent", () => {
		const folder = create("Alone");

		expect(() => (folder.Parent = folder)).toThrow("Attempt to set Alone as its own parent");
	});

	it("should refuse when a descendant would become the parent", () => {
		const top = create("Top");
		const below = create("Below", create("Middle", top));

		expect(() => (top.Parent = below)).toThrow(
			"Attempt to set parent of Top to Top.Middle.Below would result in circular reference",
		);
	});

	it("should refuse when the instance was destroyed", () => {
		const folder = create("Gone", Workspace);

		folder.Destroy();

		expect(() => (folder.Parent = Workspace)).toThrow(
			"The Parent property of Gone is locked, current parent: NULL, new parent Workspace",
		);
	});

	it("should refuse when a service would be destroyed", () => {
		expect(() => Workspace.Destroy()).toThrow("The Parent property of Workspace is locked");
	});

	it("should keep children in the order in which they were parented", () => {
		const parent = create("Parent");
		const first = create("B", parent);
		const second = create("A", parent);

		expect(parent.GetChildren()).toEqual([first, second]);

		first.Parent = undefined;
		first.Parent = parent;

		expect(parent.GetChildren()).toEqual([second, first]);
	});

	it("should fire for the whole way up when a tree is moved", () => {
		const from = create("From", Workspace);
		const to = create("To", Workspace);
		const moved = create("Moved", from);
		const inner = create("Inner", moved);
		const heard = new Array<string>();
		from.ChildRemoved.Connect((child) => heard.push(`removed ${child.Name}`));
		from.DescendantRemoving.Connect((descendant) => heard.push(`leaving ${descendant.Name}`));
		to.ChildAdded.Connect((child) => heard.push(`added ${child.Name}`));
		to.DescendantAdded.Connect((descendant) => heard.push(`arrived ${descendant.Name}`));
		inner.AncestryChanged.Connect((child, parent) => heard.push(`${child.Name} under ${parent!.Name}`));

		moved.Parent = to;
		task.wait();

		expect(heard).toEqual([
			"leaving Moved",
			"leaving Inner",
			"removed Moved",
			"added Moved",
			"arrived Moved",
			"arrived Inner",
			"Moved under To",
		]);
		from.Destroy();
		to.Destroy();
	});

	it("should take everything below out of the tree when an instance is destroyed", () => {
		const top = create("Top", Workspace);
		const inner = create("Inner", top);
		let destroying = 0;
		inner.Destroying.Connect(() => (destroying += 1));

		top.Destroy();
		task.wait();

		expect(top.Parent).toBeUndefined();
		expect(inner.Parent).toBeUndefined();
		expect(destroying).toBe(1);
	});

	it("should destroy only children when they are cleared", () => {
		const top = create("Top", Workspace);
		const inner = create("Inner", top);

		top.ClearAllChildren();

		expect(top.GetChildren()).toEqual([]);
		expect(() => (inner.Parent = top)).toThrow("is locked");
		top.Destroy();
	});
});

describe("Looking for instances (Instance: FindFirstChild and its kin, IsA)", () => {
	it("should find nothing when no instance has the name", () => {
		expect(create("Empty").FindFirstChild("Nobody")).toBeUndefined();
		expect(create("Empty").FindFirstAncestor("Nobody")).toBeUndefined();
		expect(create("Empty").FindFirstChildWhichIsA("BasePart")).toBeUndefined();
	});

	it("should look below children only when asked to", () => {
		const top = create("Top");
		const deep = create("Deep", create("Middle", top));

		expect(top.FindFirstChild("Deep")).toBeUndefined();
		expect(top.FindFirstChild("Deep", true)).toBe(deep);
		expect(top.FindFirstDescendant("Deep")).toBe(deep);
	});

	it("should tell classes and their ancestors apart when it looks by class", () => {
		const top = create("Top");
		const part = new Instance("Part");
		part.Parent = top;

		expect(top.FindFirstChildOfClass("Part")).toBe(part);
		expect(top.FindFirstChildOfClass("BasePart" as "Part")).toBeUndefined();
		expect(top.FindFirstChildWhichIsA("BasePart")).toBe(part);
		expect(part.IsA("PVInstance")).toBe(true);
		expect(part.IsA("Model")).toBe(false);
		expect(part.FindFirstAncestorOfClass("Folder")).toBe(top);
		expect(part.FindFirstAncestorWhichIsA("Instance")).toBe(top);
	});

	it("should know the way between two instances when asked", () => {
		const top = create("Top", Workspace);
		const inner = create("Inner", top);

		expect(inner.IsDescendantOf(Workspace)).toBe(true);
		expect(Workspace.IsAncestorOf(inner)).toBe(true);
		expect(inner.IsDescendantOf(inner)).toBe(false);
		expect(inner.GetFullName()).toBe("Workspace.Top.Inner");
		expect(top.GetDescendants()).toEqual([inner]);
		top.Destroy();
	});
});
