import { InstanceTemplate } from "../datamodel/place";
import { Experience } from "../experience/experience";
import { expectEqual, expectLine, expectNoLine } from "../scenario/expect";
import { createPlace, instance, localScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

const LOAD = "print(pcall(loadstring, 'return 1'))";

/** An experience as players have it, without what only test runners may do. */
function publish(world: World, ...services: Array<InstanceTemplate>): Experience {
	return new Experience({ ...world.simulation, testing: false }, createPlace(services, true));
}

/** Which scripts run, and what running ones may do. */
export const scriptScenarios = [
	scenario("should leave the scripts of TestService alone when the place does not ask for them", (world) => {
		world.experience([service("TestService", serverScript("Suite", "print('suite')"))]).startServer();
		world.run(1);
		expectNoLine(world.lines(), "suite");
	}),

	scenario("should run the scripts of TestService when the place asks for it", (world) => {
		const suite = serverScript("Suite", "print('suite')");
		const parts = { properties: { ExecuteWithStudioRun: true }, children: [suite] };
		world.experience([instance("TestService", "TestService", parts)]).startServer();
		world.run(1);
		expectLine(world.lines("server"), "suite");
	}),

	scenario("should refuse loadstring when the place does not allow it", (world) => {
		publish(world, service("ServerScriptService", serverScript("Main", LOAD))).startServer();
		world.run(1);
		expectEqual(world.lines("server"), ["false loadstring() is not available"], "output");
	}),

	scenario("should give loadstring to the server alone when the place allows it", (world) => {
		const parts = { properties: { LoadStringEnabled: true }, children: [serverScript("Main", LOAD)] };
		const experience = publish(
			world,
			instance("ServerScriptService", "ServerScriptService", parts),
			starterScripts(localScript("Main", LOAD)),
		);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectLine(world.lines("server"), "true function");
		expectEqual(world.lines("client:Ada"), ["false loadstring() is not available"], "output of the client");
	}),

	scenario("should put out the engine's sentence with the script's line when nobody catches it", (world) => {
		const main = serverScript("Main", "local part = workspace\nprint(part.Nothing)");
		world.experience([service("ServerScriptService", main)]).startServer();
		world.run(1);
		expectEqual(
			world.lines("server"),
			[
				'error: Nothing is not a valid member of Workspace "Workspace"\nStack Begin\nServerScriptService.Main:2\nStack End',
			],
			"output",
		);
	}),
];
