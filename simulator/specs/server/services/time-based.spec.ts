import { describe, expect, it } from "@rbxts/jest-globals";
import { ContentProvider, Debris, SoundService, Workspace } from "@rbxts/services";
import { callMember } from "../../shared/members";

// Longer than the longest wait here, in virtual milliseconds.
const TEST_TIMEOUT = 20000;

describe("Debris (reference/engine/classes/Debris)", () => {
	it("should refuse when there is no instance", () => {
		expect(() => callMember(Debris, "AddItem")).toThrow("Argument 1 missing or nil");
	});

	it("should destroy an instance when its time is over, and not before", () => {
		const folder = new Instance("Folder", Workspace);

		Debris.AddItem(folder, 2);
		task.wait(1.9);
		expect(folder.Parent).toBe(Workspace);
		task.wait(0.2);

		expect(folder.Parent).toBeUndefined();
		expect(() => (folder.Parent = Workspace)).toThrow("is locked");
	});

	it(
		"should take 10 seconds when no time is given",
		() => {
			const folder = new Instance("Folder", Workspace);

			Debris.AddItem(folder);
			task.wait(9.9);
			expect(folder.Parent).toBe(Workspace);
			task.wait(0.2);

			expect(folder.Parent).toBeUndefined();
		},
		TEST_TIMEOUT,
	);

	it("should destroy the oldest at once when there are more than 1000", () => {
		const first = new Instance("Folder", Workspace);
		Debris.AddItem(first, 100);

		for (let i = 0; i < 1000; i++) Debris.AddItem(new Instance("Folder"), 1);

		expect(first.Parent).toBeUndefined();
		task.wait(1.1);
	});
});

describe("ContentProvider (reference/engine/classes/ContentProvider)", () => {
	it("should refuse when there is no list", () => {
		expect(() => callMember(ContentProvider, "PreloadAsync")).toThrow("Argument 1 missing or nil");
	});

	it("should yield and tell of each content when contents and instances are given", () => {
		const image = new Instance("ImageLabel");
		image.Image = "rbxassetid://2";
		const heard = new Array<string>();
		const started = os.clock();

		ContentProvider.PreloadAsync(["rbxassetid://1", image], (content, status) =>
			heard.push(`${content} ${status.Name}`),
		);

		expect(os.clock()).toBeGreaterThan(started);
		expect(heard).toEqual(["rbxassetid://1 Success", "rbxassetid://2 Success"]);
	});
});

describe("Sound (reference/engine/classes/Sound)", () => {
	function createSound(id = "rbxassetid://1"): Sound {
		const sound = new Instance("Sound");
		sound.SoundId = id;
		return sound;
	}

	it("should never end when there is nothing to play", () => {
		const sound = createSound("");

		sound.Play();
		task.wait(3);

		expect(sound.IsLoaded).toBe(false);
		expect(sound.TimeLength).toBe(0);
		expect(sound.IsPlaying).toBe(true);
	});

	it("should end after its length when it is played", () => {
		const sound = createSound();
		const heard = new Array<string>();
		sound.Played.Connect(() => heard.push("Played"));
		sound.Stopped.Connect(() => heard.push("Stopped"));
		const started = os.clock();

		sound.Play();
		expect(sound.IsPlaying).toBe(true);
		expect(sound.Ended.Wait()[0]).toBe("rbxassetid://1");

		expect(os.clock() - started).toBeCloseTo(sound.TimeLength);
		expect(sound.IsPlaying).toBe(false);
		expect(heard).toEqual(["Played"]);
	});

	it("should end sooner when it plays faster", () => {
		const sound = createSound();
		sound.PlaybackSpeed = 2;
		const started = os.clock();

		sound.Play();
		sound.Ended.Wait();

		expect(os.clock() - started).toBeCloseTo(sound.TimeLength / 2);
	});

	it("should go on from where it was paused when it is resumed", () => {
		const sound = createSound();

		sound.Play();
		task.wait(0.4);
		sound.Pause();
		expect(sound.IsPaused).toBe(true);
		task.wait(2);
		expect(sound.TimePosition).toBeCloseTo(0.4, 1);
		const started = os.clock();
		sound.Resume();
		sound.Ended.Wait();

		expect(os.clock() - started).toBeLessThan(0.7);
	});

	it("should not end but be stopped when it is stopped before its end", () => {
		const sound = createSound();
		const heard = new Array<string>();
		sound.Ended.Connect(() => heard.push("Ended"));
		sound.Stopped.Connect(() => heard.push("Stopped"));

		sound.Play();
		task.wait(0.2);
		sound.Stop();
		task.wait(2);

		expect(heard).toEqual(["Stopped"]);
		expect(sound.TimePosition).toBe(0);
	});

	it("should count its rounds and never end when it is looped", () => {
		const sound = createSound();
		sound.Looped = true;
		const heard = new Array<number>();
		sound.DidLoop.Connect((_, count) => heard.push(count));

		sound.Play();
		task.wait(2.5);

		expect(heard).toEqual([1, 2]);
		expect(sound.IsPlaying).toBe(true);
		sound.Stop();
	});

	it("should play when Playing is set, as its methods do", () => {
		const sound = createSound();

		sound.Playing = true;

		expect(sound.IsPlaying).toBe(true);
		sound.Ended.Wait();
		expect(sound.Playing).toBe(false);
	});

	it("should leave the sound as it is when a copy is played locally", () => {
		const sound = createSound();

		SoundService.PlayLocalSound(sound);

		expect(sound.IsPlaying).toBe(false);
		expect(() => SoundService.PlayLocalSound(Workspace as never)).toThrow("Unable to cast Instance to Sound");
	});
});

describe("AnimationTrack (reference/engine/classes/AnimationTrack)", () => {
	it("should refuse when what is loaded is no animation", () => {
		expect(() => new Instance("Animator").LoadAnimation(Workspace as never)).toThrow(
			"requires an Animation object",
		);
	});

	it("should stop after its length, and end after fading, when it is played", () => {
		const animator = new Instance("Animator");
		const animation = new Instance("Animation");
		const track = animator.LoadAnimation(animation);
		const heard = new Array<string>();
		animator.AnimationPlayed.Connect((played) => heard.push(played === track ? "played" : "other"));
		track.Stopped.Connect(() => heard.push("stopped"));

		track.Play();
		expect(track.IsPlaying).toBe(true);
		expect(track.Animation).toBe(animation);
		expect(animator.GetPlayingAnimationTracks()).toEqual([track]);
		const started = os.clock();
		track.Ended.Wait();

		expect(os.clock() - started).toBeCloseTo(track.Length + 0.1);
		expect(track.IsPlaying).toBe(false);
		expect(heard).toEqual(["played", "stopped"]);
	});

	it("should play on when it is looped, until it is stopped", () => {
		const track = new Instance("Animator").LoadAnimation(new Instance("Animation"));
		track.Looped = true;

		track.Play(0, 0.5, 2);
		task.wait(3);
		expect(track.IsPlaying).toBe(true);
		expect(track.Speed).toBe(2);
		expect(track.WeightTarget).toBe(0.5);
		track.Stop();

		expect(track.IsPlaying).toBe(false);
	});
});
