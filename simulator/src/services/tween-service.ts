import { write } from "../datamodel/access";
import { PropertyMember } from "../datamodel/class-info";
import { REJECTED } from "../datamodel/convert";
import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { createRealmState, Realm } from "../datamodel/realm";
import { createState, findRecord, fireEvent, InstanceRecord } from "../datamodel/record";
import { requireEnumItem, requireNumber } from "../datatypes/arguments";
import { tweenInfoType, TweenPlan } from "../datatypes/tween-info";
import { host } from "../host";
import { typeOf } from "../kernel/proxy";
import { ease } from "./easing";
import { findLerp } from "./interpolate";
import { getLoop } from "./loop";

/** One property on its way to a goal. */
interface Track {
	readonly member: PropertyMember;
	readonly goal: unknown;
	readonly lerp: (from: unknown, to: unknown, alpha: number) => unknown;
	/** The value at the start of the playback; undefined before it. */
	from: unknown;
}

interface TweenState {
	readonly target: InstanceRecord;
	readonly info: TweenInfo;
	readonly plan: TweenPlan;
	readonly tracks: ReadonlyArray<Track>;
	/** Seconds of playback, delays included. */
	elapsed: number;
	/** When `elapsed` was brought up to date, in virtual seconds. */
	updated: number;
	started: boolean;
}

const heldTweenOf = createState(() => ({ tween: undefined as TweenState | undefined }));

function tweenOf(record: InstanceRecord): TweenState {
	return heldTweenOf(record).tween!;
}

/** The engine's names of types, as its messages about tweens give them. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
	Bool: "bool",
	Float32: "float",
	Float64: "double",
	Int32: "int",
	Int64: "int64",
	String: "string",
	boolean: "bool",
	number: "double",
};

function describeType(name: string): string {
	return TYPE_NAMES[name] ?? name;
}

function createTrack(target: InstanceRecord, name: unknown, goal: unknown): Track {
	const member = typeIs(name, "string") ? target.class.members.get(name) : undefined;
	if (!member || member.kind !== "property") {
		return raise(`TweenService:Create no property named '${tostring(name)}' for object '${target.name}'`);
	}
	const lerp = findLerp(member.valueType);
	if (!lerp) {
		return raise(
			`TweenService:Create property named '${member.name}' on object '${target.name}' is not a data type that can be tweened`,
		);
	}
	const converted = member.convert(goal);
	if (converted === REJECTED || (typeIs(goal, "string") && typeOf(converted) !== "EnumItem")) {
		return raise(
			`TweenService:Create property named '${member.name}' cannot be tweened due to type mismatch ` +
				`(property is a '${describeType(member.valueType)}', but given type is '${describeType(typeOf(goal))}')`,
		);
	}
	return { member, goal: converted, lerp, from: undefined };
}

/** The tweens of a realm that are being played, in the order in which they were started. */
class TweenPlayer {
	private playing = new Array<InstanceRecord>();

	constructor(private readonly realm: Realm) {
		getLoop(realm).addStage("heartbeat", {
			hasWork: () => this.playing.size() > 0,
			run: () => this.step(),
		});
	}

	add(tween: InstanceRecord): void {
		// The later of two tweens of one property wins (TweenService.yaml).
		for (const other of table.clone(this.playing)) if (conflicts(tweenOf(other), tweenOf(tween))) cancel(other);
		this.playing.push(tween);
	}

	remove(tween: InstanceRecord): void {
		const index = this.playing.indexOf(tween);
		if (index >= 0) this.playing.remove(index);
	}

	private step(): void {
		for (const tween of table.clone(this.playing)) {
			if (this.realm.closed) return;
			if (this.playing.includes(tween)) advance(tween);
		}
	}
}

const playerOf = createRealmState((realm) => new TweenPlayer(realm));

function conflicts(a: TweenState, b: TweenState): boolean {
	if (a === b || a.target !== b.target) return false;
	return a.tracks.some((track) => b.tracks.some((other) => other.member.name === track.member.name));
}

function setState(tween: InstanceRecord, name: Enum.PlaybackState["Name"]): void {
	setStored(tween, "PlaybackState", host.roblox.Enum.PlaybackState[name]);
}

function getState(tween: InstanceRecord): Enum.PlaybackState["Name"] {
	const stored = tween.properties.get("PlaybackState") as Enum.PlaybackState | undefined;
	return stored ? stored.Name : "Begin";
}

function finish(tween: InstanceRecord, state: "Completed" | "Cancelled"): void {
	const held = tweenOf(tween);
	held.elapsed = 0;
	held.started = false;
	playerOf(tween.realm).remove(tween);
	setState(tween, state);
	fireEvent(tween, "Completed", host.roblox.Enum.PlaybackState[state]);
}

function cancel(tween: InstanceRecord): void {
	const state = getState(tween);
	if (state === "Begin" || state === "Cancelled" || state === "Completed") return;
	finish(tween, "Cancelled");
}

function play(tween: InstanceRecord): void {
	const state = getState(tween);
	if (state === "Playing" || state === "Delayed") return;
	const held = tweenOf(tween);
	held.updated = tween.realm.now();
	setState(tween, !held.started && held.plan.delay > 0 ? "Delayed" : "Playing");
	playerOf(tween.realm).add(tween);
}

/** Remembers where the properties stand when the first run begins. */
function start(tween: InstanceRecord, held: TweenState): void {
	const values = held.target.proxy as unknown as Record<string, unknown>;
	for (const track of held.tracks) track.from = values[track.member.name];
	held.started = true;
	if (getState(tween) !== "Playing") setState(tween, "Playing");
}

function apply(held: TweenState, alpha: number): void {
	for (const { member, from, goal, lerp } of held.tracks) {
		write(held.target, member.name, alpha === 1 ? goal : lerp(from, goal, alpha));
	}
}

function advance(tween: InstanceRecord): void {
	const held = tweenOf(tween);
	const { plan } = held;
	const now = tween.realm.now();
	// Played in this very frame: no time has passed for it yet.
	if (now === held.updated) return;
	held.elapsed += now - held.updated;
	held.updated = now;
	if (held.elapsed < plan.delay) return;
	if (!held.started) start(tween, held);
	const runs = plan.repeatCount < 0 ? math.huge : plan.repeatCount + 1;
	const playTime = plan.reverses ? plan.time * 2 : plan.time;
	const runTime = plan.delay + playTime;
	// A duration of nothing is over with the first step; the tolerance absorbs the rounding of many steps.
	const run = runTime > 0 ? math.floor(held.elapsed / runTime + 1e-9) : runs;
	if (run >= runs || runTime === 0) {
		apply(held, plan.reverses ? 0 : 1);
		finish(tween, "Completed");
		return;
	}
	const time = held.elapsed - run * runTime - plan.delay;
	const forward = time <= plan.time ? time : playTime - time;
	const alpha = plan.time > 0 ? math.clamp(forward / plan.time, 0, 1) : 1;
	apply(held, ease(alpha, plan.style, plan.direction));
}

/** TweenService (TweenService.yaml). Tweens move in the heartbeat of every frame in which one plays. */
export const tweenServiceImplementation = implement("TweenService", {
	methods: {
		Create: (service, instance: unknown, tweenInfo: unknown, propertyTable: unknown) => {
			const target = findRecord(instance);
			if (!target) return raise("Argument 1 missing or nil");
			const plan = tweenInfoType.find(tweenInfo);
			if (!plan) return raise("Argument 2 missing or nil");
			if (!typeIs(propertyTable, "table")) return raise("Argument 3 missing or nil");
			const tracks = new Array<Track>();
			for (const [name, goal] of pairs(propertyTable as Record<string, unknown>)) {
				tracks.push(createTrack(target, name, goal));
			}
			tracks.sort((a, b) => a.member.name < b.member.name);
			const tween = service.realm.create("Tween");
			const info = tweenInfo as TweenInfo;
			heldTweenOf(tween).tween = { target, info, plan, tracks, elapsed: 0, updated: 0, started: false };
			return tween.proxy as Tween;
		},
		GetValue: (_service, alpha, style, direction) =>
			ease(
				requireNumber(alpha, 1, "GetValue"),
				requireEnumItem<Enum.EasingStyle>(style, 2, "GetValue", "EasingStyle"),
				requireEnumItem<Enum.EasingDirection>(direction, 3, "GetValue", "EasingDirection"),
			),
	},
});

/** TweenBase (TweenBase.yaml). */
export const tweenBaseImplementation = implement("TweenBase", {
	properties: { PlaybackState: { default: host.roblox.Enum.PlaybackState.Begin } },
	methods: {
		Play: play,
		Cancel: cancel,
		Pause: (tween) => {
			// A tween that waits for its delay cannot be paused.
			if (getState(tween) !== "Playing") return;
			playerOf(tween.realm).remove(tween);
			setState(tween, "Paused");
		},
	},
});

/** Tween (Tween.yaml). */
export const tweenImplementation = implement("Tween", {
	properties: {
		Instance: { read: (tween) => tweenOf(tween).target.proxy },
		TweenInfo: { read: (tween) => tweenOf(tween).info },
	},
});
