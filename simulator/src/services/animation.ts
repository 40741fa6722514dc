import { implement } from "../datamodel/implementation";
import { raise } from "../datamodel/raise";
import { createState, findRecord, fireEvent, getStored, InstanceRecord, isA } from "../datamodel/record";
import { requireNumber, requireType } from "../datatypes/arguments";
import { runLater } from "./loop";
import { Playback } from "./playback";
import { VIRTUAL_ASSET_SECONDS } from "./virtual-assets";

// AnimationTrack.yaml: the fade time of Play, Stop and AdjustWeight unless given.
const DEFAULT_FADE_SECONDS = 0.1;

interface TrackState {
	animation?: InstanceRecord;
	player?: InstanceRecord;
	playing: boolean;
	weight: number;
	readonly playback: Playback;
}

const tracksOf = createState(() => new Array<InstanceRecord>());

const trackOf = createState((track): TrackState => {
	const playback = new Playback(
		track.realm,
		() => VIRTUAL_ASSET_SECONDS,
		() => {
			fireEvent(track, "DidLoop");
			if (getStored(track, "Looped") === true) return true;
			halt(track, DEFAULT_FADE_SECONDS);
			return false;
		},
	);
	return { playing: false, weight: 1, playback };
});

function play(track: InstanceRecord, weight: number, speed: number): void {
	const state = trackOf(track);
	state.weight = weight;
	state.playing = true;
	state.playback.stop();
	state.playback.set(0);
	state.playback.speed = speed;
	state.playback.start();
	if (state.player) fireEvent(state.player, "AnimationPlayed", track.proxy);
}

function halt(track: InstanceRecord, fade: number): void {
	const state = trackOf(track);
	if (!state.playing) return;
	state.playing = false;
	state.playback.stop();
	fireEvent(track, "Stopped");
	runLater(track.realm, fade, () => fireEvent(track, "Ended"));
}

/** What Animator and AnimationController have in common. */
const playerMethods = {
	LoadAnimation: (player: InstanceRecord, animation: unknown) => {
		const record = findRecord(requireType<Instance>(animation, 1, "LoadAnimation", "Instance"))!;
		if (!isA(record, "Animation")) raise("LoadAnimation requires an Animation object");
		const track = player.realm.create("AnimationTrack");
		track.name = record.name;
		const state = trackOf(track);
		state.animation = record;
		state.player = player;
		tracksOf(player).push(track);
		return track.proxy as AnimationTrack;
	},
	GetPlayingAnimationTracks: (player: InstanceRecord) =>
		tracksOf(player)
			.filter((track) => trackOf(track).playing)
			.map((track) => track.proxy as AnimationTrack),
};

/** Animator (Animator.yaml). Nothing moves; tracks take their time. */
export const animatorImplementation = implement("Animator", { methods: playerMethods });

/** AnimationController (AnimationController.yaml). */
export const animationControllerImplementation = implement("AnimationController", { methods: playerMethods });

/** AnimationTrack (AnimationTrack.yaml). */
export const animationTrackImplementation = implement("AnimationTrack", {
	properties: {
		Animation: { read: (track) => trackOf(track).animation?.proxy as Animation | undefined },
		IsPlaying: { read: (track) => trackOf(track).playing },
		Length: { read: () => VIRTUAL_ASSET_SECONDS },
		Speed: { read: (track) => trackOf(track).playback.speed },
		TimePosition: {
			read: (track) => trackOf(track).playback.get(),
			write: (track, position) => trackOf(track).playback.set(position),
		},
		WeightCurrent: { read: (track) => (trackOf(track).playing ? trackOf(track).weight : 0) },
		WeightTarget: { read: (track) => trackOf(track).weight },
	},
	methods: {
		Play: (track, _fadeTime, weight, speed) =>
			play(track, requireNumber(weight, 2, "Play", 1), requireNumber(speed, 3, "Play", 1)),
		Stop: (track, fadeTime) => halt(track, requireNumber(fadeTime, 1, "Stop", DEFAULT_FADE_SECONDS)),
		AdjustSpeed: (track, speed) => trackOf(track).playback.setSpeed(requireNumber(speed, 1, "AdjustSpeed", 1)),
		AdjustWeight: (track, weight) => {
			trackOf(track).weight = requireNumber(weight, 1, "AdjustWeight", 1);
		},
	},
});
