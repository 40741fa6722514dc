import { host } from "../host";
import { readPlace } from "../datamodel/place";
import { GameServer } from "../experience/server";
import { sendControl } from "./control";
import { createSimulation } from "./environment";
import { runJest } from "./jest";

/** `run PLACE`: runs a place for a span of virtual time. */
export function runCommand(args: ReadonlyArray<string>): void {
	const [path] = args;
	assert(path !== undefined, "run needs a place file");
	const simulation = createSimulation({
		seed: "1",
		testing: true,
		output: (line, realm) => sendControl({ type: "output", realm: realm.name, ...line }),
	});
	const t0 = host.clock();
	const place = readPlace(path, simulation.reflection);
	host.print("read", host.clock() - t0);
	const started = host.clock();
	const server = new GameServer(simulation, place, "server");
	host.print("built", host.clock() - started);
	const jest = args[1];
	if (jest !== undefined) {
		const outcome = runJest(simulation.kernel, server.realm, { paths: [jest], limit: 600 });
		host.print("jest", host.clock() - started);
		sendControl({ type: "jest", ...outcome });
	} else {
		server.start();
		host.print("started", host.clock() - started);
		simulation.kernel.runFor(10);
	}
	host.print("trace", simulation.kernel.trace.hash(), simulation.kernel.framesRun);
}
