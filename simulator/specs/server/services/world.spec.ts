import { afterEach, describe, expect, it } from "@rbxts/jest-globals";
import { Lighting, Workspace } from "@rbxts/services";
import { writeMember } from "../../shared/members";

const made = new Array<Instance>();

function createPart(position = Vector3.zero, parent?: Instance): Part {
	const part = new Instance("Part");
	part.Size = new Vector3(2, 2, 2);
	part.Position = position;
	part.Parent = parent;
	made.push(part);
	return part;
}

afterEach(() => {
	for (const instance of made) instance.Destroy();
	made.clear();
});

describe("BasePart (reference/engine/classes/BasePart)", () => {
	it("should refuse the owner of an anchored part when one is set", () => {
		const part = createPart();
		part.Anchored = true;

		expect(() => part.SetNetworkOwner()).toThrow("Network Ownership API cannot be called on Anchored parts");
	});

	it("should say that it is not simulated when physics is asked for", () => {
		expect(() => createPart().GetMass()).toThrow("not simulated: Part.GetMass");
		expect(() => createPart().ApplyImpulse(Vector3.one)).toThrow("not simulated: Part.ApplyImpulse");
		expect(() => Workspace.GetPartBoundsInRadius(Vector3.zero, 5)).toThrow("not simulated");
	});

	it("should keep position, orientation and frame in step when one of them is set", () => {
		const part = createPart();

		part.CFrame = new CFrame(1, 2, 3).mul(CFrame.fromOrientation(0, math.pi / 2, 0));
		expect(part.Position).toEqual(new Vector3(1, 2, 3));
		expect(part.Orientation.Y).toBeCloseTo(90);

		part.Position = new Vector3(4, 5, 6);
		expect(part.CFrame.Position).toEqual(new Vector3(4, 5, 6));
		expect(part.Orientation.Y).toBeCloseTo(90);

		part.Orientation = new Vector3(0, 0, 45);
		expect(part.Position).toEqual(new Vector3(4, 5, 6));
		expect(part.Orientation.Z).toBeCloseTo(45);
		expect(part.Rotation.Z).toBeCloseTo(45);
	});

	it("should tell of the frame and of what changed in it when a part is moved or turned", () => {
		const part = createPart();
		const heard = new Array<string>();
		for (const property of ["CFrame", "Position", "Orientation"] as const) {
			part.GetPropertyChangedSignal(property).Connect(() => heard.push(property));
		}

		part.Position = Vector3.one;
		task.wait();
		expect(heard.sort()).toEqual(["CFrame", "Position"]);

		heard.clear();
		part.Orientation = new Vector3(0, 90, 0);
		task.wait();
		expect(heard.sort()).toEqual(["CFrame", "Orientation"]);
	});

	it("should stay within the documented sizes when it is resized", () => {
		const part = createPart();

		part.Size = new Vector3(0, 5000, 3);

		expect(part.Size.X).toBeCloseTo(0.001);
		expect(part.Size.Y).toBe(2048);
		expect(part.Size.Z).toBe(3);
	});

	it("should keep both colours in step when one of them is set", () => {
		const part = createPart();

		part.BrickColor = new BrickColor("Bright red");
		expect(part.Color).toEqual(new BrickColor("Bright red").Color);

		part.Color = new Color3(1, 0, 0);
		expect(part.BrickColor.Name).toBe("Really red");
	});

	it("should remember who owns it when an owner is set", () => {
		const part = createPart();

		expect(part.GetNetworkOwnershipAuto()).toBe(true);
		part.SetNetworkOwner();
		expect(part.GetNetworkOwnershipAuto()).toBe(false);
		expect(part.GetNetworkOwner()).toBeUndefined();
		part.SetNetworkOwnershipAuto();
		expect(part.GetNetworkOwnershipAuto()).toBe(true);
	});
});

describe("Model and PVInstance (reference/engine/classes/Model, PVInstance)", () => {
	function createModel(): LuaTuple<[Model, Part, Part]> {
		const model = new Instance("Model");
		made.push(model);
		return $tuple(model, createPart(new Vector3(-5, 0, 0), model), createPart(new Vector3(5, 0, 0), model));
	}

	it("should refuse the frame of the primary part when there is none", () => {
		const [model] = createModel();

		expect(() => model.SetPrimaryPartCFrame(new CFrame())).toThrow("no PrimaryPart has been set");
		expect(() => writeMember(model, "PrimaryPart", 5)).toThrow("Instance expected, got number");
	});

	it("should have its pivot in the middle of its parts when none was set", () => {
		const [model, , second] = createModel();

		expect(model.GetPivot().Position).toEqual(Vector3.zero);
		second.Position = new Vector3(15, 0, 0);
		expect(model.GetPivot().Position).toEqual(new Vector3(5, 0, 0));
	});

	it("should move all of its parts when it is moved", () => {
		const [model, first, second] = createModel();

		model.PivotTo(new CFrame(0, 10, 0));
		expect(first.Position).toEqual(new Vector3(-5, 10, 0));
		expect(second.Position).toEqual(new Vector3(5, 10, 0));

		model.TranslateBy(new Vector3(1, 0, 0));
		expect(second.Position).toEqual(new Vector3(6, 10, 0));

		model.MoveTo(Vector3.zero);
		expect(second.Position).toEqual(new Vector3(5, 0, 0));
	});

	it("should turn its parts around the pivot when it is turned", () => {
		const [model, first] = createModel();

		model.PivotTo(CFrame.Angles(0, math.pi / 2, 0));

		expect(first.Position.FuzzyEq(new Vector3(0, 0, 5))).toBe(true);
		expect(first.Orientation.Y).toBeCloseTo(90);
	});

	it("should have the primary part's pivot when it has one, until that part leaves", () => {
		const [model, first] = createModel();
		first.PivotOffset = new CFrame(0, 1, 0);

		model.PrimaryPart = first;
		expect(model.GetPivot().Position).toEqual(new Vector3(-5, 1, 0));
		expect(model.GetPrimaryPartCFrame()).toEqual(first.CFrame);
		first.Parent = undefined;

		expect(model.PrimaryPart).toBeUndefined();
	});

	it("should know the box around its parts when asked", () => {
		const [model, first] = createModel();
		const [frame, size] = model.GetBoundingBox();

		expect(frame.Position).toEqual(Vector3.zero);
		expect(size).toEqual(new Vector3(12, 2, 2));
		expect(model.GetExtentsSize()).toEqual(size);

		first.Orientation = new Vector3(0, 45, 0);
		expect(model.GetExtentsSize().Z).toBeCloseTo(2 * math.sqrt(2));
	});

	it("should move a part alone when a part is pivoted", () => {
		const part = createPart();

		part.PivotTo(new CFrame(1, 2, 3));

		expect(part.Position).toEqual(new Vector3(1, 2, 3));
		expect(part.GetPivot()).toEqual(new CFrame(1, 2, 3));
	});
});

describe("Attachment (reference/engine/classes/Attachment)", () => {
	it("should be placed relative to its part when that moves", () => {
		const part = createPart(new Vector3(10, 0, 0));
		const attachment = new Instance("Attachment", part);

		attachment.Position = new Vector3(1, 0, 0);
		expect(attachment.WorldPosition).toEqual(new Vector3(11, 0, 0));

		part.Orientation = new Vector3(0, 90, 0);
		expect(attachment.WorldPosition.FuzzyEq(new Vector3(10, 0, -1))).toBe(true);

		attachment.WorldPosition = new Vector3(10, 0, 0);
		expect(attachment.Position.FuzzyEq(Vector3.zero)).toBe(true);
	});
});

describe("Workspace (reference/engine/classes/Workspace)", () => {
	it("should tell its clocks and have a terrain when asked", () => {
		const before = Workspace.GetServerTimeNow();
		const run = Workspace.DistributedGameTime;
		task.wait(2);

		expect(Workspace.GetServerTimeNow() - before).toBeCloseTo(2, 1);
		expect(Workspace.DistributedGameTime - run).toBeCloseTo(2, 1);
		expect(Workspace.Terrain.Parent).toBe(Workspace);
		expect(Workspace.Gravity).toBeCloseTo(196.2, 1);
	});

	it("should move many parts when they are moved in bulk", () => {
		const parts = [createPart(), createPart()];

		expect(() => Workspace.BulkMoveTo(parts, [new CFrame()])).toThrow("as many CFrames as parts");
		Workspace.BulkMoveTo(parts, [new CFrame(1, 0, 0), new CFrame(2, 0, 0)]);

		expect(parts.map((part) => part.Position.X)).toEqual([1, 2]);
	});
});

describe("Lighting (reference/engine/classes/Lighting)", () => {
	it("should refuse when the time of day is no time", () => {
		expect(() => (Lighting.TimeOfDay = "noon")).toThrow("Unable to assign property TimeOfDay");
	});

	it("should keep its clocks in step when one of them is set", () => {
		Lighting.ClockTime = 6.5;
		expect(Lighting.TimeOfDay).toBe("06:30:00");
		expect(Lighting.GetMinutesAfterMidnight()).toBe(390);

		Lighting.TimeOfDay = "21:45";
		expect(Lighting.ClockTime).toBe(21.75);

		Lighting.SetMinutesAfterMidnight(60);
		expect(Lighting.TimeOfDay).toBe("01:00:00");
		Lighting.ClockTime = 25;
		expect(Lighting.ClockTime).toBe(1);
	});
});

describe("Tool (reference/engine/classes/Tool)", () => {
	it("should be activated only when it is equipped and enabled", () => {
		const tool = new Instance("Tool");
		const character = new Instance("Model");
		const heard = new Array<string>();
		tool.Equipped.Connect(() => heard.push("equipped"));
		tool.Unequipped.Connect(() => heard.push("unequipped"));
		tool.Activated.Connect(() => heard.push("activated"));
		made.push(tool, character);
		new Instance("Humanoid").Parent = character;

		tool.Activate();
		tool.Parent = character;
		tool.Activate();
		tool.Enabled = false;
		tool.Activate();
		tool.Parent = undefined;
		task.wait();

		expect(heard).toEqual(["equipped", "activated", "unequipped"]);
	});
});
