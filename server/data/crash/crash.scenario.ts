import { type Scenario, scenario, type World } from "simulator";
import { EARLY, RESETTING, TORN } from "./broken.scenario";
import { FIRST_LOAD, GIVE, LEAVE, LOAD, type Phase, SAVE, SHUTDOWN, TAKE } from "./phases.scenario";
import { Stage, USER } from "./stage.scenario";
import { begin, beginWorld, type Trouble, TROUBLES } from "./trouble.scenario";

/** Seconds in which a player is in after the server that had them died. */
const ENTRY_LIMIT = 15;
/** Seconds after which a phase is over, with the slowest of requests. */
const PHASE_LIMIT = 200;
/** Seconds for heartbeats to settle, and for all last saves. */
const CALM = 4;
/** Seconds that a user needs to reach another server. */
const WAY = 0.2;

/** What became of one run through a phase. */
interface Run {
	/** Turns that the server had from the beginning of the phase to its end, or to its death. */
	readonly turns: number;
	readonly died: boolean;
	/** Those of the turns in which a request for the record was sent or answered. */
	readonly requests: ReadonlyArray<number>;
}

/** One run through a phase, in a world that is the same up to the death. */
function runOnce(outer: World, phase: Phase, trouble: Trouble, turn: number | undefined): Run {
	const stage = new Stage(
		outer,
		() => `${phase.name}, ${trouble.name}, dies ${trouble.dies} ${turn}`,
		phase.isNew ?? false,
	);
	const { world } = stage;
	beginWorld(world, trouble);
	world.run(CALM);
	phase.prepare?.(stage);
	const dying = phase.dying(stage);
	const { server } = dying.host;
	const before = server.turns();
	const turns = () => server.turns() - before;
	begin(world, trouble, server.name, `${USER}`);
	const requests = new Array<number>();
	world.opened().cloud.observers.push((call, happens) => {
		if (call.server !== server.name || call.key !== `${USER}` || happens === "applied") return;
		requests.push(happens === "sent" ? turns() : turns() + 1);
	});
	if (turn !== undefined && trouble.dies === "before a turn") server.crashAtTurn(turn);
	phase.begin(stage);

	const isDue = () => turn !== undefined && turns() >= turn;
	world.runUntil(() => isDue() || phase.isOver(stage), "the phase is over", PHASE_LIMIT);
	// A server that shut down in peace is over as well, after fewer turns.
	const died = isDue() && (trouble.dies === "before a turn" || !phase.isOver(stage));
	const run: Run = { turns: turns(), died, requests };
	if (died) server.crash();
	else server.crashAtTurn(math.huge);
	goOn(stage, phase, trouble);

	return run;
}

/** The player goes to the next server, has everything there, and can save. */
function goOn(stage: Stage, phase: Phase, trouble: Trouble): void {
	const { world } = stage;
	stage.look();
	world.run(WAY);
	const home = phase.findHome(stage);
	const from = world.now();
	if (home.host.server.findPlayer(USER) === undefined) stage.join(home);
	while (!stage.isReady(home) && world.now() - from < ENTRY_LIMIT) world.run(1 / 4);
	stage.check("the player is in within 15 s of a death", stage.isReady(home), `${world.now() - from} s`);
	stage.look();
	stage.change(home);
	const { saves } = stage;
	stage.save(home);
	world.runUntil(() => stage.saves > saves, "a save is over", CALM);
	// Whatever is still on its way must find the session gone.
	world.run(trouble.effect?.latency ?? 1);
	stage.look();
}

/**
 * A death at each turn of a phase. It goes on until a run comes to the end of the phase alive, and that end must be the
 * one that the phase has when nobody dies: so no turn was left out.
 */
function walk(outer: World, phase: Phase, trouble: Trouble): void {
	const whole = runOnce(outer, phase, trouble, undefined);
	outer.check("a phase has the turns that it must have", whole.turns >= phase.leastTurns, `${whole.turns}`);
	let turn = 1;
	let run = runOnce(outer, phase, trouble, turn);
	while (run.died) {
		outer.journal.countInjected(`death in ${phase.name}`, 1);
		// Right after one turn is right after all others of the same frame.
		turn = (trouble.dies === "after a turn" ? run.turns : turn) + 1;
		run = runOnce(outer, phase, trouble, turn);
	}
	outer.check(
		"a walk goes to the end of the phase",
		run.turns === whole.turns && (trouble.dies === "after a turn" || turn === whole.turns + 1),
		() => `${phase.name}, ${trouble.name}: turn ${turn} of ${run.turns}, ${whole.turns} when nobody dies`,
	);
}

/** A death at each turn of a phase that has to do with requests for the record. */
function walkRequests(outer: World, phase: Phase, trouble: Trouble): void {
	const whole = runOnce(outer, phase, trouble, undefined);
	outer.check("a phase has the requests that it must have", whole.requests.size() >= 1);
	for (const turn of whole.requests) {
		if (turn > whole.turns) continue;
		const { died } = runOnce(outer, phase, trouble, turn);
		if (died) outer.journal.countInjected(`death in ${phase.name}`, 1);
	}
}

function walks(name: string, phases: ReadonlyArray<Phase>, broken?: Readonly<Record<string, number>>): Scenario {
	return scenario(
		name,
		(world) => {
			for (const phase of phases)
				for (const trouble of TROUBLES) (trouble.requestsOnly ? walkRequests : walk)(world, phase, trouble);
		},
		{ seeds: 1, broken },
	);
}

export const load = walks(
	"should lose, reset and steal nothing and let the player in elsewhere when a server dies at any turn of a load",
	[LOAD, FIRST_LOAD],
	{ [TORN]: 1, [RESETTING]: 1 },
);

export const save = walks(
	"should lose, reset and steal nothing and let the player in elsewhere when a server dies at any turn of a save",
	[SAVE],
	{ [TORN]: 1, [EARLY]: 1 },
);

export const leave = walks(
	"should lose, reset and steal nothing and let the player in elsewhere when a server dies at any turn of a leave",
	[LEAVE],
	{ [TORN]: 1 },
);

export const shutdown = walks(
	"should lose, reset and steal nothing and let the player in elsewhere when a server dies at any turn of a shutdown",
	[SHUTDOWN],
	{ [TORN]: 1 },
);

export const give = walks(
	"should lose, reset and steal nothing and let the player in elsewhere when a server dies at any turn of a hand-over to another",
	[GIVE],
	{ [TORN]: 1 },
);

export const take = walks(
	"should lose, reset and steal nothing and let the player in elsewhere when a server dies at any turn of a hand-over from another",
	[TAKE],
	{ [RESETTING]: 1 },
);
