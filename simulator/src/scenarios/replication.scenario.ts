import { expectEqual, expectLine } from "../scenario/expect";
import { folder, localScript, moduleScript, serverScript, service, starterScripts } from "../scenario/place-builder";
import { scenario } from "../scenario/scenario";

/** What clients see of their server. */
export const replicationScenarios = [
	scenario("should run a client's scripts with the place's modules when a player joins", (world) => {
		const experience = world.experience([
			service("ReplicatedStorage", folder("Shared", moduleScript("Answer", "return 42"))),
			service("ServerScriptService", serverScript("Main", 'print("server", game.JobId ~= "")')),
			starterScripts(
				localScript(
					"Client",
					`print(game:IsLoaded(), require(game.ReplicatedStorage.Shared.Answer), game.Players.LocalPlayer.Name)`,
				),
			),
		]);
		const server = experience.startServer();
		server.join({ userId: 1, name: "Ada", client: true });
		world.run(1);
		expectLine(world.lines("server"), "server true");
		expectEqual(world.lines("client:Ada"), ["true 42 Ada"], "client output");
	}),
];
