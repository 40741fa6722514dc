import { describe, expect, it } from "@rbxts/jest-globals";
import { TweenService } from "@rbxts/services";
import { callMember, writeMember } from "../../shared/members";

const LINEAR = Enum.EasingStyle.Linear;
// Longer than the longest tween here, in virtual milliseconds.
const TEST_TIMEOUT = 20000;

function createValue(): NumberValue {
	return new Instance("NumberValue");
}

describe("TweenInfo (reference/engine/datatypes/TweenInfo)", () => {
	it("should refuse when an argument is of another type", () => {
		expect(() => new TweenInfo("soon" as never)).toThrow(
			"invalid argument #1 to 'new' (number expected, got string)",
		);
		expect(() => new TweenInfo(1, Enum.KeyCode.A as never)).toThrow("invalid argument #2 to 'new'");
	});

	it("should refuse when one of its properties is assigned", () => {
		expect(() => writeMember(new TweenInfo(), "Time", 5)).toThrow("Time cannot be assigned to");
	});

	it("should have the documented values when it is made without arguments", () => {
		const info = new TweenInfo();

		expect([info.Time, info.RepeatCount, info.DelayTime]).toEqual([1, 0, 0]);
		expect(info.EasingStyle).toBe(Enum.EasingStyle.Quad);
		expect(info.EasingDirection).toBe(Enum.EasingDirection.Out);
		expect(info.Reverses).toBe(false);
	});
});

describe("TweenService:Create (reference/engine/classes/TweenService)", () => {
	const info = new TweenInfo();

	it("should refuse when there is no instance, no info or no goal", () => {
		expect(() => callMember(TweenService, "Create")).toThrow("Argument 1 missing or nil");
		expect(() => callMember(TweenService, "Create", createValue())).toThrow("Argument 2 missing or nil");
		expect(() => callMember(TweenService, "Create", createValue(), info)).toThrow("Argument 3 missing or nil");
	});

	it("should refuse when there is no such property, or it cannot be tweened to the goal", () => {
		const value = createValue();
		const create = (goals: object) => callMember(TweenService, "Create", value, info, goals);

		expect(() => create({ Foo: 1 })).toThrow("TweenService:Create no property named 'Foo' for object 'Value'");
		expect(() => create({ Name: "x" })).toThrow("is not a data type that can be tweened");
		expect(() => create({ Value: new Vector3() })).toThrow(
			"cannot be tweened due to type mismatch (property is a 'double', but given type is 'Vector3')",
		);
	});

	it("should know what it was made of when a tween is asked", () => {
		const value = createValue();
		const tween = TweenService.Create(value, info, { Value: 1 });

		expect(tween.Instance).toBe(value);
		expect(tween.TweenInfo).toEqual(info);
		expect(tween.PlaybackState).toBe(Enum.PlaybackState.Begin);
	});
});

describe("Tween (reference/engine/classes/TweenBase)", () => {
	it("should change nothing when it is not played", () => {
		const value = createValue();
		TweenService.Create(value, new TweenInfo(0.1), { Value: 1 });

		task.wait(0.5);

		expect(value.Value).toBe(0);
	});

	it("should move step by step to the goal when it is played", () => {
		const value = createValue();
		const tween = TweenService.Create(value, new TweenInfo(1, LINEAR), { Value: 60 });
		const heard = new Array<Enum.PlaybackState>();
		tween.Completed.Connect((state) => heard.push(state));
		const started = os.clock();

		tween.Play();
		expect(tween.PlaybackState).toBe(Enum.PlaybackState.Playing);
		task.wait(0.5);
		expect(value.Value).toBeCloseTo(29, -0.5);
		tween.Completed.Wait();

		expect(os.clock() - started).toBeCloseTo(1);
		expect(value.Value).toBe(60);
		expect(heard).toEqual([Enum.PlaybackState.Completed]);
		expect(tween.PlaybackState).toBe(Enum.PlaybackState.Completed);
	});

	it("should interpolate every type that the documentation names when such properties are tweened", () => {
		const frame = new Instance("Frame");
		const part = new Instance("Part");
		const image = new Instance("ImageLabel");
		const corner = new Instance("UICorner");
		const half = new TweenInfo(1, LINEAR);
		const goals: Array<[Instance, object]> = [
			[frame, { Size: new UDim2(1, 100, 1, 100), AnchorPoint: new Vector2(1, 1), Visible: false }],
			[frame, { BackgroundColor3: new Color3(1, 1, 1), BackgroundTransparency: 1, ZIndex: 11 }],
			[part, { CFrame: new CFrame(10, 0, 0), Size: new Vector3(2, 2, 2) }],
			[image, { SliceCenter: new Rect(10, 10, 20, 20), ScaleType: Enum.ScaleType.Tile }],
			[corner, { CornerRadius: new UDim(1, 100) }],
		];
		frame.BackgroundColor3 = new Color3(0, 0, 0);
		part.Size = new Vector3(1, 1, 1);
		for (const [instance, goal] of goals) {
			(callMember(TweenService, "Create", instance, half, goal) as Tween).Play();
		}

		task.wait(0.5);

		expect(frame.Size.X.Scale).toBeCloseTo(0.5, 1);
		expect(frame.AnchorPoint.X).toBeCloseTo(0.5, 1);
		expect(frame.Visible).toBe(true);
		expect(frame.BackgroundColor3.R).toBeCloseTo(0.5, 1);
		expect(frame.ZIndex).toBe(5);
		expect(part.Position.X).toBeGreaterThan(4);
		expect(part.Size.X).toBeCloseTo(1.5, 1);
		expect(image.SliceCenter.Min.X).toBeGreaterThan(4);
		expect(image.ScaleType).toBe(Enum.ScaleType.Stretch);
		expect(corner.CornerRadius.Scale).toBeCloseTo(0.5, 1);
		task.wait(1);

		expect(frame.Size).toEqual(new UDim2(1, 100, 1, 100));
		expect(frame.Visible).toBe(false);
		expect(part.CFrame).toEqual(new CFrame(10, 0, 0));
		expect(image.ScaleType).toBe(Enum.ScaleType.Tile);
		expect(corner.CornerRadius).toEqual(new UDim(1, 100));
	});

	it("should stay where it is when it is cancelled, and take the full time when it is played again", () => {
		const value = createValue();
		const tween = TweenService.Create(value, new TweenInfo(1, LINEAR), { Value: 60 });
		const heard = new Array<Enum.PlaybackState>();
		tween.Completed.Connect((state) => heard.push(state));

		tween.Play();
		task.wait(0.5);
		tween.Cancel();
		const left = value.Value;
		task.wait(0.5);

		expect(left).toBeGreaterThan(20);
		expect(value.Value).toBe(left);
		expect(tween.PlaybackState).toBe(Enum.PlaybackState.Cancelled);
		expect(heard).toEqual([Enum.PlaybackState.Cancelled]);

		const started = os.clock();
		tween.Play();
		tween.Completed.Wait();
		expect(os.clock() - started).toBeCloseTo(1);
	});

	it("should go on from where it stood when it was paused", () => {
		const value = createValue();
		const tween = TweenService.Create(value, new TweenInfo(1, LINEAR), { Value: 60 });
		let completed = 0;
		tween.Completed.Connect(() => (completed += 1));

		tween.Play();
		task.wait(0.5);
		tween.Pause();
		expect(tween.PlaybackState).toBe(Enum.PlaybackState.Paused);
		task.wait(2);
		expect(completed).toBe(0);
		const started = os.clock();
		tween.Play();
		tween.Completed.Wait();

		expect(os.clock() - started).toBeLessThan(0.6);
		expect(value.Value).toBe(60);
	});

	it("should be cancelled when a later tween takes over its property", () => {
		const value = createValue();
		const first = TweenService.Create(value, new TweenInfo(5), { Value: 100 });
		const second = TweenService.Create(value, new TweenInfo(0.2), { Value: -1 });

		first.Play();
		task.wait(0.1);
		second.Play();
		second.Completed.Wait();

		expect(first.PlaybackState).toBe(Enum.PlaybackState.Cancelled);
		expect(value.Value).toBe(-1);
	});

	it("should wait before it moves when it has a delay", () => {
		const value = createValue();
		const tween = TweenService.Create(value, new TweenInfo(0.5, LINEAR, Enum.EasingDirection.In, 0, false, 1), {
			Value: 1,
		});

		tween.Play();
		expect(tween.PlaybackState).toBe(Enum.PlaybackState.Delayed);
		task.wait(0.9);
		expect(value.Value).toBe(0);
		tween.Completed.Wait();

		expect(value.Value).toBe(1);
	});

	it("should end where it began when it reverses, as often as it repeats", () => {
		const value = createValue();
		const info = new TweenInfo(0.5, LINEAR, Enum.EasingDirection.Out, 1, true);
		const tween = TweenService.Create(value, info, { Value: 10 });
		let peak = 0;
		value.Changed.Connect((now) => (peak = math.max(peak, now)));
		const started = os.clock();

		tween.Play();
		tween.Completed.Wait();

		expect(os.clock() - started).toBeCloseTo(2);
		expect(value.Value).toBe(0);
		expect(peak).toBeGreaterThan(9);
	});

	it(
		"should play on for ever when it repeats without end",
		() => {
			const value = createValue();
			const tween = TweenService.Create(value, new TweenInfo(0.1, LINEAR, Enum.EasingDirection.Out, -1), {
				Value: 1,
			});

			tween.Play();
			task.wait(10);

			expect(tween.PlaybackState).toBe(Enum.PlaybackState.Playing);
			tween.Cancel();
		},
		TEST_TIMEOUT,
	);
});

describe("TweenService:GetValue (Enum.EasingStyle, Enum.EasingDirection)", () => {
	it("should begin at 0 and end at 1 in every style, also beyond the ends", () => {
		for (const style of Enum.EasingStyle.GetEnumItems()) {
			for (const direction of Enum.EasingDirection.GetEnumItems()) {
				expect(TweenService.GetValue(0, style, direction)).toBeCloseTo(0);
				expect(TweenService.GetValue(1, style, direction)).toBeCloseTo(1);
				expect(TweenService.GetValue(-5, style, direction)).toBeCloseTo(0);
				expect(TweenService.GetValue(5, style, direction)).toBeCloseTo(1);
			}
		}
	});

	it("should follow the curve of the style when it is between the ends", () => {
		const { In, Out, InOut } = Enum.EasingDirection;

		expect(TweenService.GetValue(0.3, Enum.EasingStyle.Linear, In)).toBeCloseTo(0.3);
		expect(TweenService.GetValue(0.5, Enum.EasingStyle.Quad, In)).toBeCloseTo(0.25);
		expect(TweenService.GetValue(0.5, Enum.EasingStyle.Quad, Out)).toBeCloseTo(0.75);
		expect(TweenService.GetValue(0.25, Enum.EasingStyle.Quad, InOut)).toBeCloseTo(0.125);
		expect(TweenService.GetValue(0.5, Enum.EasingStyle.Cubic, In)).toBeCloseTo(0.125);
		expect(TweenService.GetValue(1 / 3, Enum.EasingStyle.Sine, In)).toBeCloseTo(1 - math.cos(math.pi / 6));
		expect(TweenService.GetValue(0.6, Enum.EasingStyle.Circular, In)).toBeCloseTo(0.2);
		expect(TweenService.GetValue(0.5, Enum.EasingStyle.Back, In)).toBeLessThan(0);
		expect(TweenService.GetValue(0.5, Enum.EasingStyle.Back, Out)).toBeGreaterThan(1);
		expect(TweenService.GetValue(1 / 2.75, Enum.EasingStyle.Bounce, Out)).toBeCloseTo(1);
	});
});
