import type { SceneNode } from "../protocol/scene";
import type { BuildOutcome, Driver, RunningSimulator, SimulatorReports } from "../server/driver";
import { FakeSimulator } from "./fake-simulator";
import { Waiting } from "./waiting";

/** A house without compilers: builds end as the test says, simulators are fakes. */
export class FakeDriver implements Driver {
	/** Every simulator that was started, oldest first. */
	readonly simulators: FakeSimulator[] = [];
	/** How the next builds end. */
	outcome: BuildOutcome = { ok: true };
	/** What simulators that are started from now on show. */
	nodes: readonly SceneNode[] = [];
	builds = 0;
	private readonly started = new Waiting<FakeSimulator>();

	async build(report: (step: string) => void): Promise<BuildOutcome> {
		this.builds += 1;
		report("Compiling");
		return this.outcome;
	}

	start(url: string, reports: SimulatorReports): RunningSimulator {
		const simulator = new FakeSimulator(url, reports, this.nodes);
		this.simulators.push(simulator);
		this.started.add(simulator);
		return simulator;
	}

	mapPositions(text: string): string {
		return text.replace("ServerScriptService.TS.main:12", "server/main.server.ts:9");
	}

	/** The simulator of that number, counted from 0, once it was started. */
	simulator(index: number): Promise<FakeSimulator> {
		return this.started.first((simulator) => this.simulators[index] === simulator);
	}
}
