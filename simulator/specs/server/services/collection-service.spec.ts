import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { CollectionService, ReplicatedStorage, Workspace } from "@rbxts/services";
import { callMember } from "../../shared/members";

const made = new Array<Instance>();

function create(tag?: string, parent: Instance | undefined = Workspace): Folder {
	const folder = new Instance("Folder");
	if (tag !== undefined) folder.AddTag(tag);
	folder.Parent = parent;
	made.push(folder);
	return folder;
}

afterEach(() => {
	for (const instance of made) instance.Destroy();
	made.clear();
});

describe("CollectionService (reference/engine/classes/CollectionService)", () => {
	it("should refuse when the instance or the tag is missing", () => {
		expect(() => callMember(CollectionService, "AddTag", undefined, "Tag")).toThrow("Argument 1 missing or nil");
		expect(() => callMember(CollectionService, "AddTag", Workspace)).toThrow("Argument 2 missing or nil");
	});

	it("should not list an instance when it is outside of the DataModel", () => {
		const folder = new Instance("Folder");
		folder.AddTag("Outside");

		expect(CollectionService.GetTagged("Outside")).toEqual([]);
		expect(CollectionService.GetAllTags()).never.toContain("Outside");
		expect(CollectionService.HasTag(folder, "Outside")).toBe(true);
	});

	it("should list instances as long as they are tagged and inside", () => {
		const first = create("Listed");
		const second = create("Listed");

		expect(CollectionService.GetTagged("Listed")).toEqual([first, second]);
		expect(CollectionService.GetAllTags()).toContain("Listed");

		first.Parent = undefined;
		CollectionService.RemoveTag(second, "Listed");

		expect(CollectionService.GetTagged("Listed")).toEqual([]);
		expect(CollectionService.GetAllTags()).never.toContain("Listed");
	});

	it("should tell when instances come and go in any way", () => {
		const heard = new Array<string>();
		const names = new Map<Instance, string>();
		CollectionService.GetInstanceAddedSignal("Told").Connect((item) => heard.push(`+${names.get(item)}`));
		CollectionService.GetInstanceRemovedSignal("Told").Connect((item) => heard.push(`-${names.get(item)}`));
		const parent = create(undefined, undefined);
		parent.Parent = undefined;
		const child = create("Told", parent);
		names.set(child, "child");
		const other = create();
		names.set(other, "other");

		parent.Parent = Workspace;
		other.AddTag("Told");
		other.AddTag("Told");
		other.RemoveTag("Told");
		parent.Destroy();
		task.wait();

		expect(heard).toEqual(["+child", "+other", "-other", "-child"]);
	});

	it("should tell nothing when an instance only moves within the DataModel", () => {
		const folder = create("Moved");
		let heard = 0;
		CollectionService.GetInstanceAddedSignal("Moved").Connect(() => (heard += 1));
		CollectionService.GetInstanceRemovedSignal("Moved").Connect(() => (heard += 1));

		folder.Parent = ReplicatedStorage;
		task.wait();

		expect(heard).toBe(0);
	});

	it("should tell of a tag once when its first instance comes and its last one goes", () => {
		const heard = new Array<string>();
		const connections = [
			CollectionService.TagAdded.Connect((tag) => heard.push(`+${tag}`)),
			CollectionService.TagRemoved.Connect((tag) => heard.push(`-${tag}`)),
		];

		const first = create("Rare");
		const second = create("Rare");
		first.Destroy();
		second.Destroy();
		task.wait();

		expect(heard).toEqual(["+Rare", "-Rare"]);
		for (const connection of connections) connection.Disconnect();
	});

	it("should give the same signal when it is asked for twice", () => {
		expect(CollectionService.GetInstanceAddedSignal("Same")).toBe(CollectionService.GetInstanceAddedSignal("Same"));
	});

	it("should list the tags of an instance when asked", () => {
		const folder = create("B");
		folder.AddTag("A");

		expect(CollectionService.GetTags(folder)).toEqual(["A", "B"]);
	});
});
