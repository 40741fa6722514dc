import { describe, expect, it } from "@rbxts/jest-globals";
import { RunService } from "@rbxts/services";

describe("RunService on a client (reference/engine/classes/RunService, scripting/scheduler)", () => {
	it("should answer as a live client when asked where it runs", () => {
		expect(RunService.IsClient()).toBe(true);
		expect(RunService.IsServer()).toBe(false);
		expect(RunService.IsStudio()).toBe(false);
		expect(RunService.IsRunning()).toBe(true);
	});

	it("should no longer call a function when it is unbound", () => {
		let called = 0;
		RunService.BindToRenderStep("Once", 1, () => (called += 1));
		RunService.UnbindFromRenderStep("Once");

		task.wait(0.2);

		expect(called).toBe(0);
	});

	it("should call bound functions by priority, before rendering events, when a frame begins", () => {
		const heard = new Array<string>();
		RunService.Heartbeat.Wait();
		RunService.BindToRenderStep("Last", 300, () => heard.push("last"));
		RunService.BindToRenderStep("First", 100, () => heard.push("first"));
		RunService.PreSimulation.Once(() => heard.push("PreSimulation"));
		RunService.PreRender.Once(() => heard.push("PreRender"));
		RunService.Heartbeat.Wait();
		RunService.UnbindFromRenderStep("Last");
		RunService.UnbindFromRenderStep("First");

		expect(heard).toEqual(["first", "last", "PreRender", "PreSimulation"]);
	});
});
