import type { FaultEffect, PlayerHandle, Purchase, ServerHandle, World } from "simulator";
import { Audit } from "./audit.scenario";
import { openTill, type Till } from "./till.scenario";

const USER = 1;
const PRODUCT = 1001;
/** Seconds in which a player has their data, whoever died before. */
const ENTRY_LIMIT = 100;
/** Seconds after which a receipt is granted or left open, with the slowest of saves. */
const RECEIPT_LIMIT = 120;
const CALM = 5;

/** Something that goes wrong from the moment at which a phase begins. */
export interface Trouble {
	readonly name: string;
	/** What becomes of the first requests for the player's record. */
	readonly record?: FaultEffect;
	/** How many of them. */
	readonly count?: number;
	/** Whether the first acknowledgement gets lost. */
	readonly losesAcknowledgement?: boolean;
	/** Whether a write takes effect whose server died while it was under way. */
	readonly lands?: boolean;
}

/** Enough failed attempts for a whole save. */
const ALL_ATTEMPTS = 5;

export const TROUBLES: ReadonlyArray<Trouble> = [
	{ name: "nothing else fails" },
	{ name: "writes land although their server died", lands: true },
	{ name: "the answer of a write gets lost", record: { fault: "errorAfter" } },
	{ name: "all answers of a save get lost", record: { fault: "errorAfter" }, count: ALL_ATTEMPTS, lands: true },
	{ name: "a write fails", record: { fault: "errorBefore" } },
	{ name: "a whole save fails", record: { fault: "errorBefore" }, count: ALL_ATTEMPTS },
	{ name: "a write is slow", record: { latency: 3 }, lands: true },
	{ name: "the acknowledgement gets lost", losesAcknowledgement: true },
];

/** A part of a purchase, at whose every turn a server dies. */
export interface Phase {
	readonly name: string;
	/** Turns that the dying server has at least; fewer mean that the walk does not walk what it says. */
	readonly leastTurns: number;
	/** What comes before; time may pass. */
	readonly prepare: (stage: Stage) => void;
	/** Time must not pass. */
	readonly begin: (stage: Stage) => void;
	readonly dying: (stage: Stage) => Till;
	readonly isOver: (stage: Stage) => boolean;
}

export const PROMPT: Phase = {
	name: "from the prompt to the acknowledgement",
	// The news that the prompt is off the screen may come before the acknowledgement or after it.
	leastTurns: 4,
	prepare: (stage) => stage.enter(stage.first),
	begin: ({ first }) => void first.host.spawn(() => first.prompt(USER, PRODUCT)),
	dying: ({ first }) => first,
	isOver: (stage) => stage.isDecided(),
};

export const ARRIVAL: Phase = {
	name: "from the arrival with an open receipt to the acknowledgement",
	leastTurns: 5,
	prepare: (stage) => stage.buy(),
	begin: (stage) => stage.join(stage.first),
	dying: ({ first }) => first,
	isOver: (stage) => stage.isDecided(),
};

/** The user is on both servers for some seconds, and both have the receipt. */
function hop(stage: Stage): void {
	stage.buy();
	stage.hop({ leaveAfter: 2, joinAfter: 0.3 });
}

export const HOP_FROM: Phase = {
	name: "a hop in the middle of a purchase, by the old server",
	leastTurns: 5,
	prepare: (stage) => stage.enter(stage.first),
	begin: hop,
	dying: ({ first }) => first,
	isOver: (stage) => stage.isDecided() && stage.hasArrived(),
};

export const HOP_TO: Phase = {
	...HOP_FROM,
	name: "a hop in the middle of a purchase, by the new server",
	dying: (stage) => stage.getSecond(),
};

/** A world of its own for one purchase and one death. */
export class Stage {
	readonly world: World;
	readonly first: Till;
	private readonly audit: Audit;
	private readonly tills = new Array<Till>();
	private second?: Till;
	private player?: PlayerHandle;

	constructor(
		private readonly outer: World,
		private readonly describe: () => string,
	) {
		const world = outer.sibling();
		this.world = world;
		const { marketplace } = world.open({ runScripts: false }).cloud;
		// What comes again within a visit is for other scenarios: here the receipt has to wait for the next.
		marketplace.configure({ closing: [0.3, 0.3], laterOpportunity: 0, repeatWhileProcessing: 1 });
		marketplace.onPrompt(USER, () => ({ action: "buy", delay: 0.5 }));
		this.audit = new Audit(world, (name, holds, detail) => this.check(name, holds, detail));
		// Where somebody is on the way to a server that is gone, the platform starts another one.
		world.onServer = (host) => this.adopt(host);
		this.first = this.adopt(world.startServer());
	}

	check(name: string, holds: boolean, detail?: string | (() => string)): void {
		this.outer.check(
			name,
			holds,
			() => `${this.describe()}: ${typeIs(detail, "function") ? detail() : (detail ?? "")}`,
		);
	}

	getSecond(): Till {
		this.second ??= this.adopt(this.world.startServer());

		return this.second;
	}

	/** Time must not pass. */
	join(till: Till): void {
		this.player = till.host.join(USER);
	}

	/** Joins, and waits until the data is there and saved. */
	enter(till: Till): void {
		if (!till.host.server.findPlayer(USER)) this.join(till);
		const { playerData } = till.persistence;
		this.world.runUntil(() => playerData.canTransact(USER), "the player gets in", ENTRY_LIMIT);
	}

	buy(): void {
		this.world.inside(() => this.world.opened().cloud.marketplace.purchase(USER, PRODUCT));
	}

	hop(timing: { readonly leaveAfter: number; readonly joinAfter: number }): void {
		const { joined } = this.player!;
		const target = this.getSecond();
		this.world.inside(() => this.world.opened().move(joined, target.host.server, {}, timing));
	}

	/** Whether a server has said what it thinks of the receipt, and that came to something or to nothing. */
	isDecided(): boolean {
		const purchase = this.findPurchase();

		return (
			purchase !== undefined && purchase.acknowledgements + purchase.refusals + purchase.lostAcknowledgements > 0
		);
	}

	/** Whether the second server has the player's data. */
	hasArrived(): boolean {
		return this.getSecond().persistence.playerData.canTransact(USER);
	}

	/** Nothing fails any more: the player visits a server that lives, and everything is settled. */
	settle(): void {
		const { world, audit } = this;
		world.opened().cloud.faults.heal();
		world.run(CALM);
		const joined = this.player?.joined.latest();
		if (joined && !joined.left) joined.leave();
		world.run(CALM);
		if (this.findPurchase() === undefined) this.buy();
		const till = this.tills.find(({ host }) => host.server.state === "running") ?? this.adopt(world.startServer());
		this.enter(till);
		world.run(CALM);
		till.host.server.findPlayer(USER)?.leave();
		world.run(CALM);
		audit.checkSettled(USER);
		this.check("what was bought is there", this.world.opened().cloud.marketplace.purchases(USER).size() === 1);
	}

	private adopt(host: ServerHandle): Till {
		const till = openTill(this.world, host);
		this.tills.push(till);

		return till;
	}

	private findPurchase(): Purchase | undefined {
		return this.world.opened().cloud.marketplace.purchases(USER)[0];
	}
}

interface Run {
	/** Turns of the dying server from the beginning of the phase to its end, or to its death. */
	readonly turns: number;
	readonly died: boolean;
}

function runOnce(outer: World, phase: Phase, trouble: Trouble, turn: number | undefined): Run {
	const stage = new Stage(outer, () => `${phase.name}, ${trouble.name}, dies at turn ${turn}`);
	const { world } = stage;
	world.run(CALM);
	phase.prepare(stage);
	const { server } = phase.dying(stage).host;
	const before = server.turns();
	const { faults } = world.opened().cloud;
	const { record, count = 1, lands = false, losesAcknowledgement = false } = trouble;
	faults.setRates("dataStores", { appliesAfterCrash: lands ? 1 : 0 });
	faults.setRates("receipts", { appliesAfterCrash: lands ? 1 : 0 });
	if (record) faults.next({ service: "dataStores", key: `${USER}`, writes: true }, record, count);
	if (losesAcknowledgement) faults.next({ service: "receipts", api: "RecordReceipt" }, { fault: "errorBefore" });
	if (turn !== undefined) server.crashAtTurn(turn);
	phase.begin(stage);
	world.runUntil(() => server.state === "closed" || phase.isOver(stage), "the receipt is decided on", RECEIPT_LIMIT);
	const died = server.state === "closed";
	if (!died) server.crashAtTurn(math.huge);
	const turns = server.turns() - before;
	stage.settle();

	return { turns, died };
}

/**
 * A death at each turn of a phase. It goes on until a run comes to the end alive, and that end must be the one that the
 * phase has when nobody dies: so no turn was left out.
 */
export function walk(outer: World, phase: Phase, trouble: Trouble): void {
	const whole = runOnce(outer, phase, trouble, undefined);
	outer.check("a phase has the turns that it must have", whole.turns >= phase.leastTurns, `${whole.turns}`);
	let turn = 1;
	let run = runOnce(outer, phase, trouble, turn);

	while (run.died) {
		outer.journal.countInjected(`death ${phase.name}`, 1);
		turn += 1;
		run = runOnce(outer, phase, trouble, turn);
	}

	outer.check(
		"a walk goes to the end of the phase",
		run.turns === whole.turns && turn === whole.turns + 1,
		() => `${phase.name}, ${trouble.name}: turn ${turn} of ${run.turns}, ${whole.turns} when nobody dies`,
	);
}
