import { host } from "../host";
import { readPlace } from "../datamodel/place";
import { GameServer } from "../experience/server";
import { sendControl } from "./control";
import { createSimulation } from "./environment";

/** `run PLACE`: runs a place for a span of virtual time. */
export function runCommand(args: ReadonlyArray<string>): void {
	const [path] = args;
	assert(path !== undefined, "run needs a place file");
	const simulation = createSimulation({
		seed: "1",
		testing: true,
		output: (line, realm) => sendControl({ type: "output", realm: realm.name, ...line }),
	});
	const place = readPlace(path, simulation.reflection);
	const started = host.clock();
	const server = new GameServer(simulation, place, "server");
	server.start();
	host.print("started", host.clock() - started);
	simulation.kernel.runFor(10);
	host.print("trace", simulation.kernel.trace.hash(), simulation.kernel.framesRun);
}
