import { type GameServer, getRemote, getSlot, startGame } from "server/game.scenario";
import { pack, type PlayerHandle, type RemoteMessage, scenario, type World } from "simulator";
import { type Attack, createPayload } from "./hostile-payloads.scenario";

const HONEST = 1;
const ATTACKERS = 10;
/** Somebody who leaves halfway, and goes on asking. */
const LEAVER = 100;

/** The last slot of a new player, which is free. */
const LAST = 24;

/** Seconds between two bursts of one attacker: a little over the one in which ten requests are looked at. */
const ROUND_SECONDS = 62 / 60;
/** Frames over which the attackers of a round spread. */
const ROUND_FRAMES = 4;
const FRAME = 1 / 60;
const BURST = 10;
/** With every seed; with two hundred of them it is a hundred thousand. */
const PAYLOADS = 500;
const FLOOD = 200;

/** Lines of a player and kind of suspicion, at the most: at 1, 10, 100, 1,000 and 10,000. */
const LINES_PER_KIND = 5;
const KINDS_OF_SUSPICION = 6;

interface Tally {
	/** Calls that were answered with something. */
	answered: number;
	/** Calls that ended at the rate limit, with or without an answer. */
	limited: number;
	readonly reasons: Map<string, number>;
}

/** Everybody who attacks, and what became of it. */
class Attackers {
	readonly tally: Tally = { answered: 0, limited: 0, reasons: new Map() };
	/** Payloads that the engine itself refused to send. */
	refused = 0;
	sent = 0;
	private readonly attacks = new Map<number, Attack>();
	private readonly players = new Array<PlayerHandle>();

	constructor(
		private readonly world: World,
		private readonly server: GameServer,
	) {
		const values = [server.host.realm.game.proxy, server.host.get("Workspace").proxy, ...VALUES];
		for (let userId = HONEST + 1; userId <= HONEST + ATTACKERS; userId++) {
			this.attacks.set(userId, { random: world.random.fork(`attacker ${userId}`), userId, values });
			const player = server.host.join(userId);
			player.onRemote((message) => this.receive(message));
			this.players.push(player);
		}
	}

	/** One attacker's burst. */
	attack(index: number, remote: ReturnType<typeof getRemote>): void {
		const player = this.players[index];
		const attack = player && this.attacks.get(player.joined.userId);
		if (!player || !attack) return;
		for (let count = 0; count < BURST; count++) {
			const [kind, values] = createPayload(attack);
			this.world.journal.countInjected(kind, 1);
			const [sent] = pcall(() => player.invoke(remote, values));
			if (sent) this.sent += 1;
			else this.refused += 1;
		}
	}

	getPlayer(index: number): PlayerHandle {
		return this.players[index] ?? error(`no attacker ${index}`);
	}

	/** An answer leaks nothing: it says whether, and if not, why not, in one word. */
	private receive({ call, values }: RemoteMessage): void {
		if (call === "event") return;
		const reply = values[1];
		if (call !== "respond") error(`a hostile call got an error: ${reply}`);
		if (reply === undefined) {
			this.tally.limited += 1;
			return;
		}
		const { ok, reason } = reply as { readonly ok?: unknown; readonly reason?: unknown };
		if (ok !== false) error("a hostile request was accepted");
		if (!typeIs(reason, "string") || reason.match("^[%l_]+$")[0] === undefined) error(`a reason is "${reason}"`);
		for (const [field] of pairs(reply as object)) {
			if (field !== "ok" && field !== "reason") error(`an answer tells ${field}`);
		}
		if (reason === "rate_limited") this.tally.limited += 1;
		else this.tally.answered += 1;
		this.tally.reasons.set(reason, (this.tally.reasons.get(reason) ?? 0) + 1);
		this.world.journal.countChecked("an answer refuses and tells why in one word");
	}
}

/** Values that a client can send and that are no request. */
const VALUES: ReadonlyArray<unknown> = [math.pi, "Instance", buffer.create(3)];

/** Someone who plays on, and counts in how many frames the server answers. */
class Honest {
	/** Frames from asking to the answer, of each request. */
	readonly frames = new Array<number>();
	private readonly asked = new Map<number, number>();
	private readonly player: PlayerHandle;
	private requests = 0;
	/** Where the apples were in the beginning. */
	private home?: number;

	constructor(
		private readonly world: World,
		private readonly server: GameServer,
		private readonly remote: ReturnType<typeof getRemote>,
	) {
		this.player = server.host.join(HONEST);
		this.player.onRemote(({ call, id, values }) => {
			const asked = this.asked.get(id);
			if (call !== "respond" || asked === undefined) return;
			this.asked.delete(id);
			this.frames.push(world.kernel.frame - asked);
			const reply = values[1] as { readonly ok?: unknown; readonly reason?: unknown } | undefined;
			world.check("an honest request is accepted", reply?.ok === true, () => `request ${id}: ${reply?.reason}`);
		});
	}

	/** Moves the apples to the last slot, or back. */
	ask(): void {
		this.requests += 1;
		const slot = getSlot(this.server, HONEST, "apple");
		this.home ??= slot;
		const target = slot === LAST ? this.home : LAST;
		const values = pack({ verb: "move", id: this.requests, slot, itemId: "apple", target });
		this.asked.set(this.player.invoke(this.remote, values), this.world.kernel.frame);
	}

	/** Every request was answered, and each as fast as the first, which nobody disturbed. */
	check(): void {
		this.world.run(0.1);
		this.world.check("every honest request is answered", this.asked.isEmpty());
		const [first] = this.frames;
		for (const frames of this.frames) {
			this.world.check("an honest request is answered in the same frame", frames === first, () => `${frames}`);
		}
	}
}

export const hostileClients = scenario(
	"should change nothing, report no error and answer the honest when clients send whatever they can",
	(world) => {
		world.open({ maxPlayers: 100 });
		const unlimited = world.variant === "without a rate limit";
		const server = startGame(world, unlimited ? { requestLimits: { perSecond: 100_000, verbs: {} } } : {});
		const request = getRemote(server, "request");
		const honest = new Honest(world, server, request);
		world.run(0.5);
		honest.ask();
		world.run(0.5);

		const attackers = new Attackers(world, server);
		attackBeforeLoad(server);
		world.run(2);
		const before = readInventories(server);

		let round = 0;
		while (attackers.sent < PAYLOADS) {
			round += 1;
			for (let frame = 0; frame < ROUND_FRAMES; frame++) {
				for (let index = frame; index < ATTACKERS; index += ROUND_FRAMES) attackers.attack(index, request);
				if (frame === round % ROUND_FRAMES) honest.ask();
				world.run(FRAME);
			}
			world.run(ROUND_SECONDS - ROUND_FRAMES * FRAME);
		}
		world.run(2);
		const looked = attackers.tally.answered;
		world.check("the payloads got past the rate limit", looked >= 0.99 * PAYLOADS, () => `${looked}`);

		attackWithoutWire(world, server);
		world.run(2);
		flood(world, server, attackers, honest);
		abuseStart(world, server, attackers, honest);
		attackAfterLeaving(world, server);
		honest.check();

		for (const [userId, inventory] of readInventories(server)) {
			world.check(
				"nothing changed",
				userId === HONEST || inventory === before.get(userId),
				() => `player ${userId}`,
			);
		}
		world.checkInvariants();
		const lines = world.output.size();
		const most = (ATTACKERS + 2) * KINDS_OF_SUSPICION * LINES_PER_KIND;
		world.check("the output stays short", lines <= most, () => `${lines} lines`);
		world.note(`sent ${attackers.sent}, refused by the engine ${attackers.refused}, lines ${lines}`);
	},
	{ broken: { "without a rate limit": 1 } },
);

function readInventories({ host, services }: GameServer): Map<number, unknown> {
	return host.run(() => {
		const inventories = new Map<number, unknown>();
		for (let userId = HONEST; userId <= HONEST + ATTACKERS; userId++) {
			inventories.set(userId, services.documents.find(userId)?.read());
		}
		return inventories;
	});
}

/** Whoever is not there yet is told so. */
function attackBeforeLoad({ host, services }: GameServer): void {
	const reply = host.run(() => services.requests.answer(LEAVER, { verb: "sort", id: 1, order: "name" }));
	assert(reply && !reply.ok && reply.reason === "player_not_loaded", "somebody who is not here was served");
}

/** What no remote would carry: tables as they are, with their metatables and cycles. */
function attackWithoutWire(world: World, { host, services }: GameServer): void {
	const random = world.random.fork("without wire");
	for (let round = 0; round < 5; round++) {
		for (let userId = HONEST + 1; userId <= HONEST + ATTACKERS; userId++) {
			const [kind, values] = createPayload({ random, userId, values: VALUES });
			world.journal.countInjected(`${kind}, not copied`, 1);
			const reply = host.run(() => services.requests.answer(userId, values[1]));
			world.check("no hostile request is accepted", reply?.ok !== true, kind);
		}
		world.run(0.11);
	}
}

/** Two hundred valid requests in one frame: ten are done, one is told why not, the others are dropped. */
function flood(world: World, server: GameServer, attackers: Attackers, honest: Honest): void {
	const request = getRemote(server, "request");
	const { tally } = attackers;
	const before = tally.limited;
	for (let id = 1; id <= FLOOD; id++) {
		attackers.getPlayer(0).invoke(request, pack({ verb: "equip", id, slot: 5, itemId: "iron_ore" }));
	}
	honest.ask();
	world.journal.countInjected("request of a flood", FLOOD);
	world.run(2);
	const limited = tally.limited - before;
	world.check("a flood ends at the rate limit", limited === FLOOD - 10, () => `${limited} of ${FLOOD}`);
}

/** Asks for the state again and again, with arguments that nobody asked for. */
function abuseStart(world: World, server: GameServer, attackers: Attackers, honest: Honest): void {
	const start = getRemote(server, "store.start");
	const random = world.random.fork("start");
	for (let second = 0; second < 3; second++) {
		for (let index = 0; index < 5; index++) {
			for (let count = 0; count < 20; count++) {
				const [, values] = createPayload({ random, userId: HONEST + 1 + index, values: VALUES });
				pcall(() => attackers.getPlayer(index).fire(start, values));
				world.journal.countInjected("abuse of the start remote", 1);
			}
		}
		honest.ask();
		world.run(1.1);
	}
}

/** Whoever left is not served, whatever was under way. */
function attackAfterLeaving(world: World, server: GameServer): void {
	const { host, services } = server;
	const player = host.join(LEAVER);
	world.run(1);
	player.leave();
	world.run(1);
	for (let id = 1; id <= 5; id++) {
		const payload = { verb: "sort", id, order: "name" };
		const reply = host.run(() => services.requests.answer(LEAVER, payload));
		world.check("nobody is served after leaving", reply?.ok === false && reply.reason === "player_not_loaded");
	}
}
