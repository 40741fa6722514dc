import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createState, InstanceRecord } from "../datamodel/record";
import { enumItem } from "../gui/datatypes";
import { typeOf } from "../kernel/proxy";

interface Motion {
	readonly tween: Tween;
	readonly finished: (status: Enum.TweenStatus) => void;
}

const motionOf = createState<{ current?: Motion }>(() => ({}));

type Goal = Partial<{ Position: UDim2; Size: UDim2 }>;
type Direction = Enum.EasingDirection | Enum.EasingDirection["Name"] | number;
type Style = Enum.EasingStyle | Enum.EasingStyle["Name"] | number;

function itemOf<T extends EnumItem>(enumName: string, value: T | string | number | undefined, fallback: string): T {
	if (typeOf(value) === "EnumItem") return value as T;
	return enumItem<T>(enumName, typeIs(value, "string") ? value : fallback);
}

function checkGoal(goal: UDim2, position: number): void {
	if (typeOf(goal) !== "UDim2") raise(`Argument ${position} missing or nil`);
}

/**
 * Starts a motion of a GuiObject (GuiObject:TweenPosition and its kin).
 * @returns whether it plays: it does not while another one does, unless it may override that one.
 */
function move(
	record: InstanceRecord,
	goal: Goal,
	direction: Direction | undefined,
	style: Style | undefined,
	seconds: number | undefined,
	override: boolean | undefined,
	callback: ((status: Enum.TweenStatus) => void) | undefined,
): boolean {
	const motion = motionOf(record);
	if (motion.current && override !== true) return false;
	const previous = motion.current;
	motion.current = undefined;
	if (previous) {
		previous.tween.Cancel();
		previous.finished(enumItem("TweenStatus", "Canceled"));
	}
	const { realm } = record;
	const { TweenInfo: infos } = realm.globals as { readonly TweenInfo: TweenInfoConstructor };
	const info = new infos(
		seconds ?? 1,
		itemOf<Enum.EasingStyle>("EasingStyle", style, "Quad"),
		itemOf<Enum.EasingDirection>("EasingDirection", direction, "Out"),
	);
	const service = realm.getService("TweenService").proxy as TweenService;
	const tween = service.Create(record.proxy as GuiObject, info, goal);
	const owner = realm.scheduler.current;
	const started: Motion = {
		tween,
		finished: (status) => {
			if (callback) realm.scheduler.spawnFor(owner, callback, status);
		},
	};
	motion.current = started;
	tween.Completed.Connect(() => {
		if (motion.current !== started) return;
		motion.current = undefined;
		started.finished(enumItem("TweenStatus", "Completed"));
	});
	tween.Play();
	return true;
}

/** The motions that GuiObjects have of their own (GuiObject.yaml). */
export const guiTweenImplementation = implement("GuiObject", {
	methods: {
		TweenPosition: (record, position, direction, style, seconds, override, callback) => {
			checkGoal(position, 1);
			return move(record, { Position: position }, direction, style, seconds, override, callback);
		},
		TweenSize: (record, size, direction, style, seconds, override, callback) => {
			checkGoal(size, 1);
			return move(record, { Size: size }, direction, style, seconds, override, callback);
		},
		TweenSizeAndPosition: (record, size, position, direction, style, seconds, override, callback) => {
			checkGoal(size, 1);
			checkGoal(position, 2);
			return move(record, { Size: size, Position: position }, direction, style, seconds, override, callback);
		},
	},
});
