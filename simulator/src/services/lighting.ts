import { implement } from "../datamodel/implementation";
import { notifyChanged, setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { getStored, InstanceRecord } from "../datamodel/record";
import { requireNumber } from "../datatypes/arguments";

const HOURS_PER_DAY = 24;

/** Hours of a text such as `14:30:00`; undefined when it is none. */
function parseTimeOfDay(text: string): number | undefined {
	const [hours, rest] = text.match("^%s*(%-?%d+)(.*)$") as LuaTuple<[string?, string?]>;
	if (hours === undefined) return undefined;
	const [minutes, seconds] = rest!.match("^:(%d+):?(%d*)") as LuaTuple<[string?, string?]>;
	const value = tonumber(hours)! + (tonumber(minutes ?? "") ?? 0) / 60 + (tonumber(seconds ?? "") ?? 0) / 3600;
	return value - math.floor(value / HOURS_PER_DAY) * HOURS_PER_DAY;
}

function clockTime(lighting: InstanceRecord): number {
	const stored = lighting.properties.get("ClockTime");
	return typeIs(stored, "number") ? stored : (parseTimeOfDay(getStored(lighting, "TimeOfDay") as string) ?? 0);
}

function timeOfDay(lighting: InstanceRecord): string {
	const seconds = math.round(clockTime(lighting) * 3600);
	return string.format("%02d:%02d:%02d", math.floor(seconds / 3600), math.floor(seconds / 60) % 60, seconds % 60);
}

function setClockTime(lighting: InstanceRecord, hours: number): void {
	setStored(lighting, "ClockTime", hours - math.floor(hours / HOURS_PER_DAY) * HOURS_PER_DAY);
}

/** Lighting's clock (Lighting.yaml): one time in three forms. */
export const lightingImplementation = implement("Lighting", {
	properties: {
		ClockTime: {
			replicated: true,
			read: clockTime,
			write: setClockTime,
			changed: (lighting) => notifyChanged(lighting, "TimeOfDay", timeOfDay(lighting)),
		},
		TimeOfDay: {
			replicated: false,
			read: timeOfDay,
			write: (lighting, text) =>
				setClockTime(
					lighting,
					parseTimeOfDay(text) ?? raise("Unable to assign property TimeOfDay. Not a time"),
				),
		},
	},
	methods: {
		GetMinutesAfterMidnight: (lighting) => clockTime(lighting) * 60,
		SetMinutesAfterMidnight: (lighting, minutes) =>
			setClockTime(lighting, requireNumber(minutes, 1, "SetMinutesAfterMidnight") / 60),
	},
});
