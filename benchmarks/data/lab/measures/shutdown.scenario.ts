import { flatten, Lab, LabServer, LATENCY, measureEach } from "../lab";

const VALUE = 7;
const SEEDS = 4;
/** So few that no budget stands in the way of their attempts. */
const OUTAGE_PLAYERS = 5;

/** The request limits that ours asks for, for servers whose library asks for none. */
function raiseLimits({ host }: LabServer): void {
	const service = host.realm.getService("DataStoreService").proxy as DataStoreService;
	host.run(() => {
		for (const requestType of ["StandardRead", "StandardWrite"] as const) {
			service.SetRateLimitForRequestType(requestType, 300, 40);
		}
	});
}

/** A full server whose players all have unsaved changes. */
function fillAndChange(lab: Lab, players: number): LabServer {
	const server = lab.startServer();
	lab.fill(server, players, players / 5);
	lab.world.run(lab.world.random.range(5, 25));
	for (let userId = 1; userId <= players; userId++) server.keeper.write(userId, VALUE);
	return server;
}

/** Counts the players whose last change is lost, and those whom no server would let in at once. */
function countHarm(lab: Lab, players: number): { readonly lost: number; readonly locked: number } {
	let lost = 0;
	let locked = 0;
	for (let userId = 1; userId <= players; userId++) {
		if (lab.readStored(userId) !== VALUE) lost += 1;
		if (lab.isHeld(userId)) locked += 1;
	}
	return { lost, locked };
}

/** Roblox documents no order; what it does first makes a difference to the budget. */
type Order = "close_first" | "players_first";

/** Stops a server and waits for its end. */
function shutDown({ world }: Lab, { host }: LabServer, order: Order): void {
	host.shutdown({ playersFirst: order === "players_first", removalSeconds: 0 });
	world.runUntil(() => host.server.state === "closed", "the server closes", 60);
	// What was sent in the last moment may still take effect.
	world.run(10);
}

function measureShutdown(lab: Lab, name: string, latency: number, order: Order, raised = false): void {
	const players = 100;
	const server = fillAndChange(lab, players);
	if (raised && !lab.library.raisesLimits) raiseLimits(server);
	lab.setLatency(latency);
	const began = lab.world.now();
	let last = began;
	lab.cloud().dataStores.writeObservers.push(({ store, time }) => {
		if (store === lab.library.store) last = time;
	});
	shutDown(lab, server, order);
	const { lost, locked } = countHarm(lab, players);
	lab.sample(`shutdown_${name}_${order}_s`, last - began);
	lab.sample(`shutdown_${name}_${order}_lost_players`, lost);
	lab.sample(`shutdown_${name}_${order}_locked_players`, locked);
}

/** Data stores fail from the begin of a shutdown on. */
function measureOutage(lab: Lab, seconds: number): void {
	const players = OUTAGE_PLAYERS;
	const server = fillAndChange(lab, players);
	lab.cloud().faults.outage("dataStores", seconds);
	shutDown(lab, server, "close_first");
	const { lost, locked } = countHarm(lab, players);
	lab.sample(`outage_${seconds}_lost_players`, lost);
	lab.sample(`outage_${seconds}_locked_players`, locked);
}

/** The attempts to save one player while nothing answers. */
function measureAttempts(lab: Lab): void {
	const { world } = lab;
	const server = fillAndChange(lab, 1);
	const { faults, observers } = lab.cloud();
	faults.outage("dataStores", 60);
	const began = world.now();
	let attempts = 0;
	let last = began;
	observers.push(({ service, key }, phase) => {
		if (service !== "dataStores" || phase !== "sent" || key !== "1") return;
		attempts += 1;
		last = world.now();
	});
	shutDown(lab, server, "close_first");
	lab.sample("outage_attempts", attempts);
	lab.sample("outage_last_attempt_s", last - began);
}

const ORDERS: ReadonlyArray<Order> = ["close_first", "players_first"];
const LATENCIES = [
	["100", LATENCY.dataStores],
	["100_slow", 2],
] as const;

export const shutdowns = flatten(
	ORDERS.map((order) =>
		flatten(
			LATENCIES.map(([name, latency]) =>
				measureEach(
					`the shutdown of a full server with requests of ${latency} s, ${order}`,
					(lab) => measureShutdown(lab, name, latency, order),
					() => SEEDS,
				),
			),
		),
	),
);

export const raised = measureEach(
	"the shutdown of a full server whose request limits were raised",
	(lab) => measureShutdown(lab, "100_raised", LATENCY.dataStores, "close_first", true),
	() => SEEDS,
);

export const outages = flatten(
	[10, 25].map((seconds) =>
		measureEach(
			`a shutdown in an outage of ${seconds} s`,
			(lab) => measureOutage(lab, seconds),
			() => SEEDS,
		),
	),
);

export const attempts = measureEach("save attempts in an outage", measureAttempts, () => SEEDS);
