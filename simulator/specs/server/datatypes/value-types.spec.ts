import { describe, expect, it } from "@rbxts/jest-globals";
import { readMember } from "../../shared/members";

describe("Vector3 (reference/engine/datatypes/Vector3)", () => {
	const vector = new Vector3(3, 4, 0);

	it("should have its constants and constructors when they are asked for", () => {
		expect(new Vector3()).toEqual(Vector3.zero);
		expect(Vector3.one).toEqual(new Vector3(1, 1, 1));
		expect(Vector3.xAxis.add(Vector3.yAxis).add(Vector3.zAxis)).toEqual(Vector3.one);
		expect(Vector3.FromNormalId(Enum.NormalId.Top)).toEqual(Vector3.yAxis);
		expect(Vector3.FromNormalId(Enum.NormalId.Front)).toEqual(Vector3.zAxis.mul(-1));
		expect(Vector3.FromAxis(Enum.Axis.Z)).toEqual(Vector3.zAxis);
	});

	it("should calculate when its members are used", () => {
		expect(vector.Magnitude).toBe(5);
		expect(vector.Unit.FuzzyEq(new Vector3(0.6, 0.8, 0))).toBe(true);
		expect(vector.Dot(Vector3.one)).toBe(7);
		expect(Vector3.xAxis.Cross(Vector3.yAxis)).toEqual(Vector3.zAxis);
		expect(Vector3.zero.Lerp(vector, 0.5)).toEqual(new Vector3(1.5, 2, 0));
		expect(vector.Max(new Vector3(9, 0, 0))).toEqual(new Vector3(9, 4, 0));
		expect(vector.Min(new Vector3(9, 0, 0))).toEqual(new Vector3(3, 0, 0));
		expect(new Vector3(-1.5, 2.5, 0).Abs()).toEqual(new Vector3(1.5, 2.5, 0));
		expect(new Vector3(-1.5, 2.5, 0).Floor()).toEqual(new Vector3(-2, 2, 0));
		expect(new Vector3(-1.5, 2.5, 0).Ceil()).toEqual(new Vector3(-1, 3, 0));
		expect(new Vector3(-1.5, 2.5, 1).Sign()).toEqual(new Vector3(-1, 1, 1));
		expect(Vector3.xAxis.Angle(Vector3.yAxis)).toBeCloseTo(math.pi / 2);
	});

	it("should calculate when operators are used", () => {
		expect(vector.add(Vector3.one)).toEqual(new Vector3(4, 5, 1));
		expect(vector.sub(Vector3.one)).toEqual(new Vector3(2, 3, -1));
		expect(vector.mul(2)).toEqual(new Vector3(6, 8, 0));
		expect(vector.mul(new Vector3(2, 3, 4))).toEqual(new Vector3(6, 12, 0));
		expect(vector.div(2)).toEqual(new Vector3(1.5, 2, 0));
	});
});

describe("Vector2 (reference/engine/datatypes/Vector2)", () => {
	it("should calculate when its members are used", () => {
		const vector = new Vector2(3, 4);

		expect(vector.Magnitude).toBe(5);
		expect(vector.Unit.Magnitude).toBeCloseTo(1);
		expect(vector.Dot(Vector2.one)).toBe(7);
		expect(vector.Cross(Vector2.xAxis)).toBe(-4);
		expect(Vector2.zero.Lerp(vector, 0.5)).toEqual(new Vector2(1.5, 2));
		expect(vector.Max(new Vector2(9, 0))).toEqual(new Vector2(9, 4));
		expect(vector.add(Vector2.yAxis).mul(2)).toEqual(new Vector2(6, 10));
	});
});

describe("CFrame (reference/engine/datatypes/CFrame)", () => {
	const quarter = CFrame.Angles(0, math.pi / 2, 0);

	it("should have the same frame when it is made in several ways", () => {
		const at = new Vector3(1, 2, 3);

		expect(new CFrame(1, 2, 3)).toEqual(new CFrame(at));
		expect(new CFrame(1, 2, 3, 1, 0, 0, 0, 1, 0, 0, 0, 1)).toEqual(new CFrame(at));
		expect(new CFrame(1, 2, 3, 0, 0, 0, 1)).toEqual(new CFrame(at));
		expect(CFrame.fromMatrix(at, Vector3.xAxis, Vector3.yAxis, Vector3.zAxis)).toEqual(new CFrame(at));
		expect(CFrame.lookAt(at, at.sub(Vector3.zAxis)).FuzzyEq(new CFrame(at))).toBe(true);
		expect(CFrame.lookAlong(at, Vector3.zAxis.mul(-1)).FuzzyEq(new CFrame(at))).toBe(true);
		expect(CFrame.fromAxisAngle(Vector3.yAxis, math.pi / 2).FuzzyEq(quarter)).toBe(true);
		expect(CFrame.fromOrientation(0, math.pi / 2, 0).FuzzyEq(quarter)).toBe(true);
		expect(CFrame.fromEulerAngles(0, math.pi / 2, 0, Enum.RotationOrder.YXZ).FuzzyEq(quarter)).toBe(true);
	});

	it("should convert between spaces when its members are used", () => {
		const frame = new CFrame(10, 0, 0).mul(quarter);

		expect(frame.PointToWorldSpace(Vector3.xAxis).FuzzyEq(new Vector3(10, 0, -1))).toBe(true);
		expect(frame.PointToObjectSpace(new Vector3(10, 0, -1)).FuzzyEq(Vector3.xAxis)).toBe(true);
		expect(frame.VectorToWorldSpace(Vector3.xAxis).FuzzyEq(new Vector3(0, 0, -1))).toBe(true);
		expect(frame.mul(frame.Inverse()).FuzzyEq(CFrame.identity)).toBe(true);
		expect(frame.ToObjectSpace(frame).FuzzyEq(CFrame.identity)).toBe(true);
		expect(frame.mul(Vector3.zero)).toEqual(new Vector3(10, 0, 0));
		expect(frame.add(Vector3.yAxis).Position).toEqual(new Vector3(10, 1, 0));
		expect(frame.Rotation.FuzzyEq(quarter)).toBe(true);
	});

	it("should give its axes and angles when they are read", () => {
		const [x, y, z] = quarter.ToOrientation();
		const [axis, angle] = quarter.ToAxisAngle();

		expect(quarter.LookVector.FuzzyEq(new Vector3(-1, 0, 0))).toBe(true);
		expect(quarter.RightVector.FuzzyEq(new Vector3(0, 0, -1))).toBe(true);
		expect(quarter.UpVector.FuzzyEq(Vector3.yAxis)).toBe(true);
		expect(x + z).toBeCloseTo(0);
		expect(y).toBeCloseTo(math.pi / 2);
		expect(axis.FuzzyEq(Vector3.yAxis)).toBe(true);
		expect(angle).toBeCloseTo(math.pi / 2);
		expect(CFrame.identity.Lerp(new CFrame(2, 0, 0), 0.5).Position).toEqual(Vector3.xAxis);
		expect([...CFrame.identity.GetComponents()]).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1]);
	});
});

describe("Color3 (reference/engine/datatypes/Color3)", () => {
	it("should refuse when the hexadecimal text is none", () => {
		expect(() => Color3.fromHex("zz")).toThrow();
	});

	it("should be the same colour when it is made in several ways", () => {
		const red = new Color3(1, 0, 0);

		expect(Color3.fromRGB(255, 0, 0)).toEqual(red);
		expect(Color3.fromHSV(0, 1, 1)).toEqual(red);
		expect(Color3.fromHex("#ff0000")).toEqual(red);
		expect(Color3.fromHex("f00")).toEqual(red);
		expect(red.ToHex()).toBe("ff0000");
		expect([...red.ToHSV()]).toEqual([0, 1, 1]);
		expect([...Color3.toHSV(red)]).toEqual([0, 1, 1]);
		expect(red.Lerp(new Color3(0, 1, 0), 0.5)).toEqual(new Color3(0.5, 0.5, 0));
	});
});

describe("UDim and UDim2 (reference/engine/datatypes/UDim2)", () => {
	it("should be the same value when it is made in several ways", () => {
		expect(UDim2.fromOffset(1, 2)).toEqual(new UDim2(0, 1, 0, 2));
		expect(UDim2.fromScale(1, 2)).toEqual(new UDim2(1, 0, 2, 0));
		expect(new UDim2(new UDim(1, 2), new UDim(3, 4))).toEqual(new UDim2(1, 2, 3, 4));
		expect(new UDim2(1, 2, 3, 4).X).toEqual(new UDim(1, 2));
		expect(new UDim2(1, 2, 3, 4).Height).toEqual(new UDim(3, 4));
	});

	it("should calculate when operators and Lerp are used", () => {
		expect(new UDim2(1, 2, 3, 4).add(new UDim2(1, 1, 1, 1))).toEqual(new UDim2(2, 3, 4, 5));
		expect(new UDim2(1, 2, 3, 4).sub(new UDim2(1, 1, 1, 1))).toEqual(new UDim2(0, 1, 2, 3));
		expect(new UDim2().Lerp(new UDim2(1, 10, 1, 20), 0.5)).toEqual(new UDim2(0.5, 5, 0.5, 10));
		expect(new UDim(1, 2).add(new UDim(1, 2))).toEqual(new UDim(2, 4));
	});
});

describe("Ranges, sequences and rectangles", () => {
	it("should refuse when a range ends before it begins", () => {
		expect(() => new NumberRange(2, 1)).toThrow("NumberRange: invalid range");
	});

	it("should refuse when a sequence does not reach from 0 to 1", () => {
		const half = new NumberSequenceKeypoint(0.5, 1);
		const color = new ColorSequenceKeypoint(0, new Color3());

		expect(() => new NumberSequence([half])).toThrow("requires at least 2 keypoints");
		expect(() => new NumberSequence([new NumberSequenceKeypoint(0, 1), half])).toThrow("end at time 1");
		expect(() => new ColorSequence([color])).toThrow("requires at least 2 keypoints");
	});

	it("should have keypoints at both ends when a sequence is made of values", () => {
		const numbers = new NumberSequence(1, 2).Keypoints;
		const colors = new ColorSequence(new Color3(), new Color3(1, 1, 1)).Keypoints;

		expect(numbers.map((keypoint) => [keypoint.Time, keypoint.Value])).toEqual([
			[0, 1],
			[1, 2],
		]);
		expect(colors[1]!.Value).toEqual(new Color3(1, 1, 1));
	});

	it("should know its sides when a rectangle is made in either way", () => {
		const rectangle = new Rect(1, 2, 4, 6);

		expect(rectangle).toEqual(new Rect(new Vector2(1, 2), new Vector2(4, 6)));
		expect(rectangle.Width).toBe(3);
		expect(rectangle.Height).toBe(4);
		expect(new NumberRange(3).Max).toBe(3);
	});
});

describe("Font (reference/engine/datatypes/Font)", () => {
	it("should refuse when the name has other characters or the enum item is none", () => {
		expect(() => Font.fromName("Builder Sans")).toThrow("Font name can only contain");
		expect(() => Font.fromEnum(Enum.Font.Unknown)).toThrow("Enum.Font.Unknown");
		expect(() => readMember(Font.fromName("Ubuntu"), "Foo")).toThrow("Foo is not a valid member of Font");
	});

	it("should be equal when family, weight and style are", () => {
		const bold = new Font("rbxasset://fonts/families/Ubuntu.json", Enum.FontWeight.Bold);

		expect(Font.fromName("Ubuntu", Enum.FontWeight.Bold)).toEqual(bold);
		expect(Font.fromName("Ubuntu") === bold).toBe(false);
		expect(bold.Bold).toBe(true);
		expect(bold.Style).toBe(Enum.FontStyle.Normal);
		expect(Font.fromId(12).Family).toBe("rbxassetid://12");
		expect(Font.fromEnum(Enum.Font.GothamBold).Weight).toBe(Enum.FontWeight.Bold);
	});

	it("should be the value that was assigned when a property holds it", () => {
		const label = new Instance("TextLabel");
		const font = Font.fromName("Ubuntu", Enum.FontWeight.Bold, Enum.FontStyle.Italic);

		label.FontFace = font;

		expect(label.FontFace).toEqual(font);
	});
});

describe("Other values", () => {
	it("should fall back to the default colour when a BrickColor's name is unknown", () => {
		expect(new BrickColor("Nothing" as never).Name).toBe("Medium stone grey");
		expect(new BrickColor("Bright red").Number).toBe(21);
		expect(new BrickColor(21).Name).toBe("Bright red");
	});

	it("should have the palette's indexes 0 to 127 when a BrickColor is picked", () => {
		expect(() => BrickColor.palette(128)).toThrow("out of range");
		expect(() => BrickColor.palette(-1)).toThrow("out of range");
		expect(typeOf(BrickColor.palette(0))).toBe("BrickColor");
		expect(typeOf(BrickColor.palette(127))).toBe("BrickColor");
		for (let draw = 0; draw < 1000; draw++) expect(typeOf(BrickColor.random())).toBe("BrickColor");
	});

	it("should take enum items when axes, faces and materials are given", () => {
		expect(new Axes(Enum.Axis.X).X).toBe(true);
		expect(new Axes(Enum.Axis.X).Y).toBe(false);
		expect(new Faces(Enum.NormalId.Top).Top).toBe(true);
		expect(new PhysicalProperties(Enum.Material.Ice).Friction).toBeCloseTo(0.02);
	});

	it("should have what it was made of when a waypoint is read", () => {
		const waypoint = new PathWaypoint(Vector3.one, Enum.PathWaypointAction.Jump, "door");

		expect(waypoint.Position).toEqual(Vector3.one);
		expect(waypoint.Action).toBe(Enum.PathWaypointAction.Jump);
		expect(waypoint.Label).toBe("door");
	});

	it("should calculate when a ray is used", () => {
		const ray = new Ray(Vector3.zero, new Vector3(2, 0, 0));

		expect(ray.Unit.Direction).toEqual(Vector3.xAxis);
		expect(ray.ClosestPoint(new Vector3(1, 5, 0))).toEqual(Vector3.xAxis);
		expect(ray.Distance(new Vector3(1, 5, 0))).toBe(5);
	});
});

describe("RaycastParams and OverlapParams (reference/engine/datatypes)", () => {
	it("should refuse when a filter holds something else than instances", () => {
		const parameters = new RaycastParams();

		expect(() => (parameters.FilterDescendantsInstances = [5 as never])).toThrow("Unable to cast");
		expect(() => readMember(parameters, "Foo")).toThrow("Foo is not a valid member of RaycastParams");
	});

	it("should have the documented values when they are new", () => {
		const parameters = new RaycastParams();

		expect(parameters.FilterType).toBe(Enum.RaycastFilterType.Exclude);
		expect(parameters.FilterDescendantsInstances).toEqual([]);
		expect(parameters.IgnoreWater).toBe(false);
		expect(parameters.CollisionGroup).toBe("Default");
		expect(new OverlapParams().MaxParts).toBe(0);
	});

	it("should add to the filter when instances are given alone or in a list", () => {
		const first = new Instance("Part");
		const second = new Instance("Part");
		const parameters = new RaycastParams();

		parameters.AddToFilter(first);
		parameters.AddToFilter([second]);

		expect(parameters.FilterDescendantsInstances).toEqual([first, second]);
	});
});
