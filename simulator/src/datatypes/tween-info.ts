import { host } from "../host";
import { requireEnumItem, requireNumber } from "./arguments";
import { ValueType } from "./value-type";

/** How a tween runs. */
export interface TweenPlan {
	/** Seconds of one run from start to goal. */
	readonly time: number;
	readonly style: Enum.EasingStyle;
	readonly direction: Enum.EasingDirection;
	/** Runs after the first; negative for ever. */
	readonly repeatCount: number;
	/** Whether each run goes back to its start. */
	readonly reverses: boolean;
	/** Seconds before each run. */
	readonly delay: number;
}

/** TweenInfo (TweenInfo.yaml). */
export const tweenInfoType = new ValueType<TweenPlan, TweenInfo>("TweenInfo", {
	properties: {
		Time: (plan) => plan.time,
		EasingStyle: (plan) => plan.style,
		EasingDirection: (plan) => plan.direction,
		RepeatCount: (plan) => plan.repeatCount,
		Reverses: (plan) => plan.reverses,
		DelayTime: (plan) => plan.delay,
	},
	methods: {},
	toText: (plan) =>
		`Time:${plan.time} DelayTime:${plan.delay} RepeatCount:${plan.repeatCount} ` +
		`Reverses:${plan.reverses ? "True" : "False"} EasingDirection:${plan.direction.Name} EasingStyle:${plan.style.Name}`,
	equals: (a, b) =>
		a.time === b.time &&
		a.style === b.style &&
		a.direction === b.direction &&
		a.repeatCount === b.repeatCount &&
		a.reverses === b.reverses &&
		a.delay === b.delay,
});

/** The `TweenInfo` library. */
export function createTweenInfoLibrary(): object {
	const { EasingStyle, EasingDirection } = host.roblox.Enum;
	return table.freeze({
		new: (
			time: unknown,
			style: unknown,
			direction: unknown,
			repeatCount: unknown,
			reverses: unknown,
			delay: unknown,
		) =>
			tweenInfoType.wrap({
				time: requireNumber(time, 1, "new", 1),
				style: requireEnumItem<Enum.EasingStyle>(style, 2, "new", "EasingStyle", EasingStyle.Quad),
				direction: requireEnumItem<Enum.EasingDirection>(
					direction,
					3,
					"new",
					"EasingDirection",
					EasingDirection.Out,
				),
				repeatCount: math.floor(requireNumber(repeatCount, 4, "new", 0)),
				reverses: reverses === true,
				delay: requireNumber(delay, 6, "new", 0),
			}),
	});
}
