import { describe, expect, it } from "@rbxts/jest-globals";
import { TweenService } from "@rbxts/services";

describe("TweenService on a client (reference/engine/classes/TweenService)", () => {
	it("should move what the GUI shows when a tween plays", () => {
		const frame = new Instance("Frame");
		const tween = TweenService.Create(frame, new TweenInfo(0.5), { Position: UDim2.fromOffset(100, 0) });

		tween.Play();
		tween.Completed.Wait();

		expect(frame.Position).toEqual(UDim2.fromOffset(100, 0));
	});
});
