import { expectEqual, expectTrue } from "../scenario/expect";
import { folder, serverScript, service } from "../scenario/place-builder";
import { runScenario } from "../scenario/run-scenarios";
import { scenario } from "../scenario/scenario";
import { World } from "../scenario/world";

/** Runs a scenario that is not to be found in the catalogue. */
function runInner(world: World, run: (inner: World) => void, mostRealSeconds?: number) {
	return runScenario(world.simulation, scenario("should run inside", run), 7, {}, () => {}, mostRealSeconds);
}

function startScript(world: World, source: string): void {
	world.experience([service("ServerScriptService", folder("Scripts", serverScript("Main", source)))]).startServer();
}

export const hanging = scenario("should end a run with an error when it takes too long in real time", (world) => {
	const run = runInner(
		world,
		(inner) => {
			startScript(inner, "game:GetService('RunService').Heartbeat:Connect(function() end)");
			for (;;) inner.run(60);
		},
		0.05,
	);
	expectTrue(!run.ok, "it failed");
	expectTrue(run.message.find("still not done after 0.05 s of real time", 1, true)[0] !== undefined, run.message);
});

export const hangingInside = scenario("should watch over the siblings of a world when they take too long", (world) => {
	const run = runInner(
		world,
		(inner) => {
			const sibling = inner.sibling();
			startScript(sibling, "while true do task.wait() end");
			for (;;) sibling.run(60);
		},
		0.05,
	);
	expectTrue(run.message.find("still not done", 1, true)[0] !== undefined, run.message);
});

export const chance = scenario(
	"should say that all seeds are the same when a run leaves nothing to chance",
	(world) => {
		const use = (run: (inner: World) => void) => runInner(world, run).sameForAllSeeds;
		expectEqual(
			use((inner) => startScript(inner, "game:GetService('HttpService'):GenerateGUID()")),
			true,
			"an id",
		);
		expectEqual(
			use((inner) => startScript(inner, "math.random()")),
			false,
			"a script",
		);
		expectEqual(
			use((inner) => startScript(inner.sibling(), "Random.new():NextNumber()")),
			false,
			"a sibling",
		);
		expectEqual(
			use((inner) => void inner.random.next()),
			false,
			"the scenario",
		);
		expectEqual(
			use((inner) => void inner.seedNumber()),
			false,
			"the seed",
		);
	},
);
