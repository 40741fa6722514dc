import { describe, expect, it } from "@rbxts/jest-globals";
import { RunService } from "@rbxts/services";

describe("RunService (reference/engine/classes/RunService, scripting/scheduler)", () => {
	it("should refuse to bind to rendering when it runs on a server", () => {
		expect(() => RunService.BindToRenderStep("Step", 1, () => {})).toThrow("can only be called from the client");
	});

	it("should never fire rendering events when it runs on a server", () => {
		let heard = 0;
		const connection = RunService.PreRender.Connect(() => (heard += 1));

		task.wait(0.2);
		connection.Disconnect();

		expect(heard).toBe(0);
	});

	it("should answer as a live server when asked where it runs", () => {
		expect(RunService.IsServer()).toBe(true);
		expect(RunService.IsClient()).toBe(false);
		expect(RunService.IsStudio()).toBe(false);
		expect(RunService.IsRunning()).toBe(true);
		expect(RunService.IsRunMode()).toBe(false);
	});

	it("should keep the order of a frame when all of its events fire", () => {
		const heard = new Array<string>();
		// What waits for Heartbeat goes on at the end of a frame, so that the next one is heard from its start.
		RunService.Heartbeat.Wait();
		const connections = [
			RunService.Heartbeat.Once(() => heard.push("Heartbeat")),
			RunService.PostSimulation.Once(() => heard.push("PostSimulation")),
			RunService.PreSimulation.Once(() => heard.push("PreSimulation")),
			RunService.Stepped.Once(() => heard.push("Stepped")),
			RunService.PreAnimation.Once(() => heard.push("PreAnimation")),
		];
		task.wait(0.1);

		expect(heard).toEqual(["PreAnimation", "PreSimulation", "Stepped", "PostSimulation", "Heartbeat"]);
		for (const connection of connections) expect(connection.Connected).toBe(false);
	});

	it("should carry the time since the last frame when a frame runs", () => {
		let delta = 0;
		let runTime = 0;
		RunService.Heartbeat.Once((passed) => (delta = passed));
		RunService.Stepped.Once((since) => (runTime = since));

		task.wait(0.1);

		expect(delta).toBeCloseTo(1 / 60);
		expect(runTime).toBeGreaterThan(0);
	});

	it("should resume waiting threads before Heartbeat when both are due", () => {
		const heard = new Array<string>();
		RunService.Heartbeat.Wait();
		RunService.Heartbeat.Once(() => heard.push("Heartbeat"));
		task.delay(0, () => heard.push("thread"));

		task.wait(0.1);

		expect(heard).toEqual(["thread", "Heartbeat"]);
	});
});
