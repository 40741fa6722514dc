import { implement } from "../datamodel/implementation";
import { setStored } from "../datamodel/mutations";
import { raise } from "../datamodel/raise";
import { createState, findRecord, fireEvent, getStored, InstanceRecord, isA } from "../datamodel/record";
import { requireEnumItem, requireType } from "../datatypes/arguments";
import { host } from "../host";
import { runLater } from "./loop";
import { Playback } from "./playback";
import { VIRTUAL_ASSET_SECONDS } from "./virtual-assets";

function soundId(sound: InstanceRecord): string {
	return getStored(sound, "SoundId") as string;
}

function timeLength(sound: InstanceRecord): number {
	return soundId(sound) === "" ? 0 : VIRTUAL_ASSET_SECONDS;
}

const playbackOf = createState((sound) => {
	const playback: Playback = new Playback(
		sound.realm,
		() => timeLength(sound),
		() => {
			if (getStored(sound, "Looped") === true) {
				fireEvent(sound, "DidLoop", soundId(sound), playback.loops + 1);
				return true;
			}
			setStored(sound, "Playing", false);
			fireEvent(sound, "Ended", soundId(sound));
			return false;
		},
	);
	return playback;
});

/** Where scripts want a sound to begin when it is played. */
const startOf = createState(() => ({ position: 0 }));

function play(sound: InstanceRecord): void {
	const playback = playbackOf(sound);
	playback.stop();
	playback.loops = 0;
	playback.set(startOf(sound).position);
	if (getStored(sound, "Playing") === true) playback.start();
	else setStored(sound, "Playing", true);
	fireEvent(sound, "Played", soundId(sound));
}

function pause(sound: InstanceRecord): void {
	if (getStored(sound, "Playing") !== true) return;
	setStored(sound, "Playing", false);
	fireEvent(sound, "Paused", soundId(sound));
}

function stop(sound: InstanceRecord): void {
	const playing = getStored(sound, "Playing") === true;
	setStored(sound, "Playing", false);
	const playback = playbackOf(sound);
	playback.set(0);
	playback.loops = 0;
	startOf(sound).position = 0;
	if (playing) fireEvent(sound, "Stopped", soundId(sound));
}

/** Sounds (Sound.yaml): silent, but they take their time. */
export const soundImplementation = implement("Sound", {
	properties: {
		Playing: {
			replicated: true,
			changed: (sound, playing) => {
				if (playing) playbackOf(sound).start();
				else playbackOf(sound).stop();
			},
		},
		TimePosition: {
			read: (sound) => playbackOf(sound).get(),
			write: (sound, position) => {
				startOf(sound).position = position;
				playbackOf(sound).set(position);
			},
		},
		PlaybackSpeed: {
			replicated: true,
			changed: (sound, speed) => playbackOf(sound).setSpeed(speed),
		},
		SoundId: {
			changed: (sound) => {
				if (timeLength(sound) > 0) runLater(sound.realm, 0, () => fireEvent(sound, "Loaded", soundId(sound)));
			},
		},
		TimeLength: { read: timeLength },
		IsLoaded: { read: (sound) => timeLength(sound) > 0 },
		IsPlaying: { read: (sound) => getStored(sound, "Playing") === true },
		IsPaused: { read: (sound) => getStored(sound, "Playing") !== true },
	},
	methods: {
		Play: play,
		Pause: pause,
		Stop: stop,
		Resume: (sound) => {
			if (getStored(sound, "Playing") === true) return;
			setStored(sound, "Playing", true);
			fireEvent(sound, "Resumed", soundId(sound));
		},
	},
	untypedMethods: { play, pause, stop },
});

const listenerOf = createState(() => ({
	listenerType: undefined as Enum.ListenerType | undefined,
	value: undefined as unknown,
}));

/** SoundService (SoundService.yaml). */
export const soundServiceImplementation = implement("SoundService", {
	methods: {
		PlayLocalSound: (_service, sound) => {
			const record = findRecord(requireType<Instance>(sound, 1, "PlayLocalSound", "Instance"))!;
			// It plays a copy that nobody can reach, so there is nothing more to do.
			if (!isA(record, "Sound")) raise("Unable to cast Instance to Sound");
		},
		SetListener: (service: InstanceRecord, listenerType: unknown, value?: unknown) => {
			const listener = listenerOf(service);
			listener.listenerType = requireEnumItem<Enum.ListenerType>(listenerType, 1, "SetListener", "ListenerType");
			listener.value = value;
		},
	},
	untypedMethods: {
		GetListener: (service) => {
			const { listenerType, value } = listenerOf(service);
			return $tuple(listenerType ?? host.roblox.Enum.ListenerType.Camera, value);
		},
	},
});
